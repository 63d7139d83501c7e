import { gunzipSync } from 'node:zlib';
import { invalidProfile } from './invalid-profile.ts';

/** Undoes gzip where the bytes begin with its magic number; throws PROFILE_INVALID past `limit` decoded bytes. */
export function decompress(bytes: Uint8Array, origin: string, limit: number): Uint8Array {
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const decoded = compressed ? gunzip(bytes, origin, limit) : bytes;
  if (decoded.length > limit) throw tooLarge(origin, limit);
  return decoded;
}

function gunzip(bytes: Uint8Array, origin: string, limit: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(origin, limit);
    const problem = `its gzip stream is broken (${message})`;
    throw invalidProfile({ origin, offset: bytes.length, field: 'gzip', problem });
  }
}

function tooLarge(origin: string, limit: number): Error {
  const problem = `it holds more than ${limit} bytes, the limit for reading`;
  return invalidProfile({ origin, offset: limit, field: 'gzip', problem });
}
