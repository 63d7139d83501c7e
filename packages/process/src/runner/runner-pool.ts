import { interruptedRun } from './run-fault.ts';
import type { FinishedRun, Runner, RunRequest } from './runner.ts';

/**
 * Several runners that each start one program at a time; further programs wait in line.
 *
 * A runner of its own for each program lets it end whatever the program leaves behind before it answers: with two
 * programs under one runner, the left-overs of the first could not be told from the second.
 */
export class RunnerPool implements Runner {
  readonly name: Runner['name'];
  readonly #runners: readonly Runner[];
  readonly #free: Runner[];
  readonly #waiting: ((runner: Runner) => void)[] = [];
  #closed = false;

  constructor(runners: readonly [Runner, ...Runner[]]) {
    this.name = runners[0].name;
    this.#runners = runners;
    this.#free = [...runners];
  }

  async run(request: RunRequest, signal?: AbortSignal): Promise<FinishedRun> {
    const runner = this.#free.pop() ?? (await new Promise<Runner>((resolve) => this.#waiting.push(resolve)));
    try {
      if (this.#closed) throw interruptedRun();
      return await runner.run(request, signal);
    } finally {
      this.#passOn(runner);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...new Set(this.#runners)].map((runner) => runner.close()));
  }

  #passOn(runner: Runner): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(runner);
    else next(runner);
  }
}
