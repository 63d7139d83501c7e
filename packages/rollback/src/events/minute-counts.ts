/** How many runs there were, and how many of them went wrong. */
export interface RunCounts {
  readonly runs: number;
  readonly errors: number;
}

const minuteMs = 60_000;
const keptMinutes = 3 * 24 * 60;

/** Runs and errors minute by minute, of the last three days that it has seen; older minutes are dropped. */
export class MinuteCounts {
  readonly #minutes = new Map<number, { runs: number; errors: number }>();
  #newest = Number.NEGATIVE_INFINITY;

  /** Counts one run at a time in milliseconds since 1970. */
  add(timeMs: number, isError: boolean): void {
    this.#put(Math.floor(timeMs / minuteMs), { runs: 1, errors: isError ? 1 : 0 });
  }

  /** Counts everything that another one holds. */
  merge(other: MinuteCounts): void {
    for (const [minute, counts] of other.#minutes) this.#put(minute, counts);
  }

  /** What the last `minutes` before a moment hold. */
  since(nowMs: number, minutes: number): RunCounts {
    const until = Math.floor(nowMs / minuteMs);
    let [runs, errors] = [0, 0];
    for (const [minute, counts] of this.#minutes) {
      if (minute <= until - minutes || minute > until) continue;
      runs += counts.runs;
      errors += counts.errors;
    }
    return { runs, errors };
  }

  #put(minute: number, { runs, errors }: RunCounts): void {
    if (Number.isNaN(minute) || minute <= this.#newest - keptMinutes) return;
    if (minute > this.#newest) this.#advance(minute);
    const counts = this.#minutes.get(minute) ?? { runs: 0, errors: 0 };
    counts.runs += runs;
    counts.errors += errors;
    this.#minutes.set(minute, counts);
  }

  #advance(minute: number): void {
    this.#newest = minute;
    if (this.#minutes.size <= keptMinutes) return;
    for (const each of this.#minutes.keys()) if (each <= minute - keptMinutes) this.#minutes.delete(each);
  }
}
