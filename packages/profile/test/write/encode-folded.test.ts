import { buildFlameTree, countCosts, encodeFolded, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryProfile } from '../support/arbitrary-profile.ts';
import { encodeProfile, type ProfileSpec } from '../support/encode-profile.ts';
import { cpuTypes, profileOfStacks } from '../support/minimal-profile.ts';

function foldedOf(spec: ProfileSpec): string {
  const tree = buildFlameTree(readProfile(encodeProfile(spec), 'test'), { sampleType: 'samples' });
  return [...encodeFolded(tree)].join('');
}

function ofOneFunction(name: string, value = 1n): ProfileSpec {
  return {
    sampleTypes: cpuTypes,
    functions: [{ name }],
    locations: [{ lines: [[0, 1]] }],
    samples: [{ stack: [0], values: [value, value] }],
  };
}

test('a difference of profiles is refused, because the format has no negative values', () => {
  expect(() => foldedOf(ofOneFunction('main.main', -3n))).toThrow(
    expect.objectContaining({ code: 'USAGE', why: expect.stringContaining('-3') }),
  );
});

test('stacks are lines from the root down, one a distinct stack, sorted', () => {
  expect(foldedOf(profileOfStacks({ 'main.main main.b': 2, 'main.main': 1, 'main.main main.a': 3 }))).toBe(
    'main.main 1\nmain.main;main.a 3\nmain.main;main.b 2\n',
  );
});

test('a semicolon becomes a colon and a line end a space, so that no name breaks the format', () => {
  expect(foldedOf(ofOneFunction('main.F[go.shape.struct { a int; b int }]'))).toBe(
    'main.F[go.shape.struct { a int: b int }] 1\n',
  );
  expect(foldedOf(ofOneFunction('a\nb 7\r\u2028c'))).toBe('a b 7  c 1\n');
});

test('every line ends in a cost, and the costs are those of all samples with frames', () => {
  fc.assert(
    fc.property(arbitraryProfile, (spec) => {
      const profile = readProfile(encodeProfile(spec), 'test');
      const text = foldedOf(spec);
      const values = text
        .split('\n')
        .slice(0, -1)
        .map((line) => BigInt(/^.+ (\d+)$/.exec(line)?.[1] ?? Number.NaN));
      const { costs } = countCosts(profile, { sampleType: 'samples' });
      const flat = costs.reduce((sum, cost) => sum + cost.flat, 0n);
      expect(values.reduce((sum, value) => sum + value, 0n)).toBe(flat);
    }),
    { numRuns: 300 },
  );
});

test('a long file comes in pieces of whole lines', () => {
  const stacks = Object.fromEntries(
    Array.from({ length: 5000 }, (_, at) => [`main.main main.function${at}`, 1]),
  );
  const tree = buildFlameTree(readProfile(encodeProfile(profileOfStacks(stacks)), 'test'));
  const pieces = [...encodeFolded(tree)];
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.every((piece) => piece.endsWith('\n'))).toBe(true);
  expect(pieces.join('').split('\n')).toHaveLength(5001);
});

test('our own reader finds the same stacks and costs in it', () => {
  fc.assert(
    fc.property(arbitraryProfile, (spec) => {
      const text = foldedOf(spec);
      fc.pre(text !== '');
      const again = buildFlameTree(readProfile(Buffer.from(text), 'stacks.folded'));
      expect(sumsOf([...encodeFolded(again)].join(''))).toEqual(sumsOf(text));
    }),
    { numRuns: 300 },
  );
});

/** The cost of every distinct line; frames without a function may share a name. */
function sumsOf(text: string): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, stack = '', cost = ''] = /^(.*) (\d+)$/.exec(line) ?? [];
    sums.set(stack, (sums.get(stack) ?? 0n) + BigInt(cost));
  }
  return sums;
}
