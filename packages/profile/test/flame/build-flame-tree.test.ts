import { type FlameTree, inlining, type Profile } from '@strangler/core';
import { buildFlameTree, countCosts, encodeFolded, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryProfile } from '../support/arbitrary-profile.ts';
import { encodeProfile } from '../support/encode-profile.ts';
import { cpuTypes, profileOfStacks } from '../support/minimal-profile.ts';

function profileOf(spec: Parameters<typeof encodeProfile>[0]): Profile {
  return readProfile(encodeProfile(spec), 'test');
}

function treeOf(stacks: Readonly<Record<string, number>>): FlameTree {
  return buildFlameTree(profileOf(profileOfStacks(stacks)), { sampleType: 'samples' });
}

interface Row {
  readonly name: string;
  readonly flat: bigint;
  readonly cum: bigint;
}

/** Flat and cum by frame as the tree has them; a node beneath another of its own frame adds nothing to cum. */
function sumsOf(tree: FlameTree): Row[] {
  const flat = tree.frames.map(() => 0n);
  const cum = tree.frames.map(() => 0n);
  const path: number[] = [];
  for (let node = 0; node < tree.length; node++) {
    const frame = tree.frame[node]!;
    path.length = tree.depth[node]!;
    flat[frame] = BigInt.asIntN(64, flat[frame]! + tree.self[node]!);
    if (!path.includes(frame)) cum[frame] = BigInt.asIntN(64, cum[frame]! + tree.total[node]!);
    path.push(frame);
  }
  return rowsOf(tree.frames.map(({ name }, at) => ({ name, flat: flat[at]!, cum: cum[at]! })));
}

