import { MigrateError } from '@strangler/core';
import type { PlannedRun } from './case-request.ts';
import type { RunRequest } from './run-request.ts';

/** Throws CASE_INVALID for a request that no system call can express, so that both runners refuse the same ones. */
export function checkRequest(request: RunRequest): void {
  checkText('The working directory', request.cwd);
  checkPlanned(request);
}

/** The same for a run in a place. */
export function checkPlanned(request: PlannedRun): void {
  const [program, ...args] = request.command;
  if (!program.startsWith('/')) throw invalid('The program', program, 'it is not an absolute path');
  for (const text of [program, request.argv0 ?? '', ...args]) checkText('An argument', text);
  for (const [name, value] of Object.entries(request.env)) checkVariable(name, value);
  if (!(request.timeoutMs > 0 && Number.isFinite(request.timeoutMs))) {
    throw invalid('The timeout', String(request.timeoutMs), 'it is not a positive number of milliseconds');
  }
  if (!(Number.isSafeInteger(request.maxOutputBytes) && request.maxOutputBytes >= 0)) {
    throw invalid('The output cap', String(request.maxOutputBytes), 'it is not a whole number of bytes');
  }
}

function checkVariable(name: string, value: string): void {
  checkText('An environment variable', `${name}${value}`);
  if (name === '' || name.includes('=')) {
    throw invalid('An environment variable', name, 'its name is empty or holds an equals sign');
  }
}

function checkText(what: string, text: string): void {
  if (text.includes('\0')) throw invalid(what, text, 'it holds a NUL character');
  if (!text.isWellFormed()) throw invalid(what, text, 'it holds half of a surrogate pair');
}

function invalid(what: string, text: string, reason: string): MigrateError {
  return new MigrateError({
    code: 'CASE_INVALID',
    message: `${what} cannot be passed to a program`,
    why: `${JSON.stringify(text)}: ${reason}.`,
    next: 'Correct the case, or leave it out of the corpus.',
  });
}
