import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { MigrateError } from '@strangler/core';
import { capturedOutput, discardOutputs } from './captured-output.ts';
import { checkRequest } from './check-request.ts';
import { interruptedRun, runFaultError } from './run-fault.ts';
import type { FinishedRun, Runner, RunRequest } from './runner.ts';
import {
  cancelLine,
  type FinishedAnswer,
  parseAnswer,
  type RunnerAnswer,
  requestLine,
} from './runner-protocol.ts';
import { splitLines } from './split-lines.ts';

type RunnerProcess = ChildProcessByStdio<Writable, Readable, Readable>;
type Settle = PromiseWithResolvers<RunnerAnswer>;

/** How long the runner may take to kill what it started before it is killed itself. */
const closeLimitMs = 5_000;

/** The runner in Rust: one small process that starts programs and measures them, spoken to in lines of JSON. */
export class MeasuredRunner implements Runner {
  readonly name = 'measured';
  readonly #process: RunnerProcess;
  readonly #pending = new Map<number, Settle>();
  readonly #ready: Settle = Promise.withResolvers();
  readonly #ended: Promise<void>;
  #nextId = 1;
  #lastWords = '';
  #over: MigrateError | null = null;

  private constructor(child: RunnerProcess) {
    this.#process = child;
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(this.#finish(error.message)));
      child.once('close', (code, signal) => resolve(this.#finish(`It ended with ${signal ?? code}.`)));
    });
    child.stdout.on(
      'data',
      splitLines((line) => this.#take(line)),
    );
    child.stderr.on('data', (chunk: Buffer) => {
      this.#lastWords = `${this.#lastWords}${chunk}`.slice(-2_000);
    });
    // What cannot be written is told by the end of the process, with its reason.
    child.stdin.on('error', () => undefined);
  }

  /** Starts the built runner and waits until it speaks; throws TOOL_FAILED where it does not. */
  static async start(binary: string): Promise<MeasuredRunner> {
    // A session of its own keeps the terminal's Ctrl-C away from it: it ends when its input closes, after its children.
    const child = spawn(binary, [], { stdio: ['pipe', 'pipe', 'pipe'], detached: true, env: {} });
    const runner = new MeasuredRunner(child);
    await runner.#ready.promise;
    return runner;
  }

  async run(request: RunRequest, signal?: AbortSignal): Promise<FinishedRun> {
    checkRequest(request);
    if (signal?.aborted) throw interruptedRun(signal.reason);
    if (this.#over !== null) throw this.#over;
    const id = this.#nextId++;
    const cancel = () => this.#process.stdin.write(cancelLine(id));
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const answer = await this.#ask(id, request);
      return await finishedRun(answer, signal);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  async close(): Promise<void> {
    this.#over ??= interruptedRun();
    this.#process.stdin.end();
    const kill = setTimeout(() => this.#process.kill('SIGKILL'), closeLimitMs);
    await this.#ended;
    clearTimeout(kill);
  }

  #ask(id: number, request: RunRequest): Promise<RunnerAnswer> {
    const settle: Settle = Promise.withResolvers();
    this.#pending.set(id, settle);
    this.#process.stdin.write(requestLine(id, request));
    return settle.promise;
  }

  #take(line: string): void {
    try {
      this.#settle(parseAnswer(line));
    } catch (error) {
      this.#over ??= error as MigrateError;
      this.#process.kill('SIGTERM');
    }
  }

  #settle(answer: RunnerAnswer): void {
    if ('protocol' in answer) {
      this.#ready.resolve(answer);
      return;
    }
    // Only a request that could not be read has no id, and this client writes none of those.
    if ('fault' in answer && answer.id === null) throw runFaultError(answer.fault);
    const id = Number(answer.id);
    this.#pending.get(id)?.resolve(answer);
    this.#pending.delete(id);
  }

  #finish(why: string): void {
    this.#over ??= new MigrateError({
      code: 'TOOL_FAILED',
      message: 'The measured runner ended before its work was done',
      why: [why, this.#lastWords.trim()].filter(Boolean).join('\n'),
      next: 'Use the runner "node" instead, or delete the cache directory so that this one is built again.',
    });
    this.#ready.reject(this.#over);
    for (const settle of this.#pending.values()) settle.reject(this.#over);
    this.#pending.clear();
  }
}

async function finishedRun(answer: RunnerAnswer, signal: AbortSignal | undefined): Promise<FinishedRun> {
  if ('fault' in answer) throw runFaultError(answer.fault);
  if (!('end' in answer)) throw interruptedRun(signal?.reason);
  if (signal?.aborted) {
    await discardOutputs([answer.stdout, answer.stderr]);
    throw interruptedRun(signal.reason);
  }
  return observed(answer);
}

async function observed({ end, stdout, stderr, cost }: FinishedAnswer): Promise<FinishedRun> {
  const [out, err] = await Promise.all([capturedOutput(stdout), capturedOutput(stderr)]);
  return { end, stdout: out, stderr: err, cost };
}
