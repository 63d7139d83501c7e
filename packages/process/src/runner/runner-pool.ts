import type { CaseRequest, PlacedRun } from './case-request.ts';
import type { FinishedRun } from './finished-run.ts';
import { interruptedRun } from './run-fault.ts';
import type { RunRequest } from './run-request.ts';
import type { Runner } from './runner.ts';

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
  readonly #waiting: Waiting[] = [];
  /** Which runner knows how a place is. */
  readonly #ofPlace = new Map<string, Runner>();
  readonly runCase: NonNullable<Runner['runCase']> | null;
  #closed = false;

  constructor(runners: readonly [Runner, ...Runner[]]) {
    this.name = runners[0].name;
    this.#runners = runners;
    this.#free = [...runners];
    this.runCase = runners[0].runCase ? (request, signal) => this.#runCase(request, signal) : null;
  }

  run(request: RunRequest, signal?: AbortSignal): Promise<FinishedRun> {
    return this.#use(null, (runner) => runner.run(request, signal));
  }

  #runCase(request: CaseRequest, signal?: AbortSignal): Promise<readonly PlacedRun[]> {
    return this.#use(this.#runnerOf(request.place), (runner) => {
      if (!runner.runCase) throw interruptedRun();
      return runner.runCase(request, signal);
    });
  }

  /** Waits for a certain runner, or for any, and passes it on at the end. */
  async #use<Result>(wanted: Runner | null, work: (runner: Runner) => Promise<Result>): Promise<Result> {
    const runner = await this.#take(wanted);
    try {
      if (this.#closed) throw interruptedRun();
      return await work(runner);
    } finally {
      this.#passOn(runner);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...new Set(this.#runners)].map((runner) => runner.close()));
  }

  #runnerOf(place: string): Runner {
    const known = this.#ofPlace.get(place);
    if (known !== undefined) return known;
    const runner = this.#runners[this.#ofPlace.size % this.#runners.length] as Runner;
    this.#ofPlace.set(place, runner);
    return runner;
  }

  async #take(wanted: Runner | null): Promise<Runner> {
    const at = wanted === null ? this.#free.length - 1 : this.#free.indexOf(wanted);
    const [runner] = at < 0 ? [] : this.#free.splice(at, 1);
    return runner ?? new Promise((resolve) => this.#waiting.push({ wanted, resolve }));
  }

  #passOn(runner: Runner): void {
    const at = this.#waiting.findIndex(({ wanted }) => wanted === null || wanted === runner);
    const [next] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (next === undefined) this.#free.push(runner);
    else next.resolve(runner);
  }
}

interface Waiting {
  readonly wanted: Runner | null;
  readonly resolve: (runner: Runner) => void;
}
