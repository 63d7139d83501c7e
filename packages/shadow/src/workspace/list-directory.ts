import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { escaped, shownName } from './entry-name.ts';

/** A path as the file system takes it: text, or bytes where a name on the way is not UTF-8. */
export type RawPath = string | Buffer;

/** One name in a directory: where it is, and how it is shown. */
export interface Child {
  readonly path: RawPath;
  readonly name: string;
}

/** What Node puts in place of bytes that are not UTF-8. */
const replacement = '\uFFFD';

/** The names in a directory, sorted. */
export function listDirectory(dir: RawPath): Child[] {
  if (typeof dir === 'string') {
    const names = readdirSync(dir);
    if (!names.some((name) => name.includes(replacement))) {
      return names.sort().map((name) => ({ path: join(dir, name), name: escaped(name) }));
    }
  }
  const names = readdirSync(dir, { encoding: 'buffer' }).sort(Buffer.compare);
  return names.map((name) => ({ path: joinBytes(dir, name), name: shownName(name) }));
}

function joinBytes(dir: RawPath, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(dir), Buffer.from('/'), name]);
}

/** Opens a directory that its mode keeps from being read for as long as `use` takes. */
export function withOpenDirectory(dir: RawPath, mode: number, use: () => void): void {
  if ((mode & 0o500) === 0o500) {
    use();
    return;
  }
  chmodSync(dir, mode | 0o700);
  try {
    use();
  } finally {
    chmodSync(dir, mode);
  }
}
