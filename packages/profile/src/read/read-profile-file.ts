import { isMigrateError, MigrateError, type Profile } from '@strangler/core';
import { readBytes } from './read-bytes.ts';
import { defaultReadLimits, type ReadLimits } from './read-limits.ts';
import { readProfile } from './read-profile.ts';

/** Reads a profile from disk or a pipe; throws INPUT_NOT_FOUND, INPUT_UNREADABLE, PROFILE_INVALID or INTERRUPTED. */
export async function readProfileFile(
  path: string,
  limits: Partial<ReadLimits> = {},
  signal?: AbortSignal,
): Promise<Profile> {
  const limit = limits.decodedBytes ?? defaultReadLimits.decodedBytes;
  const bytes = await readBytes(path, { limit, ...(signal && { signal }) }).catch((error: unknown) => {
    throw isMigrateError(error) ? error : unreadable(path, error as NodeJS.ErrnoException);
  });
  return readProfile(bytes, path, limits);
}

function unreadable(path: string, error: NodeJS.ErrnoException): MigrateError {
  const missing = error.code === 'ENOENT';
  return new MigrateError({
    code: missing ? 'INPUT_NOT_FOUND' : 'INPUT_UNREADABLE',
    message: missing ? `there is no profile at ${path}` : `the profile ${path} cannot be read`,
    why: error.message,
    next: path.endsWith('/-')
      ? 'Standard input is read by --from /dev/stdin.'
      : 'Check the path, and that the file may be read.',
    cause: error,
  });
}
