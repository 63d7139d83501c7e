import { quantile, sortedNumbers } from './quantile.ts';
import type { Random } from './seeded-random.ts';

/** How many times larger one of two paired quantities is: the median ratio and its 95 % interval. */
export interface PairedRatio {
  readonly median: number;
  readonly ci95: readonly [number, number];
}

const resamples = 2000;

/**
 * The median of the ratios first/second over pairs, with a percentile bootstrap interval (Efron and Tibshirani, 1993).
 *
 * Ratios are taken as logarithms, so that twice as fast and twice as slow weigh the same. Pairs in which a side is
 * not above zero carry no ratio and are left out; without any pair the result is null.
 */
export function pairedRatio(pairs: Iterable<readonly [number, number]>, random: Random): PairedRatio | null {
  const logs: number[] = [];
  for (const [first, second] of pairs) {
    if (first > 0 && second > 0) logs.push(Math.log(first / second));
  }
  if (logs.length === 0) return null;
  const medians = sortedNumbers(Array.from({ length: resamples }, () => resampledMedian(logs, random)));
  return {
    median: Math.exp(quantile(sortedNumbers(logs), 0.5)),
    ci95: [Math.exp(quantile(medians, 0.025)), Math.exp(quantile(medians, 0.975))],
  };
}

function resampledMedian(values: readonly number[], random: Random): number {
  const drawn = Array.from(values, () => values[Math.floor(random() * values.length)] as number);
  return quantile(sortedNumbers(drawn), 0.5);
}
