import { MigrateError } from '@strangler/core';
import { fileStamp } from '../bytes/file-stamp.ts';
import { hashFile } from '../bytes/hash-file.ts';
import type { Implementation } from './implementation.ts';

/** Hashes all files of one side again. Throws INPUT_INVALID where one is not what the digest was made from. */
export function assertUnchanged(side: Implementation): void {
  assertUntouched(side);
  for (const { path, digest } of side.files) {
    if (digestOf(path) !== digest) throw changed(side, path);
  }
}

/**
 * Looks at all files of one side, which takes microseconds: one that was replaced, and put back since, shows too.
 *
 * Throws INPUT_INVALID.
 */
export function assertUntouched(side: Implementation): void {
  side.stamps?.forEach((stamp, index) => {
    const path = side.files[index]?.path ?? '';
    if (fileStamp(path) !== stamp) throw changed(side, path);
  });
}

function changed({ role }: Implementation, path: string): MigrateError {
  return new MigrateError({
    code: 'INPUT_INVALID',
    message: `${path} changed while it ran`,
    why: `The ${role} that answered some of the cases is not the one that the run names, or was not for a time.`,
    next: 'Run migrate shadow again, and build nothing meanwhile.',
  });
}

function digestOf(path: string): string | null {
  try {
    return `sha256:${hashFile(path)}`;
  } catch {
    return null;
  }
}
