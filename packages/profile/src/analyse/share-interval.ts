import { betaQuantile, clopperPearsonInterval } from '@strangler/core';

/** The exact 95 % interval in percent of a share of samples, rounded to four decimals; null where nothing counts. */
export type ShareInterval = readonly [lower: number, upper: number] | null;

/**
 * Makes the function from how many samples hold a frame to the interval of its share of all samples. Quantiles may differ in
 * their last digits, which are rounded away.
 */
export function shareIntervals(
  sampleCount: number | null,
  quantile = betaQuantile,
): (samples: number | null) => ShareInterval {
  const known = new Map<number, ShareInterval>();
  return (samples) => {
    if (sampleCount === null || sampleCount === 0 || samples === null) return null;
    const cached = known.get(samples);
    if (cached !== undefined) return cached;
    const { lower, upper } = clopperPearsonInterval(samples, sampleCount, 0.95, quantile);
    const interval = [roundedPercent(lower), roundedPercent(upper)] as const;
    known.set(samples, interval);
    return interval;
  };
}

/** The last digits of a root differ from one machine's logarithm to another's; reports must not. */
function roundedPercent(share: number): number {
  return Math.round(share * 1e6) / 1e4;
}
