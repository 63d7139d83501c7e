import type { Payload } from '../protocol/frame.ts';
import { Refused } from '../protocol/handshake.ts';
import { CrashBudget } from './crash-budget.ts';
import type { WorkerOptions } from './program-options.ts';
import { type CallOptions, callError, type Transport } from './transport.ts';
import { WorkerConnection } from './worker-connection.ts';

interface Slot {
  readonly ready: Promise<WorkerConnection>;
  worker: WorkerConnection | null;
}

/** Keeps workers of one program, started when they are needed. */
export class WorkerPool implements Transport {
  readonly #options: WorkerOptions;
  readonly #budget: CrashBudget;
  readonly #slots = new Set<Slot>();
  #over: string | null = null;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#budget = new CrashBudget(options.crashLimit ?? 5, options.crashWindowMs ?? 180_000);
  }

  /** Makes one call; the request is never sent a second time. */
  async call(method: string, request: Payload, options: CallOptions = {}): Promise<Payload> {
    const until = options.timeoutMs === undefined ? null : performance.now() + options.timeoutMs;
    for (;;) {
      const slot = this.#pick();
      const worker = await this.#waitFor(slot, options, until);
      const left = until === null ? {} : { timeoutMs: until - performance.now() };
      const answer = worker.call(method, request, { ...options, ...left });
      if (answer !== null) return await answer;
      // It ended before it took the request: each round costs a crash, and those are counted.
      this.#slots.delete(slot);
    }
  }

  async close(): Promise<void> {
    this.#over ??= 'The transport is closed.';
    const slots = [...this.#slots];
    this.#slots.clear();
    const workers = await Promise.allSettled(slots.map((slot) => slot.ready));
    const closing = workers.flatMap((ready) => (ready.status === 'fulfilled' ? [ready.value] : []));
    await Promise.all(closing.map((worker) => worker.shutDown(this.#options.closeGraceMs ?? 5_000)));
  }

  /** The least busy worker, or a new one where all are busy and there may be more. */
  #pick(): Slot {
    if (this.#over !== null) throw callError('unstarted', this.#options.program, this.#over);
    const loads = [...this.#slots].map((slot) => ({ slot, load: slot.worker?.load ?? 1 }));
    const best = loads.toSorted((one, other) => one.load - other.load)[0];
    const full = this.#slots.size >= (this.#options.size ?? 1);
    return best !== undefined && (best.load === 0 || full) ? best.slot : this.#start();
  }

  #start(): Slot {
    const starting = WorkerConnection.start(this.#options, (why) => {
      this.#slots.delete(slot);
      if (why !== null) this.#crashed(why);
    });
    const slot: Slot = { ready: starting, worker: null };
    this.#slots.add(slot);
    starting.then(
      (worker) => {
        slot.worker = worker;
      },
      (error: Error) => {
        this.#slots.delete(slot);
        if (error.cause instanceof Refused) this.#over ??= error.cause.message;
        this.#crashed('why' in error ? String(error.why) : error.message);
      },
    );
    return slot;
  }

  #crashed(why: string): void {
    if (!this.#budget.spend(performance.now())) return;
    this.#over ??= `Gave up after ${this.#options.crashLimit ?? 5} crashes, the last one: ${why}`;
  }

  /** Waits for a worker no longer than the caller does. */
  async #waitFor(slot: Slot, { signal }: CallOptions, until: number | null): Promise<WorkerConnection> {
    const { program } = this.#options;
    if (signal?.aborted) throw callError('cancelled', program, 'The caller cancelled.');
    if (slot.worker !== null) return slot.worker;
    const early = Promise.withResolvers<never>();
    const cancel = () => early.reject(callError('cancelled', program, 'The caller cancelled.'));
    signal?.addEventListener('abort', cancel, { once: true });
    const expire = () => early.reject(callError('deadline', program, 'It was still starting.'));
    const timer = until === null ? undefined : setTimeout(expire, until - performance.now());
    try {
      return await Promise.race([slot.ready, early.promise]);
    } finally {
      signal?.removeEventListener('abort', cancel);
      clearTimeout(timer);
    }
  }
}
