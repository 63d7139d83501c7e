import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FirstThatShows, shrinkList } from '../../src/minimise/shrink-list.ts';

/** Answers like a program of which the difference needs all of some items. */
function needing<T>(needed: readonly T[], counted = { tries: 0 }): FirstThatShows<readonly T[]> {
  return async (candidates) => {
    const found = candidates.findIndex((items) => needed.every((each) => items.includes(each)));
    counted.tries += found === -1 ? candidates.length : found + 1;
    return found;
  };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test('nothing is left where nothing is needed, after one try', async () => {
  const counted = { tries: 0 };
  expect(await shrinkList(numbers(1000), needing<number>([], counted))).toEqual([]);
  expect(counted.tries).toBe(1);
});

test('one needed item of a thousand is found in a few tries', async () => {
  const counted = { tries: 0 };
  expect(await shrinkList(numbers(1024), needing([700], counted))).toEqual([700]);
  expect(counted.tries).toBeLessThan(60);
});

test('a list that cannot be made shorter stays as it is', async () => {
  expect(await shrinkList([1, 2, 3], async () => -1)).toEqual([1, 2, 3]);
});

test('an empty list needs no try', async () => {
  const never: FirstThatShows<readonly number[]> = () => Promise.reject(new Error('tried'));
  expect(await shrinkList([], never)).toEqual([]);
});

describe('laws', () => {
  const lists = fc
    .uniqueArray(fc.nat(200), { maxLength: 60 })
    .chain((items) => fc.tuple(fc.constant(items), fc.subarray(items)));

  test('exactly the needed items are left, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async ([items, needed]) => {
        expect(await shrinkList(items, needing(needed))).toEqual(needed);
      }),
    );
  });

  test('what is left always shows the difference, whatever else decides', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { maxLength: 40 }), fc.nat(9), async (items, want) => {
        const shows = (list: readonly number[]) => list.filter((each) => each === want).length % 2 === 1;
        const left = await shrinkList(items, async (candidates) => candidates.findIndex(shows));
        expect(shows(left) || left.length === items.length).toBe(true);
      }),
    );
  });
});
