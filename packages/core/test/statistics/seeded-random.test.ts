import { createSeededRandom, quantile, shuffled, sortedNumbers } from '@strangler/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('one seed gives one sequence, another seed another', () => {
  const draw = (seed: number): number[] => {
    const random = createSeededRandom(seed);
    return Array.from({ length: 5 }, () => random());
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test('numbers lie in [0, 1) and spread evenly', () => {
  const random = createSeededRandom(3);
  const drawn = Array.from({ length: 20_000 }, () => random());
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 2);
});

test('a shuffle keeps every item and leaves the list that it was given alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
      const before = [...items];
      const mixed = shuffled(items, createSeededRandom(seed));
      expect(items).toEqual(before);
      expect([...mixed].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
    }),
  );
});

test('quantiles interpolate between the closest ranks', () => {
  const sorted = sortedNumbers([4, 1, 3, 2]);
  expect([0, 0.5, 0.75, 1].map((fraction) => quantile(sorted, fraction))).toEqual([1, 2.5, 3.25, 4]);
  expect(quantile(sortedNumbers([]), 0.5)).toBeNaN();
});
