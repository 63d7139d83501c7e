import { gunzipSync } from 'node:zlib';
import { invalidProfile } from './invalid-profile.ts';
import { tooLarge } from './too-large.ts';

/** Undoes gzip where the bytes begin with its magic number; throws PROFILE_INVALID past `limit` decoded bytes. */
export function decompress(bytes: Uint8Array, origin: string, limit: number): Uint8Array {
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const decoded = compressed ? gunzip(bytes, origin, limit) : bytes;
  refuseCompressed(decoded, origin);
  if (decoded.length > limit) throw tooLarge(origin, limit, 'gzip');
  return decoded;
}

function gunzip(bytes: Uint8Array, origin: string, limit: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(origin, limit, 'gzip');
    const problem = `its gzip stream is broken (${message})`;
    throw invalidProfile({ origin, offset: bytes.length, field: 'gzip', problem });
  }
}

/** What other programs compress or pack begins with one of these, and would be taken for a broken profile. */
const packed = [
  { magic: '1f8b', problem: 'it is compressed by gzip twice' },
  { magic: 'fd377a585a00', problem: 'it is compressed by xz, which is not read: decompress it first' },
  { magic: '28b52ffd', problem: 'it is compressed by zstd, which is not read: decompress it first' },
  { magic: '425a68', problem: 'it is compressed by bzip2, which is not read: decompress it first' },
  { magic: '504b0304', problem: 'it is a zip archive, which is not read: unpack it first' },
] as const;

function refuseCompressed(bytes: Uint8Array, origin: string): void {
  const start = Buffer.from(bytes.subarray(0, 6)).toString('hex');
  const found = packed.find(({ magic }) => start.startsWith(magic));
  if (found === undefined) return;
  throw invalidProfile({ origin, offset: 0, field: 'format', problem: found.problem });
}
