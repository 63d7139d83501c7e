import { describe, expect, it } from 'vitest';
import { createSeededRandom, estimateMedian, exactly, scaleEstimate, sumEstimates } from '../../src/index.ts';

describe('an estimate of a median', () => {
  it('does not exist for no values', () => {
    expect(estimateMedian([], createSeededRandom(1))).toBeNull();
  });

  it('of one value, or of equal ones, has no width', () => {
    expect(estimateMedian([3], createSeededRandom(1))).toEqual(exactly(3));
    expect(estimateMedian([2, 2, 2, 2], createSeededRandom(1))).toEqual(exactly(2));
  });

  it('is the same for the same seed', () => {
    const values = [5, 1, 4, 2, 3];
    expect(estimateMedian(values, createSeededRandom(7))).toEqual(
      estimateMedian(values, createSeededRandom(7)),
    );
  });

  it('covers the true median in about 95 % of samples', () => {
    const random = createSeededRandom(3);
    let covered = 0;
    for (let trial = 0; trial < 200; trial++) {
      const estimate = estimateMedian(Array.from({ length: 25 }, random), random);
      if (estimate !== null && estimate.low <= 0.5 && estimate.high >= 0.5) covered++;
    }
    expect(covered / 200).toBeGreaterThan(0.88);
    expect(covered / 200).toBeLessThan(1);
  });
});

describe('sums and multiples', () => {
  it('add half widths of independent parts in squares', () => {
    const sum = sumEstimates([
      { value: 10, low: 7, high: 16 },
      { value: 20, low: 16, high: 28 },
    ]);
    expect(sum).toEqual({ value: 30, low: 25, high: 40 });
  });

  it('of nothing are nothing', () => {
    expect(sumEstimates([])).toEqual(exactly(0));
  });

  it('keep the proportions of an estimate', () => {
    expect(scaleEstimate({ value: 4, low: 2, high: 8 }, 0.5)).toEqual({ value: 2, low: 1, high: 4 });
  });
});