function rowsOf(rows: readonly Row[]): Row[] {
  const key = ({ name, flat, cum }: Row) => `${name} ${flat} ${cum}`;
  return rows
    .filter(({ flat, cum }) => flat !== 0n || cum !== 0n)
    .map(({ name, flat, cum }) => ({ name, flat, cum }))
    .sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

/** Lines such as `1 main.run 4 7`: depth, name, self, total. */
function linesOf(tree: FlameTree): string[] {
  return Array.from({ length: tree.length }, (_, node) =>
    [tree.depth[node], tree.frames[tree.frame[node]!]?.name, tree.self[node], tree.total[node]].join(' '),
  );
}

test('self and total, summed by function, are the flat and cum that pprof counts', () => {
  fc.assert(
    fc.property(arbitraryProfile, (spec) => {
      const profile = profileOf(spec);
      const { costs, total } = countCosts(profile);
      const tree = buildFlameTree(profile);
      const ours = costs.map(({ frame, flat, cum }) => ({ name: frame.name, flat, cum }));
      expect(sumsOf(tree)).toEqual(rowsOf(ours));
      expect(tree.wholeCost).toBe(total);
    }),
    { numRuns: 1000 },
  );
});

test('the order of samples changes nothing', () => {
  fc.assert(
    fc.property(arbitraryProfile, (spec) => {
      const reversed = { ...spec, samples: [...spec.samples].reverse() };
      expect(buildFlameTree(profileOf(reversed))).toEqual(buildFlameTree(profileOf(spec)));
    }),
    { numRuns: 200 },
  );
});

test('a profile without samples is a tree without nodes', () => {
  expect(treeOf({})).toMatchObject({ length: 0, wholeCost: 0n, frames: [] });
});

test('a sample type that the profile lacks is refused', () => {
  const profile = profileOf(profileOfStacks({ 'main.main': 1 }));
  expect(() => buildFlameTree(profile, { sampleType: 'heap' })).toThrow(/no sample type "heap"/);
});

test('stacks are added up from the root down, children by name', () => {
  const tree = treeOf({
    'main.main main.z': 2,
    'main.main': 1,
    'main.main main.a main.z': 4,
    'main.init': 1,
  });
  expect(linesOf(tree)).toEqual([
    '0 main.init 1 1',
    '0 main.main 1 7',
    '1 main.a 0 4',
    '2 main.z 4 4',
    '1 main.z 2 2',
  ]);
});

test('recursion stands as deep as it went', () => {
  expect(linesOf(treeOf({ 'main.f main.f main.f': 3, 'main.f': 1 }))).toEqual([
    '0 main.f 1 4',
    '1 main.f 0 3',
    '2 main.f 3 3',
  ]);
});

describe('inlined frames', () => {
  const functions = [{ name: 'main.main' }, { name: 'main.inner' }];
  const locations = [
    {
      lines: [
        [1, 5],
        [0, 9],
      ],
    },
    { lines: [[0, 12]] },
    { lines: [[1, 5]] },
  ] as const;
  const sampled = (...stacks: readonly (readonly number[])[]) =>
    buildFlameTree(
      profileOf({
        sampleTypes: cpuTypes,
        functions,
        locations,
        samples: stacks.map((stack) => ({ stack, values: [1n, 10n] })),
      }),
    );

  test('are kept and marked', () => {
    const tree = sampled([0]);
    expect(linesOf(tree)).toEqual(['0 main.main 0 10', '1 main.inner 10 10']);
    expect([...tree.inlined]).toEqual([inlining.none, inlining.all]);
  });

  test('are one node with calls of the same function, marked as inlined in some samples', () => {
    const tree = sampled([0], [2, 1]);
    expect(linesOf(tree)).toEqual(['0 main.main 0 20', '1 main.inner 20 20']);
    expect([...tree.inlined]).toEqual([inlining.none, inlining.some]);
  });
});

test('costs past 2^53 stay exact', () => {
  const value = 2n ** 53n + 1n;
  const tree = buildFlameTree(
    profileOf({
      sampleTypes: cpuTypes,
      functions: [{ name: 'main.main' }],
      locations: [{ lines: [[0, 1]] }],
      samples: [
        { stack: [0], values: [1n, value] },
        { stack: [0], values: [1n, value] },
      ],
    }),
  );
  expect(tree.total[0]).toBe(2n * value);
});

test('what a sample without frames costs is kept apart', () => {
  const spec = profileOfStacks({ 'main.main': 1 });
  const tree = buildFlameTree(
    profileOf({ ...spec, samples: [...spec.samples, { stack: [], values: [1n, 7n] }] }),
  );
  expect(tree.withoutFrames).toBe(7n);
  expect([...encodeFolded(tree)]).toEqual(['main.main 10000000\n']);
});

test('functions are told apart by whose code they are', () => {
  const tree = treeOf({ 'main.main github.com/x/y.F runtime.mallocgc': 1 });
  expect(tree.frames.map(({ name, origin }) => `${name} ${origin}`)).toEqual([
    'github.com/x/y.F dependency',
    'main.main program',
    'runtime.mallocgc standard-library',
  ]);
});

describe('filters', () => {
  const profile = profileOf(
    profileOfStacks({ 'main.main main.a': 3, 'main.main main.b main.c': 2, 'main.main': 1 }),
  );

  test('leave the samples out that are not in focus, and the whole as it was', () => {
    const tree = buildFlameTree(profile, { sampleType: 'samples', focus: 'main.b' });
    expect(linesOf(tree)).toEqual(['0 main.main 0 2', '1 main.b 0 2', '2 main.c 2 2']);
    expect(tree).toMatchObject({ wholeCost: 6n, withoutFrames: 0n });
  });

  test('hide functions, whose own cost moves to their callers', () => {
    const tree = buildFlameTree(profile, { sampleType: 'samples', hide: 'main.[bc]' });
    expect(linesOf(tree)).toEqual(['0 main.main 3 6', '1 main.a 3 3']);
  });
});

test('under every granularity and filter, with and without inlining, the sums are those of the table', () => {
  const expression = fc.constantFrom('main', 'runtime', 'std::', 'a.go', 'push_back|scan', '^$');
  const view = fc.record(
    {
      granularity: fc.constantFrom('functions', 'filefunctions', 'files', 'lines', 'addresses'),
      noInlines: fc.boolean(),
      focus: expression,
      ignore: expression,
      hide: expression,
      show: expression,
      showFrom: expression,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(arbitraryProfile, view, (spec, options) => {
      const profile = profileOf(spec);
      const ours = countCosts(profile, options).costs;
      const rows = ours.map(({ frame, flat, cum }) => ({ name: frame.name, flat, cum }));
      expect(sumsOf(buildFlameTree(profile, options))).toEqual(rowsOf(rows));
    }),
    { numRuns: 600 },
  );
});
