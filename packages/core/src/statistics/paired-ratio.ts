import { estimateMedian } from './estimate.ts';
import type { Random } from './seeded-random.ts';

/** How many times larger one of two paired quantities is: the median ratio and its 95 % interval. */
export interface PairedRatio {
  readonly median: number;
  readonly ci95: readonly [number, number];
}

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
  const median = estimateMedian(logs, random);
  if (median === null) return null;
  return { median: Math.exp(median.value), ci95: [Math.exp(median.low), Math.exp(median.high)] };
}
