import { type CaseTally, deriveVerdict, type RunCoverage, type SourceTally } from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const limits = { minCases: 1000, maxMismatchRate: 0 };

function tally(changes: Partial<CaseTally> = {}): CaseTally {
  return { equal: 0, noisy: 0, flaky: 0, mismatch: 0, timedOut: 0, errored: 0, skipped: 0, ...changes };
}

function judge(
  cases: CaseTally,
  sources: SourceTally,
  changes: { readonly limits?: typeof limits; readonly coverage?: Partial<RunCoverage> } = {},
) {
  const coverage = { distinct: 5000, notRun: 0, finished: true, answered: 1, ...changes.coverage };
  return deriveVerdict(cases, sources, changes.limits ?? limits, coverage);
}

describe('a run passes', () => {
  test('and says in one sentence how sure that is', () => {
    const verdict = judge(tally({ equal: 1200 }), { judged: 1000, differing: 0 });
    expect(verdict).toMatchObject({ verdict: 'pass', mismatchRate: 0 });
    expect(verdict.reason).toBe(
      '1,000 distinct sources judged, none differed: with 95 % confidence at most 0.30 % of inputs like these differ.',
    );
  });

  test('with differences only where the limit allows them', () => {
    const cases = tally({ equal: 1997, mismatch: 3 });
    const sources = { judged: 2000, differing: 3 };
    expect(judge(cases, sources, { limits: { ...limits, maxMismatchRate: 0.002 } }).verdict).toBe('pass');
    expect(judge(cases, sources, { limits: { ...limits, maxMismatchRate: 0.001 } }).verdict).toBe('fail');
  });
});

describe('the sentence of a pass', () => {
  const sentence = (counts: Partial<CaseTally>, judged: number) =>
    judge(tally({ equal: judged, ...counts }), { judged, differing: 0 }).reason;

  test('rounds the bound up, never down', () => {
    // The bound is 0.2002 %: two digits that are rounded to the nearest would claim less.
    expect(sentence({}, 1495)).toContain('at most 0.21 % of inputs');
  });

  test('names the cases that were not judged', () => {
    expect(sentence({ noisy: 12, timedOut: 3 }, 1000)).toContain(
      'Not judged: 12 noisy and 3 timed-out cases.',
    );
  });
});

describe('what was not run or not judged is never passed over', () => {
  const sources = { judged: 1000, differing: 0 };

  test('cases without an observation', () => {
    const coverage = { distinct: 1016, notRun: 16 };
    expect(judge(tally({ equal: 1000, skipped: 16 }), sources, { coverage })).toMatchObject({
      verdict: 'insufficient',
      reason: '16 of 1016 cases were not run.',
    });
  });

  test('a run that did not finish', () => {
    expect(judge(tally({ equal: 1000 }), sources, { coverage: { finished: false } })).toMatchObject({
      verdict: 'insufficient',
      reason: 'The run was not finished.',
    });
  });

  test('but a difference that was seen fails all the same', () => {
    const coverage = { notRun: 16, finished: false };
    const cases = tally({ equal: 999, mismatch: 1 });
    expect(judge(cases, { judged: 1000, differing: 1 }, { coverage }).verdict).toBe('fail');
  });

  test('noise and timeouts together over 20 %', () => {
    const cases = tally({ equal: 1000, noisy: 200, timedOut: 51 });
    expect(judge(cases, sources)).toMatchObject({
      verdict: 'insufficient',
      reason: 'Of 1251 cases 200 were noisy and 51 timed out on the control; together at most 20 % may be.',
    });
    expect(judge({ ...cases, timedOut: 50 }, sources).verdict).toBe('pass');
  });
});

test('nothing judged has neither a rate nor a bound', () => {
  const verdict = judge(tally(), { judged: 0, differing: 0 });
  expect(verdict).toMatchObject({ verdict: 'insufficient', mismatchRate: null, upperBound95: null });
});

test('no tally with a difference passes at the limit of zero', () => {
  const count = fc.nat(3000);
  fc.assert(
    fc.property(count, fc.integer({ min: 1, max: 50 }), fc.nat(50), (equal, mismatch, flaky) => {
      const judged = equal + mismatch + flaky;
      const verdict = judge(tally({ equal, mismatch, flaky }), { judged, differing: mismatch });
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
      const { verdict } = judge(cases, { judged, differing: 0 });
      if (verdict === 'pass') {
        expect(judged).toBeGreaterThanOrEqual(1000);
        expect(cases.errored).toBe(0);
        const unjudged = cases.noisy + cases.timedOut;
        expect(unjudged).toBeLessThanOrEqual(0.2 * (cases.equal + unjudged));
      }
    }),
  );
});

test('a control that fails on every case compares nothing, whatever the candidate does', () => {
  const coverage = { answered: 0 };
  const verdict = judge(tally({ equal: 1200 }), { judged: 1200, differing: 0 }, { coverage });
  expect(verdict.verdict).toBe('insufficient');
  expect(verdict.reason).toContain('exited with an error on every case');
});
