import type { RunningProgram } from '@strangler/process';
import {
  countedHeaderBytes,
  decodePayload,
  encodeFrame,
  encodeRequest,
  type Frame,
  failureCodes,
  frameKinds,
  type Payload,
  type RequestBody,
  requestBytes,
} from '../protocol/frame.ts';
import { ProtocolViolation } from '../protocol/frame-parser.ts';
import { maxCredit, type Welcome } from '../protocol/handshake.ts';
import { PendingCalls } from './pending-calls.ts';
import type { WorkerOptions } from './program-options.ts';
import { type StartedWorker, startWorker } from './start-worker.ts';
import { type CallOptions, callError, RemoteError } from './transport.ts';

/** How long after its output a worker may take to end by itself, and so to tell why. */
const drainMs = 200;

const longestTimerMs = 2 ** 31 - 1;

/** One worker and the connection to it. */
export class WorkerConnection {
  readonly #options: WorkerOptions;
  readonly #program: RunningProgram;
  readonly #worker: StartedWorker;
  readonly #welcome: Welcome;
  readonly #pending: PendingCalls;
  readonly #ended: Promise<void>;
  #reason: string | null = null;
  #leaving = false;
  #asked = false;

  private constructor(options: WorkerOptions, worker: StartedWorker, onEnd: (why: string | null) => void) {
    this.#options = options;
    this.#worker = worker;
    this.#program = worker.program;
    this.#welcome = worker.welcome;
    this.#pending = new PendingCalls(worker.welcome.credit, worker.welcome.window);
    worker.listen(
      (frame) => this.#take(frame),
      (error) => this.#breakOff(error),
    );
    this.#ended = this.#finish(onEnd);
  }

  /** Starts a worker and shakes hands with it; `onEnd` is told why it ended, null after an orderly end. */
  static async start(options: WorkerOptions, onEnd: (why: string | null) => void): Promise<WorkerConnection> {
    return new WorkerConnection(options, await startWorker(options), onEnd);
  }

  /** Calls without an answer. */
  get load(): number {
    return this.#leaving ? maxCredit : this.#pending.size;
  }

  /** Makes one call; null where the worker takes no more calls. */
  call(method: string, payload: Payload, options: CallOptions): Promise<Payload> | null {
    if (this.#leaving) return null;
    const timeoutMs = options.timeoutMs === undefined ? 0 : Math.max(1, Math.ceil(options.timeoutMs));
    const request = { timeoutMs: Math.min(timeoutMs, 2 ** 32 - 1), method, payload };
    if (requestBytes(request) + countedHeaderBytes > this.#welcome.maxFrame) {
      const why = `The request is larger than the ${this.#welcome.maxFrame} bytes that it accepts.`;
      return Promise.reject(callError('unstarted', this.#options.program, why));
    }
    return this.#send(request, options);
  }

  /** Asks the worker to answer what it has and to end; kills it after the grace. */
  async shutDown(graceMs: number): Promise<void> {
    this.#asked = true;
    this.#leaving = true;
    this.#program.stdin.write(encodeFrame(frameKinds.shutdown, 0n));
    const timer = setTimeout(() => this.#program.signal('SIGKILL'), graceMs);
    await this.#ended;
    clearTimeout(timer);
  }

  #send(request: RequestBody, { timeoutMs, signal }: CallOptions): Promise<Payload> {
    const { program, cancelGraceMs = 5_000 } = this.#options;
    const call = this.#pending.add(requestBytes(request), (id) =>
      this.#program.stdin.write(encodeRequest(id, request)),
    );
    const giveUp = (kind: 'cancelled' | 'deadline') => {
      const sent = this.#pending.abandon(call, callError(kind, program, 'The caller did not wait longer.'));
      if (sent === null) return;
      this.#program.stdin.write(encodeFrame(frameKinds.cancel, sent));
      this.#pending.whenLate(sent, cancelGraceMs, () => this.#retire('it did not answer a cancelled call'));
      this.#endIfUseless();
    };
    const cancel = () => giveUp('cancelled');
    signal?.addEventListener('abort', cancel, { once: true });
    const wait = Math.min(timeoutMs ?? 0, longestTimerMs);
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => giveUp('deadline'), wait);
    return call.answer.finally(() => {
      signal?.removeEventListener('abort', cancel);
      clearTimeout(timer);
    });
  }

  #take(frame: Frame): void {
    switch (frame.kind) {
      case frameKinds.response:
      case frameKinds.error:
      case frameKinds.failure:
        this.#settle(frame);
        return;
      case frameKinds.credit:
        if (frame.body.length !== 4 || !this.#pending.grant(frame.body.readUInt32BE())) {
          throw new ProtocolViolation('a CREDIT out of range');
        }
        return;
      case frameKinds.fatal:
        throw new ProtocolViolation(`the worker says: ${frame.body.toString()}`);
      default:
        throw new ProtocolViolation(`a frame of type ${frame.kind} from a worker`);
    }
  }

  #settle({ kind, id, body }: Frame): void {
    const answer = kind === frameKinds.response ? responseOf(body) : this.#errorOf(kind, body);
    if (!this.#pending.settle(id, answer)) {
      throw new ProtocolViolation(`an answer to request ${id}, which is not pending`);
    }
    this.#endIfUseless();
  }

  #errorOf(kind: number, body: Buffer): Error {
    if (kind === frameKinds.error) return new RemoteError(body);
    const code = body[0];
    if (code === undefined || code < failureCodes.internal || code > failureCodes.tooLarge) {
      throw new ProtocolViolation('a FAILURE without a known code');
    }
    const late = code === failureCodes.deadline;
    return callError(late ? 'deadline' : 'failed', this.#options.program, body.subarray(1).toString());
  }

  #retire(reason: string): void {
    this.#reason ??= reason;
    this.#leaving = true;
    this.#endIfUseless();
  }

  #endIfUseless(): void {
    if (this.#reason !== null && !this.#pending.isAwaited) this.#program.signal('SIGKILL');
  }

  /** Ends a worker that breaks the protocol at once, and one that closed its output if it does not end by itself. */
  #breakOff(error: Error | null): void {
    this.#leaving = true;
    if (error !== null) {
      this.#reason ??= error.message;
      this.#program.signal('SIGKILL');
      return;
    }
    const timer = setTimeout(() => this.#program.signal('SIGKILL'), drainMs);
    this.#program.ended.then(() => clearTimeout(timer));
  }

  async #finish(onEnd: (why: string | null) => void): Promise<void> {
    const end = await this.#program.ended;
    this.#program.signal('SIGKILL');
    await this.#worker.drained(drainMs);
    this.#leaving = true;
    const how = end.kind === 'exited' ? `with exit code ${end.code}` : `by ${end.signal}`;
    const what =
      this.#reason === null ? `The worker ended ${how}.` : `The worker was killed: ${this.#reason}.`;
    const why = [what, this.#worker.lastWords()].filter(Boolean).join('\n');
    this.#pending.failAll(callError('died', this.#options.program, why));
    onEnd(this.#asked ? null : why);
  }
}

function responseOf(body: Buffer): Payload {
  const payload = decodePayload(body);
  if (payload === null) throw new ProtocolViolation('a RESPONSE is shorter than it says');
  return payload;
}
