import { compareNames } from './compare-names.ts';
import type { FrameCost } from './profile-costs.ts';

/** Sorts as `pprof -top` does: by the size of flat (or of cum with `-cum`), then by name, then by the other size. */
export function sortCosts(costs: readonly FrameCost[], by: 'flat' | 'cum'): readonly FrameCost[] {
  const other = by === 'flat' ? 'cum' : 'flat';
  // Numbers compare far faster than bigints; those that are rounded to the same one are compared as they are.
  const sizes = Float64Array.from(costs, (cost) => Math.abs(Number(cost[by])));
  const order = Array.from(costs.keys()).sort((a, b) => {
    const difference = (sizes[b] as number) - (sizes[a] as number);
    if (difference !== 0) return difference;
    const left = costs[a] as FrameCost;
    const right = costs[b] as FrameCost;
    return (
      compareSizes(left[by], right[by]) ||
      compareNames(left.frame.name, right.frame.name) ||
      compareSizes(left[other], right[other]) ||
      compareNames(left.frame.qualifier, right.frame.qualifier)
    );
  });
  return order.map((at) => costs[at] as FrameCost);
}

function compareSizes(left: bigint, right: bigint): number {
  if (left === right) return 0;
  const a = left < 0n ? -left : left;
  const b = right < 0n ? -right : right;
  return a === b ? 0 : a > b ? -1 : 1;
}
