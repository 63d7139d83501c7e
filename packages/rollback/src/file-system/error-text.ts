import { isMigrateError } from '@strangler/core';

/** The errno name of an error (`ENOENT`), or an empty string where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What an error says, on one line; with its reason where it names one. */
export function errorText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const text = isMigrateError(error) ? `${message} ${error.why}` : message;
  return text.replaceAll(/\s+/g, ' ');
}

/** Says whether an error means that there is nothing at a path. */
export function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
}
