import { describe, expect, it } from 'vitest';
import { quantileRanks } from '../../src/statistics/quantile-ranks.ts';
import { createSeededRandom, type Random } from '../../src/statistics/seeded-random.ts';

describe('quantileRanks', () => {
  it('bounds nothing where there are few values', () => {
    expect(quantileRanks(0.5, 0, 0.01)).toEqual({ low: null, high: null });
    expect(quantileRanks(0.99, 100, 0.001)).toMatchObject({ high: null });
  });

  it('closes in on the rank of the quantile as values come', () => {
    const widths = [100, 1000, 10_000, 100_000].map((count) => {
      const { low, high } = quantileRanks(0.95, count, 0.001);
      expect(low).toBeLessThan(0.95 * count);
      return high === null ? 1 : (high - low!) / count;
    });
    expect(widths).toEqual(widths.toSorted((left, right) => right - left));
    expect(widths.at(-1)).toBeLessThan(0.01);
  });

  it('is wider for less risk', () => {
    const [strict, lax] = [quantileRanks(0.5, 1000, 0.0001), quantileRanks(0.5, 1000, 0.1)];
    expect(strict.low).toBeLessThan(lax.low!);
    expect(strict.high).toBeGreaterThan(lax.high!);
  });

  it('misses the true quantile in hardly any of 1,000 sequences, over 200 looks at each', () => {
    const random = createSeededRandom(11);
    const missed = Array.from({ length: 1000 }, () => missesOnce(random)).filter(Boolean).length;
    expect(missed).toBeGreaterThan(0);
    expect(missed).toBeLessThan(100);
  });
});

/** Whether the true quantile, below which nine of ten values lie, is outside of the ranks at any of 200 looks. */
function missesOnce(random: Random): boolean {
  const share = 0.9;
  let below = 0;
  for (let count = 5; count <= 1000; count += 5) {
    for (let value = 0; value < 5; value += 1) if (random() < share) below += 1;
    const { low, high } = quantileRanks(share, count, 0.05);
    if (below < (low ?? 0) || below >= (high ?? Number.POSITIVE_INFINITY)) return true;
  }
  return false;
}
