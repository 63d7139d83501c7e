import { callPath } from './call-tree.ts';
import { type FunctionOrigin, functionOrigin, type OriginFacts } from './function-origin.ts';
import type { AnalysedProfile } from './profile-analysis.ts';
import { type ShareInterval, shareIntervals } from './share-interval.ts';
import { hotOf } from './worthy-function.ts';

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
const longestList = 100;

/** The first 500 functions whose cum is at least `thresholdPercent` of the total, sorted by cum, then by name. */
export function findHotFunctions(
  { functions: counted, worthy, trace }: AnalysedProfile,
  thresholdPercent: number,
  facts: OriginFacts,
): readonly HotFunction[] {
  const intervalOf = shareIntervals(counted.sampleCount);
  const hot = hotOf(worthy, thresholdPercent);
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
