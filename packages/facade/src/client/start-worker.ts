import { isMigrateError } from '@strangler/core';
import { type RunningProgram, startProgram } from '@strangler/process';
import { defaultMaxFrame, encodeFrame, type Frame, frameKinds, preamble } from '../protocol/frame.ts';
import { FrameParser } from '../protocol/frame-parser.ts';
import { protocolVersions, readWelcome, type Welcome } from '../protocol/handshake.ts';
import type { WorkerOptions } from './program-options.ts';
import { callError } from './transport.ts';

const keptStderr = 1 << 14;
const shownStderr = 512;
const defaultStartLimitMs = 10_000;
const drainMs = 200;

/** A worker after the handshake. */
export interface StartedWorker {
  readonly program: RunningProgram;
  readonly welcome: Welcome;
  /** Hands over each further frame; `onEnd` is called once, with null where the output ended. */
  listen(onFrame: (frame: Frame) => void, onEnd: (error: Error | null) => void): void;
  /** Waits until all that an ended worker wrote is read, no longer than some milliseconds. */
  drained(limitMs: number): Promise<void>;
  /** What tells most of its standard error, on one line. */
  lastWords(): string;
}

type Listener = { readonly onFrame: (frame: Frame) => void; readonly onEnd: (error: Error | null) => void };

/** Starts a worker and shakes hands with it. */
export async function startWorker(options: WorkerOptions): Promise<StartedWorker> {
  const { program: path, args = [], cwd, env } = options;
  const program = await startProgram(path, {
    args,
    ...(cwd !== undefined && { cwd }),
    env: { ...(env ?? process.env), STRANGLER_WORKER: '1' },
  }).catch((error: unknown) => {
    throw callError('unstarted', path, isMigrateError(error) ? error.why : String(error), error);
  });
  return await new WorkerStart(program, options).shakeHands();
}

class WorkerStart {
  readonly #program: RunningProgram;
  readonly #options: WorkerOptions;
  readonly #parser = new FrameParser();
  readonly #first = Promise.withResolvers<Frame>();
  readonly #drained: Promise<unknown>;
  #stderr = Buffer.alloc(0);
  #listener: Listener | null = null;
  /** Frames that came with the answer to HELLO; null before that. */
  #early: Frame[] | null = null;
  #over = false;

  constructor(program: RunningProgram, options: WorkerOptions) {
    this.#program = program;
    this.#options = options;
    program.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    program.stdout.once('close', () => this.#end(null));
    program.stderr.on('data', (chunk: Buffer) => this.#keep(chunk));
    const closed = (stream: typeof program.stdout) => new Promise((resolve) => stream.once('close', resolve));
    this.#drained = Promise.all([closed(program.stdout), closed(program.stderr)]);
  }

  async shakeHands(): Promise<StartedWorker> {
    const { contract, maxAnswer = defaultMaxFrame, startLimitMs = defaultStartLimitMs } = this.#options;
    const hello = { protocols: protocolVersions, contract, maxFrame: maxAnswer, name: 'typescript' };
    const body = Buffer.from(JSON.stringify(hello));
    this.#program.stdin.write(Buffer.concat([preamble, encodeFrame(frameKinds.hello, 0n, body)]));
    const late = new Error(`There was no handshake within ${startLimitMs} ms.`);
    const timer = setTimeout(() => this.#first.reject(late), startLimitMs);
    try {
      const welcome = readWelcome(await this.#first.promise, contract);
      this.#parser.maxFrame = maxAnswer;
      return this.#started(welcome);
    } catch (error) {
      throw await this.#failed(error as Error);
    } finally {
      clearTimeout(timer);
    }
  }

  #started(welcome: Welcome): StartedWorker {
    return {
      program: this.#program,
      welcome,
      listen: (onFrame, onEnd) => {
        this.#listener = { onFrame, onEnd };
        try {
          this.#early?.forEach(onFrame);
        } catch (error) {
          this.#end(error as Error);
        }
        if (this.#over) onEnd(null);
      },
      drained: (limitMs) => this.#waitForDrain(limitMs),
      lastWords: () => this.#lastWords(),
    };
  }

  async #waitForDrain(limitMs: number): Promise<void> {
    const limit = Promise.withResolvers<void>();
    const timer = setTimeout(limit.resolve, limitMs);
    await Promise.race([this.#drained, limit.promise]);
    clearTimeout(timer);
    this.#program.stdin.destroy();
    this.#program.stdout.destroy();
    this.#program.stderr.destroy();
  }

  async #failed(error: Error): Promise<Error> {
    // A program that is about to end by itself tells more than one that is killed.
    const timer = setTimeout(() => this.#program.signal('SIGKILL'), drainMs);
    await this.#program.ended;
    clearTimeout(timer);
    this.#program.signal('SIGKILL');
    await this.#waitForDrain(drainMs);
    const why = [error.message, this.#lastWords()].filter(Boolean).join('\n');
    return callError('unstarted', this.#options.program, why, error);
  }

  #take(chunk: Buffer): void {
    if (this.#over) return;
    try {
      for (const frame of this.#parser.take(chunk)) {
        if (this.#listener !== null) this.#listener.onFrame(frame);
        else if (this.#early === null) this.#early = this.#welcome(frame);
        else this.#early.push(frame);
      }
    } catch (error) {
      this.#end(error as Error);
    }
  }

  #welcome(frame: Frame): Frame[] {
    this.#first.resolve(frame);
    return [];
  }

  #end(error: Error | null): void {
    if (this.#over) return;
    this.#over = true;
    this.#first.reject(error ?? new Error('It ended before the handshake.'));
    this.#first.promise.catch(() => undefined);
    this.#listener?.onEnd(error);
  }

  #keep(chunk: Buffer): void {
    this.#options.onStderr?.(chunk);
    this.#stderr = Buffer.concat([this.#stderr, chunk]).subarray(-keptStderr);
  }

  /** What tells most: the start of a panic, or else the end. */
  #lastWords(): string {
    const text = this.#stderr.toString();
    const panic = text.indexOf('panic');
    const shown = panic === -1 ? text.slice(-shownStderr) : text.slice(panic, panic + shownStderr);
    return shown.split(/\s+/).filter(Boolean).join(' ');
  }
}
