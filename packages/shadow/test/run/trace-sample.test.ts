import fc from 'fast-check';
import { expect, test } from 'vitest';
import { casesToTrace, traceSample } from '../../src/run/trace-sample.ts';

test('no case is traced where none is wanted or none is there', () => {
  expect(traceSample(100, 0, 1).size).toBe(0);
  expect(traceSample(0, null, 1).size).toBe(0);
});

test('one per cent is traced, at least twenty, and never more than there are', () => {
  expect([5, 20, 2_000, 2_001, 10_000].map((size) => casesToTrace(size, null))).toEqual([5, 20, 20, 21, 100]);
});

test('as many different cases are drawn as are wanted, one of each stretch of the corpus', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(600), fc.nat(), (size, wanted, seed) => {
      const drawn = [...traceSample(size, wanted, seed)];
      const count = Math.min(size, wanted);
      expect(drawn.length).toBe(count);
      for (const [turn, index] of drawn.entries()) {
        expect(index).toBeGreaterThanOrEqual(Math.floor((turn * size) / count));
        expect(index).toBeLessThan(Math.ceil(((turn + 1) * size) / count));
      }
    }),
  );
});

test('the seed decides which cases are drawn', () => {
  expect(traceSample(5_000, 20, 1)).toEqual(traceSample(5_000, 20, 1));
  expect(traceSample(5_000, 20, 1)).not.toEqual(traceSample(5_000, 20, 2));
});
