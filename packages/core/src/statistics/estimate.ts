import { quantile, sortedNumbers } from './quantile.ts';
import type { Random } from './seeded-random.ts';

/** A measured quantity with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 2000;

/** A quantity that is known, or was given: its interval is the value itself. */
export function exactly(value: number): Estimate {
  return { value, low: value, high: value };
}

/**
 * The median with a percentile bootstrap interval (Efron and Tibshirani, 1993), or null of no values.
 *
 * A single value has no spread to judge by and comes with itself as its interval.
 */
export function estimateMedian(values: readonly number[], random: Random): Estimate | null {
  if (values.length === 0) return null;
  const medians = sortedNumbers(Array.from({ length: resamples }, () => resampledMedian(values, random)));
  return {
    value: quantile(sortedNumbers(values), 0.5),
    low: quantile(medians, 0.025),
    high: quantile(medians, 0.975),
  };
}

function resampledMedian(values: readonly number[], random: Random): number {
  const drawn = Array.from(values, () => values[Math.floor(random() * values.length)] as number);
  return quantile(sortedNumbers(drawn), 0.5);
}

/** The sum of independent quantities; half widths add in squares. */
export function sumEstimates(parts: readonly Estimate[]): Estimate {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const spread = (side: (part: Estimate) => number) => Math.hypot(...parts.map(side));
  return {
    value,
    low: value - spread((part) => part.value - part.low),
    high: value + spread((part) => part.high - part.value),
  };
}

/** A quantity times a known factor of at least 0. */
export function scaleEstimate({ value, low, high }: Estimate, factor: number): Estimate {
  return { value: value * factor, low: low * factor, high: high * factor };
}
