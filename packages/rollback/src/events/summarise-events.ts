import type { InvocationEvent } from '@strangler/core';
import { DurationSketch } from './duration-sketch.ts';
import { readEvents } from './read-events.ts';

/** What one implementation did; durations are milliseconds, within 1 %, null where it never answered. */
export interface AnswerSummary {
  readonly count: number;
  /** How many of the answers it gave because the candidate could not. */
  readonly fallbacks: number;
  readonly durationMs: {
    readonly p50: number | null;
    readonly p95: number | null;
    readonly p99: number | null;
  };
}

/** What the events of a rollout say, by who gave the answer; `brokenLines` hold no event. */
export interface EventSummary {
  readonly control: AnswerSummary;
  readonly candidate: AnswerSummary;
  readonly brokenLines: number;
}

/** Reads every event beside a rollout's state, line by line in bounded memory. */
export async function summariseEvents(home: string, signal?: AbortSignal): Promise<EventSummary> {
  const tallies = { control: new Tally(), candidate: new Tally() };
  let brokenLines = 0;
  for await (const { event } of readEvents(home, signal)) {
    if (event === null) brokenLines += 1;
    else tallies[event.answeredBy].add(event);
  }
  const { control, candidate } = tallies;
  return { control: control.summarise(), candidate: candidate.summarise(), brokenLines };
}

class Tally {
  readonly #durations = new DurationSketch();
  #count = 0;
  #fallbacks = 0;

  add(event: InvocationEvent): void {
    this.#count += 1;
    if (event.fallback !== null) this.#fallbacks += 1;
    this.#durations.add(event.durationMs);
  }

  summarise(): AnswerSummary {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => this.#durations.quantile(share));
    const durationMs = { p50: p50 ?? null, p95: p95 ?? null, p99: p99 ?? null };
    return { count: this.#count, fallbacks: this.#fallbacks, durationMs };
  }
}
