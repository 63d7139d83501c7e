import {
  type CaseTally,
  deriveVerdict,
  type RunCoverage,
  type SourceTally,
  type VerdictObjections,
} from '@strangler/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const limits = { minCases: 1000, maxMismatchRate: 0 };

function tally(changes: Partial<CaseTally> = {}): CaseTally {
  const none = { equal: 0, noisy: 0, flaky: 0, mismatch: 0, timedOut: 0, errored: 0 };
  return { ...none, skipped: 0, accepted: 0, ...changes };
}

interface Changes {
  readonly limits?: typeof limits;
  readonly coverage?: Partial<RunCoverage>;
  readonly objections?: Partial<VerdictObjections>;
}

function judge(
  cases: CaseTally,
  sources: Omit<SourceTally, 'fresh'> & { readonly fresh?: number },
  changes: Changes = {},
) {
  const whole = { distinct: 5000, notRun: 0, finished: true, answered: 1, crashed: 0 };
  return deriveVerdict(
    {
      cases,
      sources: { fresh: sources.judged, ...sources },
      coverage: { ...whole, shard: null, lostShards: [], ...changes.coverage },
      objections: { acceptances: [], rulesAreNew: false, ...changes.objections },
    },
    changes.limits ?? limits,
  );
}

describe('a run passes', () => {
  test('and says in one sentence how sure that is', () => {
    const verdict = judge(tally({ equal: 1200 }), { judged: 1000, differing: 0 });
    expect(verdict).toMatchObject({ verdict: 'pass', mismatchRate: 0 });
    expect(verdict.reason).toBe(
      '1,000 distinct inputs, none differed: with 95 % confidence at most 0.30 % of inputs like these differ.',
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

test('a control that crashes on over a fifth of the cases answers too few of them', () => {
  const cases = tally({ equal: 1200 });
  const sources = { judged: 1200, differing: 0 };
  expect(judge(cases, sources, { coverage: { crashed: 240 } }).verdict).toBe('pass');
  expect(judge(cases, sources, { coverage: { crashed: 241 } })).toMatchObject({
    verdict: 'insufficient',
    reason:
      'Of 1200 cases the control crashed on 241, 0 were noisy and 0 timed out; together at most 20 % may be.',
  });
});

test('a candidate that is never equal passes under no limit, accepted or not', () => {
  const generous = { limits: { minCases: 1, maxMismatchRate: 1 } };
  const sources = { judged: 1000, differing: 1000 };
  expect(judge(tally({ mismatch: 1000 }), sources, generous).verdict).toBe('fail');
  const accepted = tally({ mismatch: 1000, accepted: 1000 });
  expect(judge(accepted, { judged: 1000, differing: 0 }, generous).verdict).toBe('fail');
});

describe('differences that were accepted', () => {
  const cases = tally({ equal: 1990, mismatch: 10, accepted: 10 });
  const sources = { judged: 2000, differing: 0 };

  test('count neither against the limit nor in the rate, and are named', () => {
    const verdict = judge(cases, sources);
    expect(verdict).toMatchObject({ verdict: 'pass', mismatchRate: 0 });
    expect(verdict.reason).toContain('Differing as accepted: 10 cases.');
  });

  test('leave a difference that is not among them to fail', () => {
    const verdict = judge({ ...cases, mismatch: 11, equal: 1989 }, { judged: 2000, differing: 1 });
    expect(verdict).toMatchObject({
      verdict: 'fail',
      reason: '11 of 2000 judged cases differ, 10 of them as accepted; none may.',
    });
  });

  test('fail the run once they have expired or no longer show', () => {
    const objections = { acceptances: ['The accepted difference is no more.'] };
    expect(judge(cases, sources, { objections })).toMatchObject({
      verdict: 'fail',
      reason: 'The accepted difference is no more.',
    });
  });
});

describe('rules and what was seen before them', () => {
  const cases = tally({ equal: 2000 });

  test('rules written after the run leave neither a bound nor a pass', () => {
    const verdict = judge(cases, { judged: 2000, differing: 0 }, { objections: { rulesAreNew: true } });
    expect(verdict).toMatchObject({ verdict: 'insufficient', upperBound95: null });
  });

  test('the bound is over fresh sources only, and there have to be enough of them', () => {
    const enough = judge(cases, { judged: 2000, fresh: 1000, differing: 0 });
    expect(enough.verdict).toBe('pass');
    expect(enough.upperBound95).toBeCloseTo(0.0029912, 6);
    expect(enough.reason).toContain('1,000 distinct inputs, none differed');
    expect(enough.reason).toContain('Left out of this: 1000 inputs');
    expect(judge(cases, { judged: 2000, fresh: 999, differing: 0 }).verdict).toBe('insufficient');
  });

  test('a difference fails on a source that was seen before, too', () => {
    const seen = judge(tally({ equal: 1999, mismatch: 1 }), { judged: 2000, fresh: 1999, differing: 0 });
    expect(seen.verdict).toBe('fail');
  });
});

describe('a corpus in shards', () => {
  const cases = tally({ equal: 2000 });
  const sources = { judged: 2000, differing: 0 };

  test('has no verdict in one of them', () => {
    expect(judge(cases, sources, { coverage: { shard: { index: 2, count: 4 } } })).toMatchObject({
      verdict: 'insufficient',
      reason: 'This is shard 2 of 4; only all of them, merged, have a verdict.',
    });
  });

  test('is not whole while one is lost, and says which', () => {
    expect(judge(cases, sources, { coverage: { lostShards: [2, 3] } })).toMatchObject({
      verdict: 'insufficient',
      reason: 'Shards 2, 3 of this run are missing.',
    });
  });
});
