import type {
  FunctionCost,
  HotPath,
  Profile,
  ProfileReport,
  ProfileVerdict,
  Quantity,
} from '@strangler/core';
import { advise, describeShare, listNames } from './advise.ts';
import { extractedName } from './choose-boundaries.ts';
import { type CountedProfile, type CountOptions, countProfile } from './count-costs.ts';
import { originFacts } from './function-origin.ts';
import { findHotFunctions, type HotFunction } from './hot-function.ts';
import { percentOf } from './percentage.ts';
import { shareIntervals } from './share-interval.ts';
import { sortCosts } from './sort-costs.ts';

/** What to look for. */
export interface HotPathOptions extends CountOptions {
  /** Percent of the total at which a function is a hot path, 20 by default. */
  readonly thresholdPercent?: number;
  /** The path of the program's own module, where it is known; without it, Go's sources and versions in paths tell. */
  readonly modulePath?: string;
}

/**
 * Counts a profile and finds the operations that are worth extracting.
 *
 * Calls are not counted here, so that `callsPerRun`, `secondsPerCall` and `forecast` are null. Throws USAGE for a
 * sample type that the profile lacks.
 */
export function analyseHotPaths(profile: Profile, options: HotPathOptions = {}): ProfileReport {
  const thresholdPercent = options.thresholdPercent ?? 20;
  const counted = countProfile(profile, options);
  const facts = originFacts(counted.frames, options.modulePath ?? null);
  const hot = findHotFunctions(counted, thresholdPercent, facts);
  const adviceOn = advise(hot, thresholdPercent);
  const hotPaths = hot.map((candidate) => ({ ...describeHotFunction(candidate), ...adviceOn(candidate) }));
  const chosen = hot.filter((_, at) => hotPaths[at]?.advice === 'extract');
  return {
    schemaVersion: 1,
    kind: 'profile',
    sampleType: counted.sampleType.type,
    unit: counted.sampleType.unit,
    sampleCount: counted.sampleCount ?? profile.samples.length,
    total: quantity(counted.total),
    thresholdPercent,
    functions: describeFunctions(counted),
    hotPaths,
    verdict: judge(chosen, hot, thresholdPercent),
  };
}

function describeFunctions(counted: CountedProfile): FunctionCost[] {
  const intervalOf = shareIntervals(counted.sampleCount);
  return sortCosts(counted.costs, 'flat').map(({ frame, flat, cum, samples }) => ({
    name: frame.name,
    file: frame.file,
    line: frame.line,
    flat: quantity(flat),
    flatPercent: percentOf(flat, counted.total),
    cum: quantity(cum),
    cumPercent: percentOf(cum, counted.total),
    cumPercent95: toPair(intervalOf(samples)),
  }));
}

type Description = Omit<HotPath, 'advice' | 'boundary' | 'reason'>;

function describeHotFunction(candidate: HotFunction): Description {
  return {
    function: candidate.name,
    origin: candidate.origin,
    cumPercent: candidate.cumPercent,
    cumPercent95: toPair(candidate.interval),
    callsPerRun: null,
    secondsPerCall: null,
    forecast: null,
    dominates: [...candidate.dominates],
    callPath: [...candidate.callPath],
  };
}

function judge(
  chosen: readonly HotFunction[],
  hot: readonly HotFunction[],
  thresholdPercent: number,
): ProfileVerdict {
  const [first] = chosen;
  if (first !== undefined) {
    const rest = new Set(chosen.map(extractedName));
    rest.delete(extractedName(first));
    const others = rest.size > 0 ? ` So could ${[...rest].join(', ')}.` : '';
    const reason = `${extractedName(first)} holds ${describeShare(first)} and could be taken out.${others}`;
    return { decision: 'extract', reason };
  }
  const reason =
    hot.length === 0
      ? `No function holds ${thresholdPercent} % of the run.`
      : `The ${thresholdPercent} % and more lie in ${listNames(hot.slice(0, 3))}, none of which can be taken out.`;
  return { decision: 'keep', reason };
}

/** A number where JSON holds it exactly, else its digits. */
function quantity(value: bigint): Quantity {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function toPair(interval: readonly [number, number] | null): [number, number] | null {
  return interval === null ? null : [interval[0], interval[1]];
}
