import type { Aligned, SequencePrints } from './align-sequences.ts';

/** Pairs the items of two lists of which the order does not count: equal ones, then alike ones, then the others in order. */
export function pairAsSet(control: SequencePrints, candidate: SequencePrints): Aligned {
  const pairs: (readonly [number, number])[] = [];
  let ours = control.exact.map((_, index) => index);
  let theirs = candidate.exact.map((_, index) => index);
  ({ ours, theirs } = pairEqual({ ours, theirs }, control.exact, candidate.exact, pairs));
  if (ours.length > 0 && theirs.length > 0) {
    ({ ours, theirs } = pairEqual({ ours, theirs }, control.loose(), candidate.loose(), pairs));
  }
  const shared = Math.min(ours.length, theirs.length);
  for (let index = 0; index < shared; index++) pairs.push([ours[index] ?? 0, theirs[index] ?? 0]);
  pairs.sort(([a], [b]) => a - b);
  return { pairs, ours: ours.slice(shared), theirs: theirs.slice(shared), reordered: false };
}

interface Unpaired {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

function pairEqual(
  { ours, theirs }: Unpaired,
  a: readonly number[],
  b: readonly number[],
  pairs: (readonly [number, number])[],
) {
  const places = new Map<number | undefined, number[]>();
  for (const index of theirs.toReversed()) {
    const known = places.get(b[index]);
    if (known === undefined) places.set(b[index], [index]);
    else known.push(index);
  }
  const lonely: number[] = [];
  for (const index of ours) {
    const partner = places.get(a[index])?.pop();
    if (partner === undefined) lonely.push(index);
    else pairs.push([index, partner]);
  }
  return { ours: lonely, theirs: [...places.values()].flat().sort((x, y) => x - y) };
}
