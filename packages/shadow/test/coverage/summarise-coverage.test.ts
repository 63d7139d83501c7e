import { checkDocument } from '@strangler/core';
import { describe, expect, test } from 'vitest';
import { CoverageTally } from '../../src/coverage/coverage-tally.ts';
import { type CoverageEvidence, summariseCoverage } from '../../src/coverage/summarise-coverage.ts';

const functions = [
  { name: 'main.main', file: 'x/main.go', line: 3 },
  { name: 'main.hash[...]', file: 'x/main.go', line: 20 },
  { name: 'x/y.(*T).Run', file: 'x/y/t.go', line: 5 },
];
const blocks = [
  { file: 'x/main.go', line: 3, statements: 2 },
  { file: 'x/main.go', line: 9, statements: 3 },
  { file: 'x/main.go', line: 21, statements: 4 },
  { file: 'x/y/t.go', line: 6, statements: 5 },
];

function tallyOf(...cases: readonly (readonly number[] | null)[]): CoverageTally {
  const tally = new CoverageTally();
  for (const [index, reached] of cases.entries()) {
    tally.add(`case-${index}`, `source-${index}`, reached === null ? null : Uint32Array.from(reached));
  }
  return tally;
}

function summarise(tally: CoverageTally, hot: CoverageEvidence['hot'] = null) {
  return summariseCoverage({ program: 'x', blocks, functions, hot, tally });
}

describe('the report', () => {
  const report = summarise(tallyOf([0, 1], [0, 1], [0, 2], null));

  test('fits its schema', () => {
    expect(checkDocument('ShadowCoverage', report)).toMatchObject({ ok: true });
  });

  test('counts statements, cases and ways', () => {
    expect(report.total).toEqual({ statements: 14, reached: 9, share: 9 / 14 });
    expect(report.cases).toEqual({ distinct: 4, counted: 3, uncounted: 1, behaviours: 2 });
  });

  test('names functions that nothing reaches', () => {
    expect(report.unreached).toEqual([
      { name: 'x/y.(*T).Run', file: 'x/y/t.go', line: 5, statements: 5, reached: 0 },
    ]);
  });

  test('estimates the unseen from what one source alone did, however many cases it has', () => {
    const tally = tallyOf([0], [0], [1], [2]);
    tally.add('case-9', 'source-3', Uint32Array.of(2));
    tally.add('case-8', 'source-3', Uint32Array.of(0, 2));
    expect(summarise(tally).unseenBehaviourMass).toBe(2 / 4);
    expect(report.unseenBehaviourMass).toBe(1 / 3);
    expect(summarise(tallyOf()).unseenBehaviourMass).toBeNull();
  });

  test('chooses the first case of each way', () => {
    expect(report.subset).toEqual([
      { caseId: 'case-2', source: 'source-2', adds: 6 },
      { caseId: 'case-0', source: 'source-0', adds: 3 },
    ]);
  });

  test('says that cases without counts are missing', () => {
    expect(report.notes.join(' ')).toContain('its time limit ends: 1;');
  });

  test('is the same in whatever order the cases were done', () => {
    const turned = new CoverageTally();
    turned.add('case-3', 'source-3', null);
    turned.add('case-2', 'source-2', Uint32Array.of(0, 2));
    turned.add('case-1', 'source-1', Uint32Array.of(0, 1));
    turned.add('case-0', 'source-0', Uint32Array.of(0, 1));
    expect(summarise(turned)).toEqual(report);
  });
});

describe('the hot path', () => {
  const profile = { profile: 'p.json', thresholdPercent: 20 };

  test('holds closures and instances of generic functions with the function that they are written in', () => {
    const names = ['main.hash[go.shape.int]', 'x/y.(*T).Run.func1.2', 'runtime.mallocgc'];
    const { hot } = summarise(tallyOf([0, 2]), { ...profile, names });
    expect(hot?.functions.map(({ name }) => name)).toEqual(['main.hash[...]', 'x/y.(*T).Run']);
    expect(hot?.total).toEqual({ statements: 9, reached: 4, share: 4 / 9 });
  });

  test('is null where no hot function is part of the module, and that is said', () => {
    const report = summarise(tallyOf([0]), { ...profile, names: ['runtime.mallocgc'] });
    expect(report.hot).toBeNull();
    expect(report.notes.join(' ')).toContain('None of the hot functions of p.json');
  });
});
