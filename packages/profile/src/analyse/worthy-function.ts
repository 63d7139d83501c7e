import type { CountedProfile } from './cost-counter.ts';
import { percentOf } from './percentage.ts';
import type { FrameCost } from './profile-costs.ts';
import { sortCosts } from './sort-costs.ts';

const worthNaming = 1;
/** Stacks can be thousands of functions deep, each of them hot: what is said of each grows with their number. */
export const mostHotFunctions = 500;

/** A function that holds enough of the run to be named; `index` is its frame. */
export interface WorthyFunction {
  readonly index: number;
  readonly cost: FrameCost;
  readonly cumPercent: number;
}

/** Whether a function holds at least so many percent of the run. */
export function isAtLeast({ cumPercent }: WorthyFunction, percent: number): boolean {
  return cumPercent >= percent;
}

/** The functions whose cum is at least 1 % of the total, or the threshold where that is lower, sorted by cum. */
export function worthyFunctions(
  counted: CountedProfile,
  thresholdPercent: number,
): readonly WorthyFunction[] {
  const indexOf = new Map<FrameCost, number>();
  const least = Math.min(worthNaming, thresholdPercent);
  for (const [index, cost] of counted.costOf.entries()) {
    if (cost.frame.qualifier !== '' || (cost.flat === 0n && cost.cum === 0n)) continue;
    if (percentOf(cost.cum, counted.total) >= least) indexOf.set(cost, index);
  }
  return sortCosts([...indexOf.keys()], 'cum').map((cost) => ({
    index: indexOf.get(cost) as number,
    cost,
    cumPercent: percentOf(cost.cum, counted.total),
  }));
}

/** The first 500 of them that hold at least so many percent of the run. */
export function hotOf(worthy: readonly WorthyFunction[], percent: number): readonly WorthyFunction[] {
  return worthy.filter((candidate) => isAtLeast(candidate, percent)).slice(0, mostHotFunctions);
}
