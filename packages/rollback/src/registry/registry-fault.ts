import { isMigrateError, MigrateError } from '@strangler/core';

/** A try that failed in a way that the next one may not: no connection, no answer in time, a server out of order. */
export class PassingFault extends Error {
  override readonly name = 'PassingFault';
  /** How long the registry asked to wait, in milliseconds, or null. */
  readonly waitMs: number | null;

  constructor(message: string, waitMs: number | null = null) {
    super(message);
    this.waitMs = waitMs;
  }
}

/** Says in a few words why there was no answer; never with an address that may hold a token. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof AggregateError) return describeFailure(cause.errors[0]);
  if (cause instanceof Error && !isMigrateError(cause)) return describeFailure(cause);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return error.message.includes(code) ? error.message : `${code} ${error.message}`;
}

/** The error of a registry that gives no usable answer. */
export function unreachable(shown: string, doing: string, why: string): MigrateError {
  return new MigrateError({
    code: 'REGISTRY_UNREACHABLE',
    message: `The registry of ${shown} did not answer (${doing}).`,
    why,
    next: 'Check the address and the network, then run the same command again. A rollback needs no registry.',
  });
}

/** The error of a registry that says no. */
export function refused(shown: string, doing: string, why: string): MigrateError {
  return new MigrateError({
    code: 'REGISTRY_REFUSED',
    message: `The registry of ${shown} refused (${doing}).`,
    why,
    next: 'Check the path, and that you may do this there: docker login <host> keeps credentials where migrate finds them.',
  });
}

/** The error of a command that was told to stop. */
export function interrupted(doing: string): MigrateError {
  return new MigrateError({
    code: 'INTERRUPTED',
    message: `Talking to the registry was interrupted (${doing}).`,
    why: 'The caller asked to stop.',
    next: 'Run the same command again; what is there already is not sent twice.',
  });
}
