import { readFileSync, statSync } from 'node:fs';
import { isMigrateError, type Profile, type ProfileReport } from '@strangler/core';
import {
  analyseHotPaths,
  type HotPathOptions,
  reportOn,
  thresholdOf,
} from '../../analyse/analyse-hot-paths.ts';
import { ProfileAnalysis } from '../../analyse/profile-analysis.ts';
import { defaultReadLimits, type ReadLimits } from '../read-limits.ts';
import { readProfile } from '../read-profile.ts';
import { readProfileFile } from '../read-profile-file.ts';
import { ProfileStream } from './profile-stream.ts';
import { Unstreamable } from './unstreamable.ts';

/** How a file is read. */
export interface FileReading {
  readonly limits?: Partial<ReadLimits>;
  readonly signal?: AbortSignal;
}

/** Files of up to so many bytes are read at once, because passing over them three times would take longer. */
const smallBytes = 2 ** 18;

/**
 * Analyses the profile in a file as {@link analyseHotPaths} does, in memory that grows with its functions and
 * locations and not with its samples where the file is a pprof protobuf.
 *
 * Throws INPUT_NOT_FOUND, INPUT_UNREADABLE, PROFILE_INVALID, INTERRUPTED, and USAGE as `analyseHotPaths` does.
 */
export async function analyseHotPathsOfFile(
  path: string,
  options: HotPathOptions = {},
  { limits = {}, signal }: FileReading = {},
): Promise<ProfileReport> {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info?.isFile() !== true) return analyseHotPaths(await readProfileFile(path, limits, signal), options);
  if (info.size <= smallBytes) return analyseHotPaths(await readSmall(path, limits), options);
  try {
    const stream = await ProfileStream.ofFile(path, { ...defaultReadLimits, ...limits });
    return await analyseStream(stream, options);
  } catch (error) {
    if (!isOfFile(error)) throw error;
    return analyseHotPaths(await readProfileFile(path, limits, signal), options);
  }
}

/** Analyses a profile in two passes over its samples, or one where there is no hot path. */
export async function analyseStream(stream: ProfileStream, options: HotPathOptions): Promise<ProfileReport> {
  const analysis = new ProfileAnalysis(stream.tables, options, thresholdOf(options));
  await stream.forEachBatch((batch) => analysis.count(batch));
  if (analysis.startTracing()) await stream.forEachBatch((batch) => analysis.trace(batch));
  return reportOn(analysis.finish(), options);
}

async function readSmall(path: string, limits: Partial<ReadLimits>): Promise<Profile> {
  const bytes = readWhole(path);
  return bytes === null ? readProfileFile(path, limits) : readProfile(bytes, path, limits);
}

function readWhole(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Whether an error comes from the file or the options, so that the reader of whole files says what is wrong. */
function isOfFile(error: unknown): boolean {
  return (
    error instanceof Unstreamable ||
    isMigrateError(error) ||
    typeof (error as { code?: unknown }).code === 'string'
  );
}
