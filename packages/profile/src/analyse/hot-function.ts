import { callPath } from './call-tree.ts';
import type { CountedProfile } from './cost-counter.ts';
import type { FrameCost } from './count-costs.ts';
import { type FunctionOrigin, functionOrigin, type OriginFacts } from './function-origin.ts';
import { percentOf } from './percentage.ts';
import type { AnalysedProfile } from './profile-analysis.ts';
import { type ShareInterval, shareIntervals } from './share-interval.ts';
import { sortCosts } from './sort-costs.ts';

/** A function at or above the threshold and how its cost hangs together with that of others. */
export interface HotFunction {
  readonly name: string;
  readonly origin: FunctionOrigin;
  readonly cumPercent: number;
  readonly interval: ShareInterval;
  /** Names from the root to this function, both included, the last 100; functions under 1 % are left out. */
  readonly callPath: readonly string[];
  /** Functions of at least 1 % whose cost lies beneath this one to at least 99 %, without itself; the first 100. */
  readonly dominates: readonly string[];
  /** Which part of another function's cost lies beneath this one, from 0 to 1. */
  covers(name: string): number;
}

const dominatedShare = 0.99;
const worthNaming = 1;
const longestList = 100;
/** Stacks can be thousands of functions deep, each of them hot: what is said of each grows with their number. */
export const mostHotFunctions = 500;

/** The first 500 functions whose cum is at least `thresholdPercent` of the total, sorted by cum, then by name. */
export function findHotFunctions(
  { functions: counted, worthy, trace }: AnalysedProfile,
  thresholdPercent: number,
  facts: OriginFacts,
): readonly HotFunction[] {
  const intervalOf = shareIntervals(counted.sampleCount);
  const hot = worthy.filter((candidate) => isAtLeast(candidate, thresholdPercent)).slice(0, mostHotFunctions);
  const costOf = new Map(
    worthy.map(({ index, cost }) => [cost.frame.name, { index, cum: Number(cost.cum) }]),
  );
  return hot.map(({ index, cost, cumPercent }) => {
    const beneath = trace.beneath([index]).byFrame;
    const { name } = cost.frame;
    const covers = (other: string) => {
      const known = costOf.get(other);
      return known === undefined ? 0 : (beneath.get(known.index) ?? 0) / known.cum;
    };
    return {
      name,
      origin: functionOrigin(cost.frame, facts),
      cumPercent,
      interval: intervalOf(cost.samples),
      callPath: callPath(trace.tree, index)
        .slice(-longestList)
        .map((frame) => counted.frames[frame]?.name ?? ''),
      dominates: worthy
        .map((other) => other.cost.frame.name)
        .filter((other) => other !== name && covers(other) >= dominatedShare)
        .slice(0, longestList),
      covers,
    };
  });
}

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
