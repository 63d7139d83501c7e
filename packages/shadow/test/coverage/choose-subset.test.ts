import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, chooseSubset } from '../../src/coverage/choose-subset.ts';

const weights = Array.from({ length: 30 }, (_, member) => member % 5);

const choices = fc.array(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 29 }), { maxLength: 12 })
    .map((members): Choice => ({ members: Uint32Array.from(members).sort() })),
  { maxLength: 25 },
);

function membersOf(all: readonly Choice[]): Set<number> {
  return new Set(all.flatMap(({ members }) => [...members]));
}

describe('the subset', () => {
  test('reaches all that the whole reaches', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const chosen = chooseSubset(all, weights).map(({ index }) => all[index] as Choice);
        expect(membersOf(chosen)).toEqual(membersOf(all));
      }),
    );
  });

  test('holds nothing that could be left out', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const chosen = chooseSubset(all, weights).map(({ index }) => index);
        for (const index of chosen) {
          const rest = chosen.filter((other) => other !== index).map((other) => all[other] as Choice);
          expect(membersOf(rest).size).toBeLessThan(membersOf(all).size);
        }
      }),
    );
  });

  test('says what each adds, which sums up to all', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const adds = chooseSubset(all, weights).reduce((sum, each) => sum + each.adds, 0);
        expect(adds).toBe([...membersOf(all)].reduce((sum, member) => sum + (weights[member] ?? 0), 0));
      }),
    );
  });

  test('is at most the logarithm away from the least', () => {
    const small = choices.filter((all) => all.length <= 9);
    fc.assert(
      fc.property(small, (all) => {
        const all_ = membersOf(all).size;
        let least = Number.POSITIVE_INFINITY;
        for (let mask = 0; mask < 2 ** all.length; mask++) {
          const some = all.filter((_, index) => mask & (1 << index));
          if (membersOf(some).size === all_) least = Math.min(least, some.length);
        }
        const even = chooseSubset(all, new Array(30).fill(1)).length;
        expect(even).toBeLessThanOrEqual(Math.ceil(least * (Math.log(12) + 1)));
      }),
      { numRuns: 50 },
    );
  });

  test('takes the first of equals, and the largest first', () => {
    const all = [[1], [1, 2, 3], [1, 2, 3], [4]].map((members) => ({ members: Uint32Array.from(members) }));
    expect(chooseSubset(all, [1, 1, 1, 1, 1])).toEqual([
      { index: 1, adds: 3 },
      { index: 3, adds: 1 },
    ]);
  });
});
