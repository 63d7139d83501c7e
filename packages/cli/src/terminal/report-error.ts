import { type ErrorDocument, type ExitCode, isMigrateError, type MigrateError } from '@strangler/core';
import type { CommandIo } from './command-io.ts';

/** How errors are printed. */
export interface ErrorStyle {
  readonly json: boolean;
  readonly verbose: boolean;
}

/** Prints an error, as the one document on stdout with --json, and gives the exit code that it leads to. */
export function reportError(error: unknown, io: CommandIo, style: ErrorStyle): ExitCode {
  const document = isMigrateError(error) ? describe(error) : describeFault(error);
  if (style.json) {
    io.out(`${JSON.stringify(document)}\n`);
  } else {
    io.err(
      `${document.code}: ${document.message}\n  why:  ${indent(document.cause)}\n  next: ${document.next}\n`,
    );
  }
  if (style.verbose && error instanceof Error) io.err(`${error.stack}\n`);
  return isMigrateError(error) ? error.exitCode : 3;
}

function describe(error: MigrateError): ErrorDocument {
  const { code, message, why, next } = error;
  return { schemaVersion: 1, kind: 'error', code, message, cause: why, next };
}

function describeFault(error: unknown): ErrorDocument {
  return {
    schemaVersion: 1,
    kind: 'error',
    code: 'INTERNAL',
    message: 'migrate met a fault of its own',
    cause: error instanceof Error ? error.message : String(error),
    next: 'Run again with --verbose and report what it prints.',
  };
}

function indent(text: string): string {
  return text.trimEnd().replaceAll('\n', '\n        ');
}
