import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignSequences } from '../../src/compare/align-sequences.ts';

function align(a: readonly number[], b: readonly number[]) {
  const prints = (exact: readonly number[]) => ({ exact, loose: () => exact });
  return alignSequences(prints(a), prints(b));
}

test('an item that one side lacks is the only one without a partner', () => {
  expect(align([1, 2, 3, 4], [1, 3, 4])).toMatchObject({ ours: [1], theirs: [], reordered: false });
  expect(align([1, 3], [1, 2, 3])).toMatchObject({ ours: [], theirs: [1], reordered: false });
});

test('the same items in another order are paired over it', () => {
  expect(align([1, 2, 2, 3], [3, 2, 1, 2])).toEqual({
    pairs: [
      [0, 2],
      [1, 1],
      [2, 3],
      [3, 0],
    ],
    ours: [],
    theirs: [],
    reordered: true,
  });
});

test('every item has one partner or none, whatever the lists', () => {
  const list = fc.array(fc.nat({ max: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(list, list, (a, b) => {
      const { pairs, ours, theirs } = align(a, b);
      const sorted = (indices: readonly number[]) => indices.toSorted((x, y) => x - y);
      expect(sorted([...pairs.map(([i]) => i), ...ours])).toEqual(a.map((_, index) => index));
      expect(sorted([...pairs.map(([, j]) => j), ...theirs])).toEqual(b.map((_, index) => index));
    }),
    { numRuns: 1000 },
  );
});
