import type { Payload } from '../protocol/frame.ts';
import { maxCredit } from '../protocol/handshake.ts';

/** A call from when it is made to when its caller has something. */
export interface PendingCall {
  readonly answer: Promise<Payload>;
}

interface Call extends PendingCall {
  readonly resolvers: PromiseWithResolvers<Payload>;
  readonly bytes: number;
  readonly send: (id: bigint) => void;
  id: bigint | null;
  awaited: boolean;
  lateTimer?: NodeJS.Timeout;
}

/** The calls to one worker: those that wait for credit, and those that are sent and have no answer. */
export class PendingCalls {
  readonly #waiting: Call[] = [];
  readonly #sent = new Map<bigint, Call>();
  readonly #window: number;
  #credit: number;
  #bytes = 0;
  #lastId = 0n;

  constructor(credit: number, window: number) {
    this.#credit = credit;
    this.#window = window;
  }

  /** Calls without an answer. */
  get size(): number {
    return this.#sent.size + this.#waiting.length;
  }

  /** Whether anybody waits for any call. */
  get isAwaited(): boolean {
    return this.#waiting.length > 0 || [...this.#sent.values()].some((call) => call.awaited);
  }

  /** Takes a call in; `send` is called once there is credit for it. */
  add(bytes: number, send: (id: bigint) => void): PendingCall {
    const resolvers = Promise.withResolvers<Payload>();
    const call: Call = { answer: resolvers.promise, resolvers, bytes, send, id: null, awaited: true };
    this.#waiting.push(call);
    this.#advance();
    return call;
  }

  /** Adds to the credit; false where that is out of range. */
  grant(more: number): boolean {
    if (this.#credit + more > maxCredit) return false;
    this.#credit += more;
    this.#advance();
    return true;
  }

  /** Hands an answer over; false where none is pending. An answer that nobody waits for is dropped. */
  settle(id: bigint, answer: Payload | Error): boolean {
    const call = this.#sent.get(id);
    if (call === undefined) return false;
    this.#sent.delete(id);
    this.#bytes -= call.bytes;
    clearTimeout(call.lateTimer);
    if (answer instanceof Error) call.resolvers.reject(answer);
    else call.resolvers.resolve(answer);
    this.#advance();
    return true;
  }

  /** Rejects a call that its caller gives up; returns its id where it was sent and its answer still has to come. */
  abandon(pending: PendingCall, error: Error): bigint | null {
    const call = pending as Call;
    if (!call.awaited) return null;
    call.awaited = false;
    call.resolvers.reject(error);
    const place = this.#waiting.indexOf(call);
    if (place !== -1) this.#waiting.splice(place, 1);
    return call.id !== null && this.#sent.has(call.id) ? call.id : null;
  }

  /** Calls back when an abandoned call has no answer after some milliseconds. */
  whenLate(id: bigint, ms: number, onLate: () => void): void {
    const call = this.#sent.get(id);
    if (call !== undefined) call.lateTimer = setTimeout(onLate, ms);
  }

  /** Rejects all calls, sent or not. */
  failAll(error: Error): void {
    const calls = [...this.#sent.values(), ...this.#waiting.splice(0)];
    this.#sent.clear();
    for (const call of calls) {
      clearTimeout(call.lateTimer);
      if (call.awaited) call.resolvers.reject(error);
    }
  }

  #advance(): void {
    for (let call = this.#waiting[0]; call !== undefined; call = this.#waiting[0]) {
      const fits = this.#sent.size === 0 || this.#bytes + call.bytes <= this.#window;
      if (this.#sent.size >= this.#credit || !fits) return;
      this.#waiting.shift();
      call.id = ++this.#lastId;
      this.#sent.set(call.id, call);
      this.#bytes += call.bytes;
      call.send(call.id);
    }
  }
}
