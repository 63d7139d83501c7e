import type { Profile } from '@strangler/core';
import { decompress } from './decompress.ts';
import { invalidProfile } from './invalid-profile.ts';
import { readPprof } from './pprof/read-pprof.ts';
import { defaultReadLimits, type ReadLimits } from './read-limits.ts';

/** One format: what its bytes look like, and how they become a profile. */
interface Importer {
  readonly format: string;
  recognises(bytes: Uint8Array): boolean;
  read(bytes: Uint8Array, origin: string, limits: ReadLimits): Profile;
}

/** In the order of asking. Protobuf has no magic number, so that it takes all that nothing else recognises. */
const importers: readonly Importer[] = [
  { format: 'pprof protobuf', recognises: (bytes) => !looksLikeText(bytes), read: readPprof },
];

/**
 * Reads a profile of any known format, gzip or not; `origin` names it in errors.
 *
 * Throws PROFILE_INVALID with the byte offset and the field where the bytes break a rule of their format.
 */
export function readProfile(bytes: Uint8Array, origin: string, limits: Partial<ReadLimits> = {}): Profile {
  const all = { ...defaultReadLimits, ...limits };
  if (bytes.length === 0) throw unknownFormat(origin, 'it is empty');
  const decoded = decompress(bytes, origin, all.decodedBytes);
  if (decoded.length === 0) throw unknownFormat(origin, 'it is empty');
  const importer = importers.find(({ recognises }) => recognises(decoded));
  if (importer === undefined) throw unknownFormat(origin, `it begins with ${quoteStart(decoded)}`);
  return importer.read(decoded, origin, all);
}

function unknownFormat(origin: string, problem: string): Error {
  const known = importers.map(({ format }) => format).join(', ');
  return invalidProfile({ origin, offset: 0, field: 'format', problem: `${problem}; known are: ${known}` });
}

/** Protobuf has control characters in its first bytes: a profile begins with the lengths of small messages. */
function looksLikeText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  return start.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

function quoteStart(bytes: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 24)));
}
