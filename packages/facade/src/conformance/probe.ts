import { type ProgramEnd, type RunningProgram, startProgram } from '@strangler/process';
import {
  defaultMaxFrame,
  encodeFrame,
  encodeRequest,
  type Frame,
  frameKinds,
  preamble,
} from '../protocol/frame.ts';
import { FrameParser } from '../protocol/frame-parser.ts';
import { readWelcome, type Welcome } from '../protocol/handshake.ts';

/** The worker that is held to the protocol. */
export interface ConformanceTarget {
  /** The program and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Hash of the contract that it was generated from. */
  readonly contract: string;
  /** Its whole environment; this process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** False for a worker without the methods that docs/protocol.md lists; true by default. */
  readonly methods?: boolean;
}

/** A request that a check makes. */
export interface Ask {
  readonly method: string;
  readonly json?: unknown;
  readonly raw?: Uint8Array;
  readonly timeoutMs?: number;
}

const patienceMs = 5_000;

/** A client that can misbehave: it writes what it is told to and hands over frames one by one. */
export class Probe {
  readonly #program: RunningProgram;
  readonly #contract: string;
  readonly #parser = new FrameParser();
  readonly #frames: Frame[] = [];
  #reading = false;
  #closed = false;
  #fault: Error | null = null;
  #wake = Promise.withResolvers<void>();

  private constructor(program: RunningProgram, contract: string) {
    this.#program = program;
    this.#contract = contract;
    this.#parser.maxFrame = defaultMaxFrame;
    program.stderr.resume();
  }

  static async start({ command, contract, env }: ConformanceTarget): Promise<Probe> {
    const [path, ...args] = command;
    const program = await startProgram(path, {
      args,
      env: { ...(env ?? process.env), STRANGLER_WORKER: '1' },
    });
    return new Probe(program, contract);
  }

  /** Says HELLO as the target expects it, but for `changes`. */
  greet(changes: Readonly<Record<string, unknown>> = {}): void {
    const hello = {
      protocols: [1],
      contract: this.#contract,
      maxFrame: defaultMaxFrame,
      name: 'probe',
      ...changes,
    };
    this.write(preamble, encodeFrame(frameKinds.hello, 0n, Buffer.from(JSON.stringify(hello))));
  }

  /** Shakes hands and returns the grant. */
  async welcome(changes: Readonly<Record<string, unknown>> = {}): Promise<Welcome> {
    this.greet(changes);
    return readWelcome(await this.next(), this.#contract);
  }

  write(...parts: readonly Uint8Array[]): void {
    this.#program.stdin.write(Buffer.concat(parts));
  }

  /** Closes the worker's input. */
  hangUp(): void {
    this.#program.stdin.end();
  }

  ask(id: number, request: Ask): void {
    this.write(encodeAsk(id, request));
  }

  send(kind: number, id = 0): void {
    this.write(encodeFrame(kind, BigInt(id)));
  }

  /** The next frame; reading begins with the first call. Throws when none comes. */
  async next(limitMs: number = patienceMs): Promise<Frame> {
    const frame = await this.nextOrNone(limitMs);
    if (frame === null) throw this.#fault ?? new Error(this.#closed ? 'the output ended' : 'no frame came');
    return frame;
  }

  /** The next frame; null where none comes in time or the output ended. */
  async nextOrNone(limitMs: number): Promise<Frame | null> {
    this.#read();
    const until = performance.now() + limitMs;
    while (this.#frames.length === 0 && !this.#closed && performance.now() < until) {
      await this.#change(until - performance.now());
    }
    return this.#frames.shift() ?? null;
  }

  /** The next answers by id; throws where an id is answered twice. */
  async answers(count: number): Promise<ReadonlyMap<number, Frame>> {
    const answers = new Map<number, Frame>();
    while (answers.size < count) {
      const frame = await this.next();
      const id = Number(frame.id);
      if (answers.has(id)) throw new Error(`request ${id} was answered twice`);
      answers.set(id, frame);
    }
    return answers;
  }

  /** How the worker ended; throws where it did not in time. */
  async end(limitMs: number): Promise<ProgramEnd> {
    const limit = Promise.withResolvers<null>();
    const timer = setTimeout(() => limit.resolve(null), limitMs);
    const end = await Promise.race([this.#program.ended, limit.promise]);
    clearTimeout(timer);
    if (end === null) throw new Error(`it had not ended after ${limitMs} ms`);
    return end;
  }

  /** Ends the worker, whatever it does. */
  async close(): Promise<void> {
    this.#program.signal('SIGKILL');
    await this.#program.ended;
    this.#program.stdin.destroy();
    this.#program.stdout.destroy();
    this.#program.stderr.destroy();
  }

  #read(): void {
    if (this.#reading) return;
    this.#reading = true;
    this.#program.stdout.on('data', (chunk: Buffer) => {
      try {
        for (const frame of this.#parser.take(chunk)) this.#frames.push(frame);
      } catch (error) {
        this.#fault = error as Error;
        this.#closed = true;
      }
      this.#wake.resolve();
    });
    this.#program.stdout.once('close', () => {
      this.#closed = true;
      this.#wake.resolve();
    });
  }

  async #change(limitMs: number): Promise<void> {
    const timer = setTimeout(this.#wake.resolve, limitMs);
    await this.#wake.promise;
    clearTimeout(timer);
    this.#wake = Promise.withResolvers();
  }
}

/** The bytes of a request. */
export function encodeAsk(id: number, { method, json = {}, raw, timeoutMs = 0 }: Ask): Buffer {
  const payload = { json: Buffer.from(JSON.stringify(json)), ...(raw && { raw }) };
  return encodeRequest(BigInt(id), { timeoutMs, method, payload });
}
