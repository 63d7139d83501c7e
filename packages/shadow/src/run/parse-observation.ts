import { checkDocument, type Observation } from '@strangler/core';
import { invalidRunFile } from '../bytes/invalid-run-file.ts';

/** Reads one line of observations.jsonl. Throws INPUT_INVALID, naming the line as `where`. */
export function parseObservation(line: Buffer, where: string): Observation {
  let value: unknown;
  try {
    value = JSON.parse(line.toString());
  } catch (error) {
    throw invalidRunFile(where, (error as Error).message);
  }
  const checked = checkDocument('Observation', value);
  if (checked.ok) return checked.value;
  const [first] = checked.problems;
  throw invalidRunFile(where, `${first?.path}: ${first?.message}`);
}
