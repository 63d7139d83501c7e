import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { MigrateError } from '@strangler/core';
import { capturedOutput, discardOutputs } from './captured-output.ts';
import { caseLine } from './case-line.ts';
import type { CaseRequest, PlacedRun } from './case-request.ts';
import { checkPlanned, checkRequest } from './check-request.ts';
import type { FinishedRun } from './finished-run.ts';
import { interruptedRun, runFaultError } from './run-fault.ts';
import type { RunRequest } from './run-request.ts';
import type { Runner } from './runner.ts';
import {
  cancelLine,
  type FaultyAnswer,
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
  /** The digest of the tree that each place begins with, as the runner knows it. */
  readonly #trees = new Map<string, string>();
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
    const answer = await this.#exchange((id) => requestLine(id, request), signal);
    if (!('end' in answer)) throw interruptedRun(signal?.reason);
    if (signal?.aborted) {
      await discardOutputs([answer.stdout, answer.stderr]);
      throw interruptedRun(signal.reason);
    }
    return observed(answer);
  }

  /** See {@link Runner.runCase}. */
  readonly runCase = async (request: CaseRequest, signal?: AbortSignal): Promise<readonly PlacedRun[]> => {
    for (const run of request.runs) checkPlanned(run);
    const { place, tree } = request;
    const isTreeKnown = this.#trees.get(place) === tree.digest;
    this.#trees.delete(place);
    const answer = await this.#exchange((id) => caseLine(id, request, isTreeKnown), signal);
    if (!('runs' in answer)) throw interruptedRun(signal?.reason);
    this.#trees.set(place, tree.digest);
    if (signal?.aborted) throw interruptedRun(signal.reason);
    return answer.runs;
  };

  async close(): Promise<void> {
    this.#over ??= interruptedRun();
    this.#process.stdin.end();
    const kill = setTimeout(() => this.#process.kill('SIGKILL'), closeLimitMs);
    await this.#ended;
    clearTimeout(kill);
  }

  /** Sends a request and waits for its answer, which is no fault; an abort is passed on. */
  async #exchange(
    lineOf: (id: number) => string,
    signal: AbortSignal | undefined,
  ): Promise<Exclude<RunnerAnswer, FaultyAnswer>> {
    if (signal?.aborted) throw interruptedRun(signal.reason);
    if (this.#over !== null) throw this.#over;
    const id = this.#nextId++;
    const settle: Settle = Promise.withResolvers();
    const line = lineOf(id);
    this.#pending.set(id, settle);
    this.#process.stdin.write(line);
    const cancel = () => this.#process.stdin.write(cancelLine(id));
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const answer = await settle.promise;
      if ('fault' in answer) throw runFaultError(answer.fault);
      return answer;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
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

function observed({ end, stdout, stderr, cost }: FinishedAnswer): FinishedRun {
  return { end, stdout: capturedOutput(stdout), stderr: capturedOutput(stderr), cost };
}
