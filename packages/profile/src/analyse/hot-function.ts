import { callPath } from './call-path.ts';
import { costBeneath } from './cost-beneath.ts';
import type { CountedProfile, FrameCost } from './count-costs.ts';
import { type FunctionOrigin, functionOrigin, type OriginFacts } from './function-origin.ts';
import { percentOf } from './percentage.ts';
import { type ShareInterval, shareIntervals } from './share-interval.ts';
import { sortCosts } from './sort-costs.ts';

/** A function at or above the threshold and how its cost hangs together with that of others. */
export interface HotFunction {
  readonly name: string;
  readonly origin: FunctionOrigin;
  readonly cumPercent: number;
  readonly interval: ShareInterval;
  /** Names from the root to this function, both included. */
  readonly callPath: readonly string[];
  /** Functions of at least 1 % whose cost lies beneath this one to at least 99 %, without itself. */
  readonly dominates: readonly string[];
  /** Which part of another function's cost lies beneath this one, from 0 to 1. */
  covers(name: string): number;
}

const dominatedShare = 0.99;
const worthNaming = 1;

/** The functions whose cum is at least `thresholdPercent` of the total, sorted by cum, then by name. */
export function findHotFunctions(
  counted: CountedProfile,
  thresholdPercent: number,
  facts: OriginFacts,
): readonly HotFunction[] {
  const intervalOf = shareIntervals(counted.sampleCount);
  const named = sortCosts(counted.costs, 'cum').filter((cost) => cost.frame.qualifier === '');
  const isAtLeast = (percent: number) => (cost: FrameCost) => percentOf(cost.cum, counted.total) >= percent;
  const worthy = named.filter(isAtLeast(worthNaming));
  const indexOf = new Map(counted.frames.map((frame, at) => [frame, at]));
  return named.filter(isAtLeast(thresholdPercent)).map((cost) => {
    const target = indexOf.get(cost.frame) as number;
    const { stacks, weights, frames } = counted;
    const beneath = costBeneath(stacks, weights.values, target, frames.length);
    const share = (other: FrameCost) =>
      (beneath[indexOf.get(other.frame) as number] as number) / Number(other.cum);
    const shares = new Map(worthy.map((other) => [other.frame.name, share(other)]));
    return {
      name: cost.frame.name,
      origin: functionOrigin(cost.frame, facts),
      cumPercent: percentOf(cost.cum, counted.total),
      interval: intervalOf(cost.samples),
      callPath: callPath(stacks, weights.values, target).map((frame) => frames[frame]?.name ?? ''),
      dominates: [...shares]
        .filter(([name, part]) => part >= dominatedShare && name !== cost.frame.name)
        .map(([name]) => name),
      covers: (name) => shares.get(name) ?? 0,
    };
  });
}
