import type { FileSystem } from './file-system.ts';

/** Writes all bytes to an open file; throws where the disk takes none of them. */
export function writeAll(fs: FileSystem, file: number, bytes: Uint8Array): void {
  let rest = bytes;
  while (rest.length > 0) {
    const written = fs.write(file, rest);
    if (written === 0) throw new Error('the disk took no more bytes');
    rest = rest.subarray(written);
  }
}

/** Creates a file from chunks, with this mode whatever the umask is, and does not return before the disk holds it. */
export function createDurably(
  fs: FileSystem,
  path: string,
  chunks: Iterable<Uint8Array>,
  mode: number,
): void {
  const file = fs.open(path, 'create');
  try {
    for (const chunk of chunks) writeAll(fs, file, chunk);
    fs.chmod(file, mode);
    fs.sync(file);
  } finally {
    fs.close(file);
  }
}

/** Removes a file where that is possible, and says nothing where it is not. */
export function discard(fs: FileSystem, path: string): void {
  try {
    fs.unlink(path);
  } catch {
    // What stays behind is found by its name later, by removeAbandoned.
  }
}
