import { createSeededRandom, pairedRatio } from '@strangler/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const pairs = (ratio: number, count: number): [number, number][] =>
  Array.from({ length: count }, (_, index) => [(index + 1) * ratio, index + 1]);

test('a constant ratio has an interval of no width', () => {
  const found = pairedRatio(pairs(1.5, 50), createSeededRandom(1));
  expect(found?.median).toBeCloseTo(1.5, 12);
  expect(found?.ci95[0]).toBeCloseTo(1.5, 12);
  expect(found?.ci95[1]).toBeCloseTo(1.5, 12);
});

test('without a pair above zero there is no ratio', () => {
  expect(
    pairedRatio(
      [
        [0, 1],
        [1, 0],
      ],
      createSeededRandom(1),
    ),
  ).toBeNull();
});

test('the same seed gives the same interval', () => {
  const noisy = pairs(2, 30).map(([a, b], index): [number, number] => [a + (index % 7), b]);
  expect(pairedRatio(noisy, createSeededRandom(7))).toEqual(pairedRatio(noisy, createSeededRandom(7)));
});

test('the interval holds the median, and swapping the sides inverts it', () => {
  const positive = fc.double({ min: 0.001, max: 1000, noNaN: true });
  const sample = fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(sample, fc.nat(), (drawn, seed) => {
      const found = pairedRatio(drawn, createSeededRandom(seed));
      const [low = 0, high = 0] = found?.ci95 ?? [];
      expect(low).toBeLessThanOrEqual((found?.median ?? 0) * (1 + 1e-9));
      expect(high).toBeGreaterThanOrEqual((found?.median ?? 0) * (1 - 1e-9));
      const swapped = pairedRatio(
        drawn.map(([a, b]): [number, number] => [b, a]),
        createSeededRandom(seed),
      );
      expect((swapped?.median ?? 0) * (found?.median ?? 0)).toBeCloseTo(1, 6);
    }),
    { numRuns: 40 },
  );
});
