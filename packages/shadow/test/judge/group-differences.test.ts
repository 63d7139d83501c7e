import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Difference } from '../../src/compare/difference.ts';
import { DifferenceGroups } from '../../src/judge/group-differences.ts';

function at(location: string, changes: Partial<Difference> = {}): Difference {
  return { channel: 'stdout', kind: 'value', location, title: `stdout differs: ${location}`, ...changes };
}

function listOf(cases: readonly (readonly [string, readonly Difference[]])[]) {
  const groups = new DifferenceGroups();
  for (const [caseId, differences] of cases) groups.add(caseId, differences);
  return groups.list('r');
}

test('no differences make no group', () => {
  expect(listOf([['a', []]])).toEqual([]);
});

test('one place in many cases is one group, its example the first case by id', () => {
  const [group, ...others] = listOf(['c', 'a', 'b'].map((id) => [id, [at('$.x')]]));
  expect(others).toEqual([]);
  expect(group).toMatchObject({
    id: 'g1',
    channel: 'stdout',
    kind: 'value',
    location: '$.x',
    title: 'stdout differs: $.x',
    count: 3,
    exampleCase: 'a',
    also: [],
    reproduce: 'migrate shadow show a --run r',
  });
});

test('places that differ together are one cause, and the rest is listed with it', () => {
  const cases = ['a', 'b', 'c'].map((id) => [id, [at('$.size'), at('$.hash')]] as const);
  const groups = listOf([...cases, ['d', [at('$.hash')]]]);
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({ location: '$.hash', count: 4, also: ['stdout $.size (value)'] });
});

test('a place that shows in the cases of two causes is listed with the one where it shows more often', () => {
  const groups = listOf([
    ['a', [at('$.x'), at('$.sum')]],
    ['b', [at('$.x'), at('$.sum')]],
    ['c', [at('$.x')]],
    ['d', [at('$.y'), at('$.sum')]],
    ['e', [at('$.y')]],
    ['f', [at('$.y')]],
    ['g', [at('$.y')]],
  ]);
  expect(groups.map(({ location, count, also }) => ({ location, count, also }))).toEqual([
    { location: '$.y', count: 4, also: [] },
    { location: '$.x', count: 3, also: ['stdout $.sum (value)'] },
  ]);
});

test('where the candidate ended otherwise, that is the cause, however common the rest is', () => {
  const end = (cause: string) => at(cause, { channel: 'exit', kind: 'end' });
  const groups = listOf([
    ['a', [at('text', { channel: 'stderr' }), end('exit 0, exit 1: no memory')]],
    ['b', [at('text', { channel: 'stderr' }), end('exit 0, exit 1: no memory')]],
    ['c', [at('text', { channel: 'stderr' }), end('exit 0, killed by SIGSEGV')]],
  ]);
  expect(groups.map(({ channel, location, count }) => ({ channel, location, count }))).toEqual([
    { channel: 'exit', location: 'exit 0, exit 1: no memory', count: 2 },
    { channel: 'exit', location: 'exit 0, killed by SIGSEGV', count: 1 },
  ]);
});

test('one location with two kinds of difference is two causes', () => {
  const groups = listOf([
    ['a', [at('$.x', { kind: 'missing' })]],
    ['b', [at('$.x', { kind: 'type' })]],
  ]);
  expect(groups.map(({ kind }) => kind)).toEqual(['missing', 'type']);
});

test('many further places are cut, and their number is said', () => {
  const places = Array.from({ length: 50 }, (_, index) => at(`$.k${String(index).padStart(2, '0')}`));
  const [group] = listOf([['a', places]]);
  expect(group?.also).toHaveLength(21);
  expect(group?.also.at(-1)).toBe('and 29 more places');
});

test('100,000 cases that each differ in places of their own stay few groups and little memory', () => {
  const groups = new DifferenceGroups();
  for (let index = 0; index < 100_000; index++) {
    const id = String(index).padStart(6, '0');
    groups.add(
      id,
      Array.from({ length: 10 }, (_, at_) => at(`$.k${index}x${at_}`)),
    );
  }
  const list = groups.list('r');
  expect(list.length).toBeLessThanOrEqual(20_001);
  expect(list[0]).toMatchObject({ location: 'further places' });
  expect(list.reduce((total, { count }) => total + count, 0)).toBe(100_000);
});

describe('laws', () => {
  const difference = fc.record({
    channel: fc.constantFrom('exit', 'stdout', 'files', 'stderr', 'answer'),
    kind: fc.constantFrom('value', 'missing'),
    location: fc.constantFrom('a', 'b', 'c', 'd'),
  });
  const cases = fc
    .uniqueArray(
      fc.tuple(fc.stringMatching(/^[0-9a-f]{8}$/), fc.array(difference, { minLength: 1, maxLength: 5 })),
      {
        selector: ([id]) => id,
        maxLength: 30,
      },
    )
    .map((list) =>
      list.map(([id, found]) => [id, found.map((each) => ({ ...each, title: each.location }))] as const),
    );

  test('every case is counted in exactly one group', () => {
    fc.assert(
      fc.property(cases, (list) => {
        expect(listOf(list).reduce((total, { count }) => total + count, 0)).toBe(list.length);
      }),
    );
  });

  test('the order of the cases and of their differences does not matter', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const turned = list.toReversed().map(([id, found]) => [id, found.toReversed()] as const);
        expect(listOf(turned)).toEqual(listOf(list));
      }),
    );
  });

  test('every place that differs in some case is named by a group, as its cause or beside it', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const groups = listOf(list);
        const named = new Set(
          groups.flatMap((group) => [`${group.channel} ${group.location} (${group.kind})`, ...group.also]),
        );
        for (const [, found] of list) {
          for (const { channel, location, kind } of found)
            expect(named).toContain(`${channel} ${location} (${kind})`);
        }
      }),
    );
  });

  test('groups are sorted by their cases and numbered in that order', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const groups = listOf(list);
        expect(groups.map(({ id }) => id)).toEqual(groups.map((_, index) => `g${index + 1}`));
        const counts = groups.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });
});
