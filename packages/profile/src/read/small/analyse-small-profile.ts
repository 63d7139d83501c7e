import { gunzipSync } from 'node:zlib';
import type { ProfileReport } from '@strangler/core';
import { analyseHotPaths } from '../../analyse/analyse-hot-paths.ts';
import { readPlainPprof } from '../pprof/plain/read-plain-pprof.ts';
import { startOfProfile } from '../profile-start.ts';
import { defaultReadLimits } from '../read-limits.ts';

const mostDecodedBytes = 2 ** 20;

/**
 * Analyses the bytes of a file as `analyseHotPaths(readProfile(bytes))` does, with far less code to load and to run.
 *
 * Gives null for all but a small profile in the form in which Go and this package write it, also for what is broken.
 */
export function analyseSmallProfile(bytes: Uint8Array): ProfileReport | null {
  const decoded = gunzipSmall(bytes);
  if (decoded === null || decoded.length > mostDecodedBytes || startOfProfile(decoded).isText) return null;
  const profile = readPlainPprof(decoded, defaultReadLimits);
  return profile === null || profile.dropFrames !== '' ? null : analyseHotPaths(profile);
}

function gunzipSmall(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostDecodedBytes });
  } catch {
    return null;
  }
}
