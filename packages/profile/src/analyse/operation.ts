import { extractedName, isLiteral } from './extracted-name.ts';
import { type FunctionOrigin, functionOrigin, type OriginFacts } from './function-origin.ts';
import type { AnalysedProfile } from './profile-analysis.ts';
import { type ShareInterval, shareIntervals } from './share-interval.ts';
import type { WorthyFunction } from './worthy-function.ts';

/** A declared function with the literals inside it, also where those run as goroutines: what can be extracted. */
export interface Operation {
  readonly name: string;
  /** The names in the profile of the function itself, several for one with type parameters, and of its literals. */
  readonly functions: readonly string[];
  readonly literals: readonly string[];
  readonly origin: FunctionOrigin;
  /** The source and a line of the function or of a literal inside it, as the profile has them. */
  readonly file: string;
  readonly line: number;
  readonly cumPercent: number;
  readonly interval: ShareInterval;
  /** Which part of the cost of a function lies at or beneath this operation, from 0 to 1. */
  covers(name: string): number;
}

/** The operations of which at least `thresholdPercent` of the run is, sorted by cum, then by name. */
export function findOperations(
  { functions, worthy, trace }: AnalysedProfile,
  thresholdPercent: number,
  facts: OriginFacts,
): readonly Operation[] {
  const intervalOf = shareIntervals(functions.sampleCount);
  const total = Math.abs(Number(functions.total));
  const placeOf = new Map(worthy.map(({ cost }, place) => [cost.frame.name, place]));
  const groups = Map.groupBy(worthy, ({ cost }) => extractedName(cost.frame));
  const operations = [...groups].map(([name, members]) => {
    const beneath = trace.beneath(members.map(({ index }) => index));
    const share = total === 0 ? 0 : beneath.total / total;
    const names = members.map(({ cost }) => cost.frame.name);
    const literals = names.filter(isLiteral);
    const declared = members.find(({ cost }) => !isLiteral(cost.frame.name));
    const { frame } = (declared ?? (members[0] as WorthyFunction)).cost;
    return {
      name,
      functions: names.filter((each) => !literals.includes(each)),
      literals,
      origin: functionOrigin(frame, facts),
      file: frame.file,
      line: frame.line,
      cumPercent: share * 100,
      interval: intervalOf(functions.sampleCount && Math.round(share * functions.sampleCount)),
      covers: (other: string) => {
        const place = placeOf.get(other);
        return place === undefined ? 0 : (beneath.byPlace[place] ?? 0) / Number(worthy[place]?.cost.cum);
      },
    };
  });
  return operations
    .filter(({ cumPercent }) => cumPercent >= thresholdPercent)
    .sort((a, b) => b.cumPercent - a.cumPercent || (a.name < b.name ? -1 : 1));
}
