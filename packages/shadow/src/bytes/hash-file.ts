import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** One for all: allocating it anew for each of thousands of small files would cost more than the hashing. */
const chunk = Buffer.allocUnsafeSlow(1 << 20);

/** Lower-case hex SHA-256 of a file of any size, read in pieces of 1 MiB. */
export function hashFile(path: string | Buffer): string {
  const hash = createHash('sha256');
  const descriptor = openSync(path, 'r');
  try {
    for (let length = readSync(descriptor, chunk); length > 0; length = readSync(descriptor, chunk)) {
      hash.update(chunk.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
