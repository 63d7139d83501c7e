import { MigrateError } from '@strangler/core';
import { hashFile } from '../workspace/hash-file.ts';
import type { Implementation } from './implementation.ts';

/** Hashes all files of one side again. Throws INPUT_INVALID where one is not what the digest was made from. */
export function assertUnchanged(side: Implementation): void {
  for (const { path, digest } of side.files) {
    if (digestOf(path) === digest) continue;
    throw new MigrateError({
      code: 'INPUT_INVALID',
      message: `${path} changed while it ran`,
      why: `The ${side.role} that answered some of the cases is not the one that the run names.`,
      next: 'Run migrate shadow again, and build nothing meanwhile.',
    });
  }
}

function digestOf(path: string): string | null {
  try {
    return `sha256:${hashFile(path)}`;
  } catch {
    return null;
  }
}
