import type { CostBeneath } from './call-trace.ts';
import { type CallTree, callPath } from './call-tree.ts';
import { type FunctionOrigin, functionOrigin, type OriginFacts } from './function-origin.ts';
import type { AnalysedProfile } from './profile-analysis.ts';
import type { ShareInterval } from './share-interval.ts';
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

/** Functions that were counted, and the calls between those of them that are worth naming. */
export interface TracedFunctions {
  readonly worthy: AnalysedProfile['worthy'];
  readonly trace: {
    readonly tree: CallTree;
    beneath(group: readonly number[]): Pick<CostBeneath, 'byPlace'>;
  };
}

/** The first 500 functions whose cum is at least `thresholdPercent` of the total, sorted by cum, then by name. */
export function findHotFunctions(
  { worthy, trace }: TracedFunctions,
  thresholdPercent: number,
  facts: OriginFacts,
  intervalOf: (samples: number | null) => ShareInterval,
): readonly HotFunction[] {
  const hot = hotOf(worthy, thresholdPercent);
  const names = worthy.map(({ cost }) => cost.frame.name);
  const cums = worthy.map(({ cost }) => Number(cost.cum));
  const placeOf = new Map(names.map((name, place) => [name, place]));
  return hot.map(({ index, cost, cumPercent }, own) => {
    const { byPlace } = trace.beneath([index]);
    const part = (place: number) => (byPlace[place] as number) / (cums[place] as number);
    return {
      name: cost.frame.name,
      origin: functionOrigin(cost.frame, facts),
      cumPercent,
      interval: intervalOf(cost.samples),
      callPath: callPath(trace.tree, own)
        .slice(-longestList)
        .map((place) => names[place] as string),
      dominates: dominated(byPlace, cums, own).map((place) => names[place] as string),
      covers: (other) => {
        const place = placeOf.get(other);
        return place === undefined ? 0 : part(place);
      },
    };
  });
}

/** The first 100 places, but for one's own, whose cost lies beneath to at least 99 %. */
function dominated(beneath: Float64Array, cums: readonly number[], own: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < cums.length && places.length < longestList; place++) {
    const isBeneath = (beneath[place] as number) / (cums[place] as number) >= dominatedShare;
    if (isBeneath && place !== own) places.push(place);
  }
  return places;
}
