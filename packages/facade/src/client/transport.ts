import { MigrateError, type MigrateErrorInit } from '@strangler/core';
import type { Payload } from '../protocol/frame.ts';

/** How long a call may take. */
export interface CallOptions {
  /** Milliseconds until the caller stops waiting; the program is told. */
  readonly timeoutMs?: number;
  /** Ends the call early; the program is told. */
  readonly signal?: AbortSignal;
}

/** Hands requests to a program and takes its answers. */
export interface Transport {
  /**
   * Makes one call. Rejects with a {@link RemoteError} where the program answers with the contract's error, and with
   * a {@link CallError} where it does not do its work.
   */
  call(method: string, request: Payload, options?: CallOptions): Promise<Payload>;
  /** Ends what was started. Later calls are refused. */
  close(): Promise<void>;
}

/** An answer that is the contract's error, still as JSON. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly json: Uint8Array;

  constructor(json: Uint8Array) {
    super(`The operation answered with an error: ${Buffer.from(json).toString()}`);
    this.json = json;
  }
}

/**
 * Why a program did not do its work.
 *
 * - `unstarted`: no program has seen the request, so another implementation may answer it.
 * - `failed`: the program answered that it could not.
 * - `died`: the program ended, or was ended because it broke the protocol.
 * - `cancelled`, `deadline`: the caller did not wait for it.
 */
export type CallErrorKind = 'unstarted' | 'failed' | 'died' | 'cancelled' | 'deadline';

/** The failure of a call whose program did not do its work. */
export class CallError extends MigrateError {
  readonly kind: CallErrorKind;

  constructor(kind: CallErrorKind, init: Omit<MigrateErrorInit, 'code'>) {
    super({ code: kind === 'cancelled' ? 'INTERRUPTED' : 'TOOL_FAILED', ...init });
    this.kind = kind;
  }
}

/** The failure of a call to `program`. */
export function callError(kind: CallErrorKind, program: string, why: string, cause?: unknown): CallError {
  return new CallError(kind, {
    message: `${program} ${messages[kind]}`,
    why,
    next:
      kind === 'unstarted'
        ? 'Build the program from the same contract, or correct its path.'
        : 'Look at why.',
    ...(cause !== undefined && { cause }),
  });
}

const messages: Readonly<Record<CallErrorKind, string>> = {
  unstarted: 'could not be called',
  failed: 'did not do its work',
  died: 'ended in mid-call',
  cancelled: 'was called, and the call was cancelled',
  deadline: 'did not answer before the deadline',
};
