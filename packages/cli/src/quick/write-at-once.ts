import { writeSync } from 'node:fs';

/**
 * Writes a text to standard output before it returns; gives what a reader that is slow or gone did not take.
 *
 * Making `process.stdout` takes longer than writing what a small profile comes to.
 */
export function writeAtOnce(text: string): Uint8Array {
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
  } catch {
    // Whoever writes the rest by way of the stream meets the same error, or waits.
  }
  return rest;
}
