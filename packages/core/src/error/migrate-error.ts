import { type ErrorCode, errorCodes } from './error-codes.ts';
import type { ExitCode } from './exit-code.ts';

/** What a {@link MigrateError} is made from: what happened, why, and what to do next, each one sentence. */
export interface MigrateErrorInit {
  readonly code: ErrorCode;
  readonly message: string;
  readonly why: string;
  readonly next: string;
  readonly cause?: unknown;
}

/** The one error that the packages throw on purpose: a code, what happened, why, and the next step. */
export class MigrateError extends Error {
  override readonly name = 'MigrateError';
  readonly code: ErrorCode;
  readonly why: string;
  readonly next: string;

  constructor(init: MigrateErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.code = init.code;
    this.why = init.why;
    this.next = init.next;
  }

  /** The exit code that a command ends with after this error. */
  get exitCode(): ExitCode {
    return errorCodes[this.code].exit;
  }
}

/** Says whether a value is a {@link MigrateError}, also one made by another copy of this package. */
export function isMigrateError(value: unknown): value is MigrateError {
  return value instanceof Error && value.name === 'MigrateError' && 'code' in value;
}
