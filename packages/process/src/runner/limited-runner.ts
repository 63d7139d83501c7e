import { interruptedRun } from './run-fault.ts';
import type { FinishedRun, Runner, RunRequest } from './runner.ts';

/** A runner that starts at most so many programs at once and lets the others wait in line. */
export class LimitedRunner implements Runner {
  readonly #runner: Runner;
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #closed = false;

  constructor(runner: Runner, concurrency: number) {
    this.#runner = runner;
    this.#free = concurrency;
  }

  get name(): Runner['name'] {
    return this.#runner.name;
  }

  async run(request: RunRequest, signal?: AbortSignal): Promise<FinishedRun> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      if (this.#closed) throw interruptedRun();
      return await this.#runner.run(request, signal);
    } finally {
      this.#passOn();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#runner.close();
  }

  #passOn(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}
