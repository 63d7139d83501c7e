import { describe, expect, test } from 'vitest';
import { populations, simulateBounds } from './simulate-bound.ts';

describe('the bound that a verdict states', () => {
  test('is right in at least 95 % of simulated campaigns, over all sizes, rates and clusters', () => {
    const { campaigns, held } = simulateBounds(10_000, 1);
    expect(held / campaigns).toBeGreaterThanOrEqual(0.95);
  });

  test('is right where cases of one source go wrong together, and counting cases is not', () => {
    const clustered = { badShare: 0.01, differShare: 1, sources: 200, casesPerSource: 12 };
    const { campaigns, held, heldOverCases } = simulateBounds(1000, 2, [clustered]);
    expect(held / campaigns).toBeGreaterThanOrEqual(0.95);
    expect(heldOverCases / campaigns).toBeLessThan(0.9);
  });

  test('is tried on every mixture of the campaign', () => {
    expect(populations()).toHaveLength(5 * 3 * 3 * 3);
  });
});
