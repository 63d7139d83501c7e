import { type ChildProcess, spawn } from 'node:child_process';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FinishedRun, RunEnd } from './finished-run.ts';
import { NodeCapture } from './node-capture.ts';
import { runFaultError } from './run-fault.ts';
import type { RunRequest } from './run-request.ts';

/** How long outputs are read on after the program ended, for a process that left the group may hold them open. */
const drainLimitMs = 200;

/** The longest that a timer of Node.js can wait; anything longer would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** Errors of spawn that speak of the machine and not of the program. */
const scarcity: ReadonlySet<string> = new Set(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM']);

/** One program that Node.js started, from its start to its outputs. */
export class NodeRun {
  readonly #startedAt = performance.now();
  readonly #child: ChildProcess;
  readonly #captures: readonly [NodeCapture, NodeCapture];
  readonly #timer: NodeJS.Timeout;
  readonly #ended = Promise.withResolvers<RunEnd>();
  #timedOut = false;
  #fault: unknown = null;

  /** Starts the program; throws what `spawn` throws. */
  constructor(request: RunRequest, input: FileHandle | null) {
    this.#child = spawnProgram(request, input !== null);
    const capture = (stream: unknown) =>
      new NodeCapture(stream as Readable, request, (error) => this.fail(spillFault(error)));
    this.#captures = [capture(this.#child.stdout), capture(this.#child.stderr)];
    this.#timer = setTimeout(
      () => {
        this.#timedOut = true;
        this.#killGroup();
      },
      Math.min(request.timeoutMs, longestTimerMs),
    );
    this.#child.once('exit', (code, signal) => this.#ended.resolve(this.#endOf(code, signal)));
    this.#child.once('error', (error) => this.#ended.resolve(Promise.resolve(error).then(notStarted)));
    if (input !== null) this.#feed(input);
  }

  /** Kills the program and makes {@link NodeRun.finish} throw the error. */
  fail(error: unknown): void {
    this.#fault ??= error;
    this.#killGroup();
  }

  /** Waits for the end and gives what was observed. */
  async finish(): Promise<FinishedRun> {
    const end = await this.#ended.promise.finally(() => clearTimeout(this.#timer));
    const wallMs = performance.now() - this.#startedAt;
    this.#killGroup();
    this.#child.stdin?.destroy();
    await this.#drain();
    const [stdout, stderr] = this.#captures;
    if (this.#fault !== null) {
      stdout.discard();
      stderr.discard();
      throw this.#fault;
    }
    const cost = { wallMs, userMs: null, systemMs: null, maxRssBytes: null, memoryScope: null };
    return { end, stdout: stdout.finish(), stderr: stderr.finish(), cost };
  }

  async #drain(): Promise<void> {
    const limit = Promise.withResolvers<void>();
    const timer = setTimeout(limit.resolve, drainLimitMs);
    const drained = Promise.all(this.#captures.map((capture) => capture.ended));
    await Promise.race([drained, limit.promise]);
    clearTimeout(timer);
  }

  #endOf(code: number | null, signal: string | null): RunEnd {
    if (this.#timedOut) return { kind: 'timed-out' };
    return signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal };
  }

  #feed(input: FileHandle): void {
    const { stdin } = this.#child;
    if (stdin === null) return;
    pipeline(input.createReadStream({ autoClose: false }), stdin).catch((error: NodeJS.ErrnoException) => {
      // A program that does not read its input to the end is no error; that one fails in `write`.
      if (error.syscall !== 'read') return;
      this.fail(runFaultError({ kind: 'stdin', errno: error.code ?? '', message: error.message }));
    });
  }

  #killGroup(): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  }
}

/** The end of a program that `spawn` could not start; throws where the machine is to blame. */
export function notStarted(error: unknown): RunEnd {
  const { code = 'unknown', message } = error as NodeJS.ErrnoException;
  if (scarcity.has(code)) throw runFaultError({ kind: 'spawn', errno: code, message });
  return { kind: 'not-started', error: code };
}

function spawnProgram(request: RunRequest, feed: boolean): ChildProcess {
  const [program, ...args] = request.command;
  return spawn(program, args, {
    cwd: request.cwd,
    // Node.js passes this one variable of its own on unless it is named here.
    env: { NODE_V8_COVERAGE: undefined, ...request.env },
    stdio: [feed ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    detached: true,
    ...(request.argv0 !== undefined && { argv0: request.argv0 }),
  });
}

function spillFault(error: unknown): Error {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return runFaultError({ kind: 'spill', errno: code, message });
}
