import { clopperPearsonInterval, clopperPearsonUpper } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

/** P(X ≤ successes) of a binomial, summed term by term in logarithms: another road than the one under test. */
function binomialAtMost(successes: number, trials: number, p: number): number {
  let logTerm = trials * Math.log1p(-p);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= successes; k++) {
    logTerm += Math.log((trials - k + 1) / k) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(logTerm);
  }
  return sum;
}

describe('refuses', () => {
  test.each([
    [-1, 10, 0.95],
    [11, 10, 0.95],
    [0.5, 10, 0.95],
    [0, Number.NaN, 0.95],
    [1, 10, 1],
    [1, 10, 0],
  ])('%d of %d at %d, which is no count or no confidence', (successes, trials, confidence) => {
    expect(() => clopperPearsonUpper(successes, trials, confidence)).toThrow('no interval');
    expect(() => clopperPearsonInterval(successes, trials, confidence)).toThrow('no interval');
  });
});

describe('the one-sided upper bound at 95 %', () => {
  test.each([
    [0, 1000, 0.0029912],
    [0, 3000, 0.0009981],
    [0, 10_000, 0.0002995],
  ])('%d in %d is the closed form 1 − 0.05^(1/n)', (failures, trials, expected) => {
    expect(clopperPearsonUpper(failures, trials, 0.95)).toBeCloseTo(expected, 7);
    expect(clopperPearsonUpper(failures, trials, 0.95)).toBeCloseTo(-Math.expm1(Math.log(0.05) / trials), 14);
  });

  test('1 in 1,000 is 0.4735 %', () => {
    expect(clopperPearsonUpper(1, 1000, 0.95)).toBeCloseTo(0.00473499, 8);
  });

  test('is 1 where everything failed, and where nothing was tried', () => {
    expect(clopperPearsonUpper(7, 7, 0.95)).toBe(1);
    expect(clopperPearsonUpper(0, 0, 0.95)).toBe(1);
  });

  test('leaves exactly 5 % of the binomial at or below what was seen', () => {
    fc.assert(
      fc.property(counts, ([failures, trials]) => {
        fc.pre(failures < trials);
        const upper = clopperPearsonUpper(failures, trials, 0.95);
        expect(binomialAtMost(failures, trials, upper)).toBeCloseTo(0.05, 9);
      }),
    );
  });

  test('lies above the rate, rises with failures and falls with trials', () => {
    fc.assert(
      fc.property(counts, ([failures, trials]) => {
        const upper = clopperPearsonUpper(failures, trials, 0.95);
        expect(upper).toBeGreaterThan(failures === trials ? 0.999 : failures / trials);
        expect(clopperPearsonUpper(failures, trials + 1, 0.95)).toBeLessThan(upper + 1e-15);
        if (failures < trials) {
          expect(clopperPearsonUpper(failures + 1, trials, 0.95)).toBeGreaterThan(upper);
        }
      }),
    );
  });

  test('stays exact at ten million trials', () => {
    expect(clopperPearsonUpper(0, 10_000_000, 0.95)).toBeCloseTo(-Math.expm1(Math.log(0.05) / 1e7), 15);
    expect(clopperPearsonUpper(5_000_000, 10_000_000, 0.95)).toBeCloseTo(0.500260094, 6);
  });
});

describe('the two-sided interval at 95 %', () => {
  test('of 308 in 1,540 is two points either way', () => {
    const { lower, upper } = clopperPearsonInterval(308, 1540, 0.95);
    expect(lower).toBeCloseTo(0.18028443, 8);
    expect(upper).toBeCloseTo(0.22086624, 8);
  });

  test('of 5 in 10 is the textbook 0.1871 to 0.8129', () => {
    const { lower, upper } = clopperPearsonInterval(5, 10, 0.95);
    expect(lower).toBeCloseTo(0.187086, 6);
    expect(upper).toBeCloseTo(0.812914, 6);
  });

  test('reaches the end where all or none succeeded, and is everything without trials', () => {
    expect(clopperPearsonInterval(0, 9, 0.95).lower).toBe(0);
    expect(clopperPearsonInterval(9, 9, 0.95).upper).toBe(1);
    expect(clopperPearsonInterval(0, 0, 0.95)).toEqual({ lower: 0, upper: 1 });
  });

  test('holds the rate and mirrors when successes and failures swap', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const interval = clopperPearsonInterval(successes, trials, 0.95);
        const mirrored = clopperPearsonInterval(trials - successes, trials, 0.95);
        expect(interval.lower).toBeLessThanOrEqual(successes / trials);
        expect(interval.upper).toBeGreaterThanOrEqual(successes / trials);
        expect(interval.lower).toBeCloseTo(1 - mirrored.upper, 12);
      }),
    );
  });
});
