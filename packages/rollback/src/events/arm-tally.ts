import type { InvocationEvent } from '@strangler/core';
import { MinuteCounts } from './minute-counts.ts';
import { QuantileSketch } from './quantile-sketch.ts';

/** Whether an invocation went well for who was chosen: a fallback is the chosen one's error, whoever answered. */
export function isError(event: InvocationEvent): boolean {
  return event.fallback !== null || event.outcome === 'error' || event.outcome === 'crash';
}

/** Whether who was chosen did not answer at all: an end by a signal, no start, or a fallback. */
export function isCrash(event: InvocationEvent): boolean {
  return event.fallback !== null || event.outcome === 'crash';
}

/** What happened to the invocations for which one implementation was chosen, in memory that does not grow with them. */
export class ArmTally {
  readonly durations = new QuantileSketch();
  /** Peak memory in bytes, of those that the chosen one answered itself. */
  readonly memory = new QuantileSketch();
  readonly minutes = new MinuteCounts();
  runs = 0;
  errors = 0;
  crashes = 0;
  fallbacks = 0;
  /** Runs of which the event says neither how they ended nor that there was a fallback: no error is known of them. */
  unknownOutcomes = 0;
  /** Milliseconds since 1970; null where there was none. */
  firstMs: number | null = null;
  lastMs: number | null = null;
  firstErrorMs: number | null = null;

  /** Counts one event. */
  add(event: InvocationEvent): void {
    const timeMs = Date.parse(event.time);
    const failed = isError(event);
    this.runs += 1;
    if (failed) this.errors += 1;
    if (isCrash(event)) this.crashes += 1;
    if (event.fallback !== null) this.fallbacks += 1;
    if (event.outcome === undefined && event.fallback === null) this.unknownOutcomes += 1;
    this.durations.add(event.durationMs);
    if (event.fallback === null && event.maxRssBytes != null) this.memory.add(event.maxRssBytes);
    this.minutes.add(timeMs, failed);
    this.#noteTime(timeMs, failed);
  }

  /** Counts everything of another tally too. */
  merge(other: ArmTally): void {
    this.durations.merge(other.durations);
    this.memory.merge(other.memory);
    this.minutes.merge(other.minutes);
    for (const key of ['runs', 'errors', 'crashes', 'fallbacks', 'unknownOutcomes'] as const) {
      this[key] += other[key];
    }
    this.firstMs = earliest(this.firstMs, other.firstMs);
    this.firstErrorMs = earliest(this.firstErrorMs, other.firstErrorMs);
    if (other.lastMs !== null) this.lastMs = Math.max(this.lastMs ?? other.lastMs, other.lastMs);
  }

  #noteTime(timeMs: number, failed: boolean): void {
    if (Number.isNaN(timeMs)) return;
    this.firstMs = earliest(this.firstMs, timeMs);
    this.lastMs = Math.max(this.lastMs ?? timeMs, timeMs);
    if (failed) this.firstErrorMs = earliest(this.firstErrorMs, timeMs);
  }
}

function earliest(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right;
  return Math.min(left, right);
}
