import { MigrateError } from '@strangler/core';

/** The error for a file that `--<name>` or `shadow.<name>` names and that cannot be read. */
export function unreadableFile(name: 'cases' | 'rules', file: string, error: unknown): MigrateError {
  const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return new MigrateError({
    code: missing ? 'INPUT_NOT_FOUND' : 'INPUT_UNREADABLE',
    message: `cannot read the ${name} file ${file}`,
    why: (error as Error).message,
    next: `Check the path given by --${name} or by shadow.${name} in the config.`,
    cause: error,
  });
}
