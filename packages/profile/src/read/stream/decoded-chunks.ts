import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Unstreamable } from './unstreamable.ts';

/** The chunks of a decoded profile from its beginning, as often as asked. */
export type OpenChunks = () => AsyncIterable<Uint8Array>;

const chunkBytes = 2 ** 18;

/** The bytes of a file in chunks, gzip undone; throws {@link Unstreamable} past so many, and errors of the file. */
export async function* decodedChunks(path: string, limit: number): AsyncIterable<Uint8Array> {
  let left = limit;
  for await (const chunk of openDecoded(path, await isCompressed(path)) as AsyncIterable<Uint8Array>) {
    left -= chunk.length;
    if (left < 0) throw new Unstreamable('it is larger than the limit for reading');
    yield chunk;
  }
}

function openDecoded(path: string, compressed: boolean): Readable {
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  if (!compressed) return file;
  const decoded = createGunzip({ chunkSize: chunkBytes });
  file.on('error', (error) => decoded.destroy(error));
  decoded.on('close', () => file.destroy());
  return file.pipe(decoded);
}

async function isCompressed(path: string): Promise<boolean> {
  for await (const start of createReadStream(path, { end: 1 }) as AsyncIterable<Uint8Array>) {
    return start[0] === 0x1f && start[1] === 0x8b;
  }
  return false;
}
