import { isMigrateError } from '@strangler/core';
import { type CommandResult, runCommand } from '@strangler/process';
import { decodeEnvelope, encodeEnvelope } from '../protocol/envelope.ts';
import type { Payload } from '../protocol/frame.ts';
import type { ProgramOptions } from './program-options.ts';
import { type CallErrorKind, type CallOptions, callError, RemoteError, type Transport } from './transport.ts';

const defaultMaxAnswer = 100_000_000;

/** Starts the program anew for each call. */
export class OneShotTransport implements Transport {
  readonly #options: ProgramOptions;
  #closed = false;

  constructor(options: ProgramOptions) {
    this.#options = options;
  }

  async call(method: string, request: Payload, options: CallOptions = {}): Promise<Payload> {
    const { program, contract } = this.#options;
    if (this.#closed) throw callError('unstarted', program, 'The transport is closed.');
    const timeoutMs = options.timeoutMs === undefined ? undefined : Math.max(1, Math.ceil(options.timeoutMs));
    const document = encodeEnvelope({ contract, method, timeoutMs, payload: request });
    const result = await this.#run(document, options);
    if (result.exitCode !== 0) throw this.#exitError(result);
    const answer = decodeEnvelope(result.stdout);
    if (answer === null) throw callError('died', program, 'Its answer is malformed.');
    if (answer.kind === 'error') throw new RemoteError(Buffer.from(answer.json));
    return answer.payload;
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  async #run(document: Buffer, { timeoutMs, signal }: CallOptions): Promise<CommandResult> {
    const { program, args = [], cwd, env, maxAnswer = defaultMaxAnswer } = this.#options;
    const deadline = timeoutMs === undefined ? undefined : AbortSignal.timeout(Math.max(1, timeoutMs));
    const signals = [signal, deadline].filter((one) => one !== undefined);
    try {
      return await runCommand(program, args, {
        ...(cwd !== undefined && { cwd }),
        env: { ...(env ?? process.env), STRANGLER_WORKER: undefined },
        stdin: document,
        maxOutput: maxAnswer,
        reject: false,
        ...(signals.length > 0 && { signal: AbortSignal.any(signals) }),
      });
    } catch (error) {
      if (signal?.aborted) throw callError('cancelled', program, 'The caller cancelled.', error);
      if (deadline?.aborted) throw callError('deadline', program, `It had ${timeoutMs} ms.`, error);
      const missing = isMigrateError(error) && error.code === 'TOOL_MISSING';
      throw callError(missing ? 'unstarted' : 'died', program, whyOf(error), error);
    }
  }

  #exitError({ exitCode, stderr }: CommandResult): Error {
    const why = stderr.trim().slice(0, 512) || `It ended with exit code ${exitCode}.`;
    return callError(exitKinds[exitCode] ?? 'died', this.#options.program, why);
  }
}

const exitKinds: Readonly<Record<number, CallErrorKind>> = {
  1: 'failed',
  64: 'failed',
  65: 'failed',
  76: 'unstarted',
  124: 'deadline',
};

function whyOf(error: unknown): string {
  return isMigrateError(error) ? error.why : String(error);
}
