import { isMigrateError, MigrateError } from '@strangler/core';

/** A request that failed, and what may have ended it. */
export interface FailedRequest {
  readonly name: string;
  readonly signal: AbortSignal | undefined;
  readonly deadline: AbortSignal;
  readonly millis: number;
}

/** The error of a request: INTERRUPTED after an abort, else INPUT_UNREADABLE. */
export function unreachable(error: unknown, { name, signal, deadline, millis }: FailedRequest): unknown {
  if (isMigrateError(error)) return error;
  if (signal?.aborted) return interrupted(name);
  if (deadline.aborted)
    return unreadable(name, `no complete profile came within ${millis / 1000} seconds`, error);
  return unreadable(name, reasonOf(error), error);
}

/** The INPUT_UNREADABLE error of an address. */
export function unreadable(name: string, why: string, cause?: unknown): MigrateError {
  return new MigrateError({
    code: 'INPUT_UNREADABLE',
    message: `no profile could be read from ${name}`,
    why,
    next: 'Check that the program runs, serves net/http/pprof at this address, and is not being profiled already.',
    cause,
  });
}

function interrupted(name: string): MigrateError {
  return new MigrateError({
    code: 'INTERRUPTED',
    message: `reading the profile of ${name} was interrupted`,
    why: 'It was asked to stop before the server had answered.',
    next: 'Start it again.',
  });
}

/** What `fetch` hides behind "fetch failed", for example that a connection was refused. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return cause instanceof Error ? cause.message : error.message;
}
