import { isUtf8 } from 'node:buffer';
import { isMigrateError } from '@strangler/core';
import { decodeEnvelope, type EnvelopeAnswer, encodeEnvelope } from '../protocol/envelope.ts';
import type { Payload } from '../protocol/frame.ts';
import type { ProgramOptions } from './program-options.ts';
import { type ProgramResult, runProgram } from './run-program.ts';
import { type CallErrorKind, type CallOptions, callError, RemoteError, type Transport } from './transport.ts';

const defaultMaxAnswer = 100_000_000;
/** How long a program that is given up may tidy up, and how long strangers may hold its output. */
const graceMs = 200;

/** Starts the program anew for each call. */
export class OneShotTransport implements Transport {
  readonly #options: ProgramOptions;
  #closed = false;

  constructor(options: ProgramOptions) {
    this.#options = options;
  }

  async call(method: string, request: Payload, options: CallOptions = {}): Promise<Payload> {
    const { program, contract, maxAnswer = defaultMaxAnswer } = this.#options;
    if (this.#closed) throw callError('unstarted', program, 'The transport is closed.');
    const timeoutMs = options.timeoutMs === undefined ? undefined : Math.max(1, Math.ceil(options.timeoutMs));
    if (options.signal?.aborted) throw callError('cancelled', program, 'The caller cancelled.');
    const document = encodeEnvelope({ contract, method, timeoutMs, payload: request });
    const result = await this.#run(document, { ...options, timeoutMs });
    const { cancelled, end, stdout, truncated } = result;
    if (cancelled === 'signal') throw callError('cancelled', program, 'The caller cancelled.');
    if (cancelled === 'timeout') throw callError('deadline', program, `It had ${timeoutMs} ms.`);
    if (end.kind !== 'exited' || end.code !== 0) throw this.#endError(result);
    if (truncated) throw callError('died', program, `Its answer is larger than ${maxAnswer} bytes.`);
    const answer = readAnswer(stdout);
    if (answer === null) throw callError('died', program, 'Its answer is malformed.');
    if (answer.kind === 'error') throw new RemoteError(Buffer.from(answer.json));
    return answer.payload;
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  async #run(
    stdin: Buffer,
    { timeoutMs, signal }: { timeoutMs: number | undefined; signal?: AbortSignal },
  ): Promise<ProgramResult> {
    const { program, args = [], cwd, env, maxAnswer = defaultMaxAnswer } = this.#options;
    try {
      return await runProgram(program, {
        args,
        ...(cwd !== undefined && { cwd }),
        env: { ...(env ?? process.env), STRANGLER_WORKER: undefined },
        stdin,
        maxOutput: maxAnswer,
        graceMs,
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(signal !== undefined && { signal }),
      });
    } catch (error) {
      throw callError('unstarted', program, isMigrateError(error) ? error.why : String(error), error);
    }
  }

  #endError({ end, stderr }: ProgramResult): Error {
    const { program } = this.#options;
    const words = stderr.toString().trim().slice(0, 512);
    if (end.kind === 'signalled') {
      return callError('died', program, [`It was ended by ${end.signal}.`, words].filter(Boolean).join('\n'));
    }
    return callError(exitKinds[end.code] ?? 'died', program, words || `It ended with exit code ${end.code}.`);
  }
}

const exitKinds: Readonly<Record<number, CallErrorKind>> = {
  1: 'failed',
  64: 'failed',
  65: 'failed',
  76: 'unstarted',
  124: 'deadline',
};

/** Reads the answer; bytes that are no text are malformed, and not text with other characters in their place. */
function readAnswer(stdout: Buffer): EnvelopeAnswer | null {
  return isUtf8(stdout) ? decodeEnvelope(stdout.toString()) : null;
}
