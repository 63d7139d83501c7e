import { buildCallTree, type CallTree, callPath, costBeneath } from './call-tree.ts';
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
  /** Names from the root to this function, both included; functions under 1 % are left out. */
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
  const worthy = worthyFunctions(counted, Math.min(worthNaming, thresholdPercent));
  const tree = treeOf(counted, worthy);
  const hot = worthy.filter(({ cumPercent }) => cumPercent >= thresholdPercent);
  return hot.map(({ index, cost, cumPercent }) => {
    const beneath = costBeneath(tree, index);
    const shares = new Map(
      worthy.map((other) => [
        other.cost.frame.name,
        (beneath.get(other.index) ?? 0) / Number(other.cost.cum),
      ]),
    );
    const { name } = cost.frame;
    return {
      name,
      origin: functionOrigin(cost.frame, facts),
      cumPercent,
      interval: intervalOf(cost.samples),
      callPath: callPath(tree, index).map((frame) => counted.frames[frame]?.name ?? ''),
      dominates: [...shares]
        .filter(([other, part]) => part >= dominatedShare && other !== name)
        .map(([other]) => other),
      covers: (other) => shares.get(other) ?? 0,
    };
  });
}

interface WorthyFunction {
  readonly index: number;
  readonly cost: FrameCost;
  readonly cumPercent: number;
}

function worthyFunctions(counted: CountedProfile, percent: number): readonly WorthyFunction[] {
  const indexOf = new Map(counted.frames.map((frame, at) => [frame, at]));
  return sortCosts(counted.costs, 'cum')
    .filter(({ frame }) => frame.qualifier === '')
    .map((cost) => ({
      index: indexOf.get(cost.frame) as number,
      cost,
      cumPercent: percentOf(cost.cum, counted.total),
    }))
    .filter(({ cumPercent }) => cumPercent >= percent);
}

function treeOf(counted: CountedProfile, worthy: readonly WorthyFunction[]): CallTree {
  const isKept: boolean[] = counted.frames.map(() => false);
  for (const { index } of worthy) isKept[index] = true;
  return buildCallTree(counted.stacks, counted.weights.values, isKept);
}
