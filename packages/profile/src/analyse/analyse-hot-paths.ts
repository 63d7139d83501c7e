import type { FunctionCost, Measurements, Profile, ProfileReport } from '@strangler/core';
import { advise } from './advise.ts';
import { adviseMeasured, type MeasuredAdvice } from './advise-measured.ts';
import { composeReport } from './compose-report.ts';
import type { CountedProfile } from './cost-counter.ts';
import { describeMeasuredRun } from './describe-measured.ts';
import { DescribedFunction } from './described-function.ts';
import { type OriginFacts, originFacts } from './function-origin.ts';
import { findHotFunctions, type HotFunction } from './hot-function.ts';
import { findOperations } from './operation.ts';
import { type AnalysedProfile, ProfileAnalysis } from './profile-analysis.ts';
import type { CountOptions } from './profile-costs.ts';
import { batchesOf } from './sample-batch.ts';
import { shareIntervals } from './share-interval.ts';
import { sortCosts } from './sort-costs.ts';
import { mostHotFunctions } from './worthy-function.ts';

/** What to look for. */
export interface HotPathOptions extends CountOptions {
  /** Percent of the total at which a function is a hot path, 20 by default. */
  readonly thresholdPercent?: number;
  /** The path of the program's own module, where it is known; without it, Go's sources and versions in paths tell. */
  readonly modulePath?: string;
  /** What was measured of the program; without it calls are not counted, and nothing is forecast. */
  readonly measurements?: Measurements;
  /** How many times faster than the control the candidate is said to be; measurements of it go first. */
  readonly candidateSpeedup?: number;
  /** What to know before trusting the figures, as sentences; they are handed on to the report. */
  readonly warnings?: readonly string[];
}

/**
 * Counts a profile and finds the operations that are worth extracting.
 *
 * Throws USAGE for a sample type that the profile lacks and for a broken expression.
 */
export function analyseHotPaths(profile: Profile, options: HotPathOptions = {}): ProfileReport {
  const analysed = analysisOf(profile, options);
  // Filters choose what is shown; what a run costs is forecast from all of it.
  const whole = options.measurements === undefined ? analysed : analysisOf(profile, withoutFilters(options));
  return reportOn(analysed, options, whole);
}

function withoutFilters({ thresholdPercent, modulePath, sampleType }: HotPathOptions): HotPathOptions {
  return {
    ...(thresholdPercent !== undefined && { thresholdPercent }),
    ...(modulePath !== undefined && { modulePath }),
    ...(sampleType !== undefined && { sampleType }),
  };
}

/** Counts and traces a profile in memory. */
export function analysisOf(profile: Profile, options: HotPathOptions): AnalysedProfile {
  const analysis = new ProfileAnalysis(profile, options, thresholdOf(options));
  for (const batch of batchesOf(profile)) analysis.count(batch);
  if (analysis.startTracing()) for (const batch of batchesOf(profile)) analysis.trace(batch);
  return analysis.finish();
}

/** Percent of the total at which a function is a hot path. */
export function thresholdOf({ thresholdPercent = 20 }: HotPathOptions): number {
  return thresholdPercent;
}

/** Finds the hot paths of a profile that was counted and traced; `whole` is the same without filters. */
export function reportOn(
  analysed: AnalysedProfile,
  options: HotPathOptions,
  whole: AnalysedProfile = analysed,
): ProfileReport {
  const thresholdPercent = thresholdOf(options);
  const { rows } = analysed;
  const facts = originFacts(analysed.functions.frames, options.modulePath ?? null);
  const intervalOf = shareIntervals(analysed.functions.sampleCount);
  const hot = findHotFunctions(analysed, thresholdPercent, facts, intervalOf);
  const adviceOn = adviserOf(whole, { options, hot, facts });
  const advised = hot.map((candidate) => ({ candidate, advice: adviceOn(candidate) }));
  return composeReport({
    sampleType: rows.sampleType,
    sampleCount: rows.sampleCount ?? rows.entryCount,
    total: rows.total,
    thresholdPercent,
    functions: describeFunctions(rows),
    advised,
    measured: options.measurements === undefined ? null : describeMeasuredRun(options.measurements),
    warnings: [...(options.warnings ?? []), ...caveats(analysed, thresholdPercent)],
  });
}

const wrapped =
  'The values add up to more than 64 bits hold, so that total and percentages are wrong, as those of pprof are: nothing can be decided by them.';

function caveats({ rows, worthy }: AnalysedProfile, thresholdPercent: number): readonly string[] {
  return [...(rows.isWrapped ? [wrapped] : []), ...leftOut(worthy, thresholdPercent)];
}

function leftOut(worthy: AnalysedProfile['worthy'], thresholdPercent: number): readonly string[] {
  const count = worthy.filter(({ cumPercent }) => cumPercent >= thresholdPercent).length;
  if (count <= mostHotFunctions) return [];
  return [
    `Of ${count} functions of at least ${thresholdPercent} %, the ${mostHotFunctions} with the largest cum are hot paths.`,
  ];
}

interface AdviceRequest {
  readonly options: HotPathOptions;
  readonly hot: readonly HotFunction[];
  readonly facts: OriginFacts;
}

function adviserOf(
  analysed: AnalysedProfile,
  { options, hot, facts }: AdviceRequest,
): (candidate: HotFunction) => MeasuredAdvice {
  const { measurements, candidateSpeedup = null } = options;
  const thresholdPercent = thresholdOf(options);
  if (measurements !== undefined) {
    return adviseMeasured(findOperations(analysed, thresholdPercent, facts), {
      measurements,
      candidateSpeedup,
    });
  }
  const adviceOn = advise(hot, thresholdPercent);
  return (candidate) => ({ ...adviceOn(candidate), evaluation: null });
}

function describeFunctions(counted: CountedProfile): FunctionCost[] {
  const intervalOf = shareIntervals(counted.sampleCount);
  return sortCosts(counted.costs, 'flat').map(
    (cost) => new DescribedFunction(cost, counted.total, intervalOf),
  );
}
