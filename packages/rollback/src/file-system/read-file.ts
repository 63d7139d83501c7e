import type { FileSystem } from './file-system.ts';

const chunkBytes = 64 * 1024;

/** Yields a file in chunks of up to 64 KiB; a chunk's bytes are valid until the next one. */
export function* readChunks(fs: FileSystem, path: string): Generator<Uint8Array> {
  const file = fs.open(path, 'read');
  try {
    const buffer = new Uint8Array(chunkBytes);
    let position = 0;
    for (;;) {
      const length = fs.read(file, buffer, position);
      if (length === 0) return;
      position += length;
      yield buffer.subarray(0, length);
    }
  } finally {
    fs.close(file);
  }
}

/** Reads a whole file as UTF-8; throws where it holds more than `limit` bytes. */
export function readText(fs: FileSystem, path: string, limit: number): string {
  return Buffer.from(readBytes(fs, path, limit)).toString('utf8');
}

/** Reads a whole file; throws where it holds more than `limit` bytes. */
export function readBytes(fs: FileSystem, path: string, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const chunk of readChunks(fs, path)) {
    size += chunk.length;
    if (size > limit) throw new Error(`${path} holds more than ${limit} bytes`);
    chunks.push(chunk.slice());
  }
  return Buffer.concat(chunks);
}
