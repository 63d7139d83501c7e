import { readFile } from 'node:fs/promises';
import { MigrateError, type Profile } from '@strangler/core';
import type { ReadLimits } from './read-limits.ts';
import { readProfile } from './read-profile.ts';

/** Reads a profile from disk; throws INPUT_NOT_FOUND, INPUT_UNREADABLE or PROFILE_INVALID. */
export async function readProfileFile(path: string, limits: Partial<ReadLimits> = {}): Promise<Profile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });
  return readProfile(bytes, path, limits);
}

function unreadable(path: string, error: NodeJS.ErrnoException): MigrateError {
  const missing = error.code === 'ENOENT';
  return new MigrateError({
    code: missing ? 'INPUT_NOT_FOUND' : 'INPUT_UNREADABLE',
    message: missing ? `there is no profile at ${path}` : `the profile ${path} cannot be read`,
    why: error.message,
    next: 'Check the path, and that the file may be read.',
    cause: error,
  });
}
