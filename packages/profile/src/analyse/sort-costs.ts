import { compareNames } from './compare-names.ts';
import type { FrameCost } from './count-costs.ts';

/** Sorts as `pprof -top` does: by the size of flat (or of cum with `-cum`), then by name, then by the other size. */
export function sortCosts(costs: readonly FrameCost[], by: 'flat' | 'cum'): readonly FrameCost[] {
  const other = by === 'flat' ? 'cum' : 'flat';
  return costs.toSorted(
    (left, right) =>
      compareSizes(left[by], right[by]) ||
      compareNames(left.frame.name, right.frame.name) ||
      compareSizes(left[other], right[other]) ||
      compareNames(left.frame.qualifier, right.frame.qualifier),
  );
}

function compareSizes(left: bigint, right: bigint): number {
  const a = left < 0n ? -left : left;
  const b = right < 0n ? -right : right;
  return a === b ? 0 : a > b ? -1 : 1;
}
