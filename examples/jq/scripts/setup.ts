/** Installs gojq and jaq into bin/; jaq takes about a minute to compile on two processors. */
import { isMigrateError } from '@strangler/core';
import { installGojq, installJaq } from './install.ts';

try {
  await installGojq();
  await installJaq();
} catch (error) {
  if (!isMigrateError(error)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n  why:  ${error.why}\n  next: ${error.next}\n`);
  process.exitCode = error.exitCode;
}
