import { MigrateError } from '@strangler/core';

/** The error for a file of a run that does not hold what it should. */
export function invalidRunFile(file: string, why: string): MigrateError {
  return new MigrateError({
    code: 'INPUT_INVALID',
    message: `${file} cannot be used`,
    why,
    next: 'Run migrate shadow again; a run whose files were changed proves nothing.',
  });
}
