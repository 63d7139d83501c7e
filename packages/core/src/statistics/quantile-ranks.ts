import { logLikelihood, logMixture } from './rate-mixture.ts';

/** Ranks, from 1, between whose values a quantile lies; null where so few values bound it on no side. */
export interface QuantileRanks {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The ranks that bound the `share` quantile of whatever distribution the values come from, at all times at once: a
 * confidence sequence from order statistics. Each side fails with probability at most `risk` over all looks together.
 *
 * How many values lie below the true quantile is a count at a known rate. A count is left out where the mixture
 * likelihood ratio against that rate exceeds 1/risk (Robbins, 1970; for quantiles Howard and Ramdas, 2022).
 */
export function quantileRanks(share: number, count: number, risk: number): QuantileRanks {
  const expected = count * share;
  const excluded = (events: number): boolean => isExcluded({ events, trials: count }, share, risk);
  const least = Math.floor(expected);
  const most = Math.ceil(expected);
  const below = lastWhere(0, least, excluded);
  const above = lastWhere(0, count - most, (distance) => excluded(count - distance));
  return {
    low: below === null ? null : below + 1,
    high: above === null ? null : count - above,
  };
}

function isExcluded(counts: { events: number; trials: number }, rate: number, risk: number): boolean {
  return logMixture(counts, 'any-rate') - logLikelihood(counts, rate) >= -Math.log(risk);
}

/** The last whole number of a range for which something holds that holds up to some point only; null where never. */
function lastWhere(first: number, last: number, holds: (value: number) => boolean): number | null {
  if (last < first || !holds(first)) return null;
  let [low, high] = [first, last + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
