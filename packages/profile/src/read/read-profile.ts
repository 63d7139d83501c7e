import { isMigrateError, type Profile } from '@strangler/core';
import { decompress } from './decompress.ts';
import { importers, pprofImporter } from './importers.ts';
import { invalidProfile } from './invalid-profile.ts';
import type { TextSource } from './line-reader.ts';
import { startOfProfile } from './profile-start.ts';
import { defaultReadLimits, type ReadLimits } from './read-limits.ts';

/**
 * Reads a profile of any known format, gzip or not; `origin` names it in errors.
 *
 * Throws PROFILE_INVALID with the byte offset and the field where the bytes break a rule of their format; of texts also
 * with the line.
 */
export function readProfile(bytes: Uint8Array, origin: string, limits: Partial<ReadLimits> = {}): Profile {
  const all = { ...defaultReadLimits, ...limits };
  if (bytes.length === 0) throw unknownFormat(origin, 'it is empty');
  const decoded = decompress(bytes, origin, all.decodedBytes);
  if (decoded.length === 0) throw unknownFormat(origin, 'it is empty');
  const start = startOfProfile(decoded);
  const source = { bytes: decoded, origin, limits: all };
  const importer = importers.find(({ recognises }) => recognises(start));
  return importer === undefined ? readUnrecognised(source) : importer.read(source);
}

/** A text that nothing recognises may still be a protobuf whose first bytes happen to be letters. */
function readUnrecognised(source: TextSource): Profile {
  try {
    return pprofImporter.read(source);
  } catch (error) {
    if (!isMigrateError(error)) throw error;
    throw unknownFormat(source.origin, `it begins with ${quoteStart(source.bytes)}`);
  }
}

function unknownFormat(origin: string, problem: string): Error {
  const known = importers.map(({ format }) => format).join(', ');
  return invalidProfile({ origin, offset: 0, field: 'format', problem: `${problem}; known are: ${known}` });
}

function quoteStart(bytes: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 24)));
}
