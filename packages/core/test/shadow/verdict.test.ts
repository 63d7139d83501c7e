import { type CaseTally, deriveVerdict } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const limits = { minCases: 1000, maxMismatchRate: 0 };

function tally(changes: Partial<CaseTally> = {}): CaseTally {
  return { equal: 0, noisy: 0, flaky: 0, mismatch: 0, timedOut: 0, errored: 0, skipped: 0, ...changes };
}

describe('a run passes', () => {
  test('and says in one sentence how sure that is', () => {
    const verdict = deriveVerdict(tally({ equal: 1200 }), { judged: 1000, differing: 0 }, limits);
    expect(verdict).toMatchObject({ verdict: 'pass', mismatchRate: 0 });
    expect(verdict.reason).toBe(
      '1,000 distinct sources, none differed: with 95 % confidence at most 0.30 % of inputs like these differ.',
    );
  });

  test('with differences only where the limit allows them', () => {
    const cases = tally({ equal: 1997, mismatch: 3 });
    const sources = { judged: 2000, differing: 3 };
    expect(deriveVerdict(cases, sources, { ...limits, maxMismatchRate: 0.002 }).verdict).toBe('pass');
    expect(deriveVerdict(cases, sources, { ...limits, maxMismatchRate: 0.001 }).verdict).toBe('fail');
  });
});

test('nothing judged has neither a rate nor a bound', () => {
  const verdict = deriveVerdict(tally(), { judged: 0, differing: 0 }, limits);
  expect(verdict).toMatchObject({ verdict: 'insufficient', mismatchRate: null, upperBound95: null });
});

test('no tally with a difference passes at the limit of zero', () => {
  const count = fc.nat(3000);
  fc.assert(
    fc.property(count, fc.integer({ min: 1, max: 50 }), fc.nat(50), (equal, mismatch, flaky) => {
      const judged = equal + mismatch + flaky;
      const verdict = deriveVerdict(
        tally({ equal, mismatch, flaky }),
        { judged, differing: mismatch },
        limits,
      );
      expect(verdict.verdict).toBe('fail');
    }),
  );
});

test('a pass never rests on fewer sources than the limit, nor on any case that could not be run', () => {
  const count = fc.nat(2500);
  const shape = fc.record({ equal: count, noisy: count, timedOut: count, errored: fc.nat(2) });
  fc.assert(
    fc.property(shape, count, (counts, sources) => {
      const cases = tally(counts);
      const judged = Math.min(sources, cases.equal);
      const { verdict } = deriveVerdict(cases, { judged, differing: 0 }, limits);
      if (verdict === 'pass') {
        expect(judged).toBeGreaterThanOrEqual(1000);
        expect(cases.errored).toBe(0);
        expect(cases.timedOut).toBeLessThanOrEqual(0.2 * (cases.equal + cases.noisy + cases.timedOut));
      }
    }),
  );
});
