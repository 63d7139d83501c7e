import type { Rule, RulesDocument } from '@strangler/core';
import { addsRules, judgeStoredRun, RunStore } from '@strangler/shadow';
import { afterAll, describe, expect, test } from 'vitest';
import { ShadowFixture } from './shadow-fixture.ts';

const fixture = new ShadowFixture('cat', 'cat');
const words = ['a', 'b', 'c', 'd', 'e', 'f'].map((stdin) => ({ stdin }));

afterAll(() => fixture.remove());

function rules(...ats: string[]): RulesDocument {
  const list = ats.map((at) => ({ type: 'timestamp' as const, channel: 'stdout' as const, at }));
  return { schemaVersion: 1, kind: 'rules', rules: list };
}

describe('rules add to others', () => {
  test('where one of them is new, whatever it is called', () => {
    const [time] = rules('/t').rules;
    const named: RulesDocument = { schemaVersion: 1, kind: 'rules', rules: [{ ...time!, name: 'x' }] };
    expect(addsRules(named, rules('/t'))).toBe(false);
    expect(addsRules(rules('/t', '/u'), rules('/t'))).toBe(true);
    expect(addsRules(rules('/t'), rules('/u', '/t'))).toBe(false);
    expect(addsRules(rules('/t'), null)).toBe(true);
    expect(addsRules(null, rules('/t'))).toBe(false);
  });

  test('where they stand in another order, for the first format decides', () => {
    expect(addsRules(rules('/t', '/u'), rules('/u', '/t'))).toBe(true);
  });

  test.each([
    { type: 'timestamp', channel: 'stdout', at: '/t', format: 'csv' },
    { type: 'set', channel: 'stdout', at: '/t' },
    { type: 'keyed', channel: 'stdout', at: '/t', key: '/id' },
  ] satisfies Rule[])('where one is gone that decided what others are about: %o', (gone) => {
    const less = rules('/u');
    expect(addsRules(less, { ...less, rules: [gone, ...less.rules] })).toBe(true);
  });
});

describe('cases that an earlier run had seen without the rules', () => {
  const earlierRuns = [fixture.dir('first')];

  test('do not count in the bound of a run with them, and fresh ones do', async () => {
    await fixture.run('first', words.slice(0, 4));
    const report = await fixture.run('second', words, { rules: rules('/t'), earlierRuns });
    expect(report).toMatchObject({ verdict: 'pass', seenSources: 4, cases: { sources: 6 } });
    expect(report.mismatchUpperBound95).toBeCloseTo(1 - 0.05 ** (1 / 2), 10);
    expect(report.reason).toContain('2 distinct inputs');
  });

  test('leave too few fresh ones where those are not as many as are needed', async () => {
    const report = await fixture.run('third', words, {
      rules: rules('/t'),
      earlierRuns,
      settings: { minCases: 3 },
    });
    expect(report).toMatchObject({
      verdict: 'insufficient',
      reason: expect.stringContaining('seen before the rules were written'),
    });
  });

  test('count where the earlier run had the same rules, or this one has none', async () => {
    await fixture.run('with-rules', words, { rules: rules('/t', '/u') });
    const dirs = { earlierRuns: [fixture.dir('with-rules')] };
    expect(await fixture.run('fourth', words, { rules: rules('/t'), ...dirs })).toMatchObject({
      seenSources: 0,
    });
    expect(await fixture.run('fifth', words, { earlierRuns })).toMatchObject({ seenSources: 0 });
  });

  test('stay seen when the run that knew of them is judged again or resumed', async () => {
    const judged = await judgeStoredRun(RunStore.open(fixture.dir('second')), { shownDir: 'run' });
    expect(judged.seenSources).toBe(4);
    const resumed = await fixture.run('second', words, { rules: rules('/t'), resume: true });
    expect(resumed.seenSources).toBe(4);
  });
});

describe('a run that is judged by other rules than its own', () => {
  const judge = (document: RulesDocument) =>
    judgeStoredRun(RunStore.open(fixture.dir('with-rules')), { rules: document });

  test('has no bound and does not pass where they add to its own', async () => {
    expect(await judge(rules('/t', '/new'))).toMatchObject({
      verdict: 'insufficient',
      mismatchUpperBound95: null,
      seenSources: 6,
    });
  });

  test('keeps its bound where they only take some away', async () => {
    expect(await judge(rules('/u'))).toMatchObject({ verdict: 'pass', seenSources: 0 });
  });
});

test('rules that never fired are named in the report', async () => {
  const report = await judgeStoredRun(RunStore.open(fixture.dir('second')));
  expect(report.rules).toEqual([{ rule: expect.stringContaining('/t'), hits: 0, state: 'never' }]);
});
