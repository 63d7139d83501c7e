import { quantile, sortedNumbers } from '@strangler/core';
import type { TimedPair, TimedRun } from './timed-pair.ts';

/** With fewer pairs an interval is wide, and its ends are themselves uncertain. */
const fewPairs = 20;

/** A modified z-score beyond which a value is an outlier (Iglewicz and Hoaglin, 1993). */
const outlierScore = 3.5;

/** What a median absolute deviation is of a standard deviation under a normal distribution. */
const deviationShare = 0.6745;

/** Deviations under a tenth are no outliers, however alike the other ratios are. */
const minOutlierLog = Math.log(1.1);

/** The share of pairs that may be outliers without a word. */
const outlierShare = 0.05;

/** How much slower the first tenth has to be, and in how many standard errors, to pass for a warm-up. */
const warmUpLog = Math.log(1.2);
const warmUpErrors = 3;

const roles = ['control', 'candidate'] as const;

/** What keeps the figures of a timing pass from being taken at their word, as sentences; pairs in the order they ran. */
export function performanceWarnings(pairs: readonly TimedPair[]): string[] {
  const warnings = [
    few(pairs),
    outliers(pairs),
    ...roles.map((role) => warmUp(pairs, role)),
    mixedScopes(pairs),
  ];
  return warnings.filter((warning) => warning !== null);
}

function few({ length }: readonly TimedPair[]): string | null {
  if (length >= fewPairs) return null;
  const cases = length === 1 ? 'case was' : 'cases were';
  return `only ${length} ${cases} timed; with fewer than ${fewPairs} the intervals say little`;
}

function outliers(pairs: readonly TimedPair[]): string | null {
  const logs = pairs.map(({ control, candidate }) => Math.log(control.cost.wallMs / candidate.cost.wallMs));
  const known = logs.filter(Number.isFinite);
  const { middle, deviation } = spreadOf(known);
  const limit = Math.max(minOutlierLog, (outlierScore * deviation) / deviationShare);
  const count = known.filter((log) => Math.abs(log - middle) > limit).length;
  if (count <= known.length * outlierShare) return null;
  return `${count} of ${pairs.length} timed cases are outliers in wall time; the machine may have been busy`;
}

/** The first tenth against the rest: both are random samples of the same cases. */
function warmUp(pairs: readonly TimedPair[], role: (typeof roles)[number]): string | null {
  const logs = pairs.map((pair) => Math.log(pair[role].cost.wallMs)).filter(Number.isFinite);
  const count = Math.floor(logs.length / 10);
  if (logs.length < fewPairs) return null;
  const first = spreadOf(logs.slice(0, count));
  const rest = spreadOf(logs.slice(count));
  const error = rest.deviation / deviationShare / Math.sqrt(count);
  const slower = first.middle - rest.middle;
  if (slower <= Math.max(warmUpLog, warmUpErrors * error)) return null;
  const percent = Math.round((Math.exp(slower) - 1) * 100);
  return `the first tenth of the ${role}'s timed runs was ${percent} % slower than the rest, as while warming up`;
}

function mixedScopes(pairs: readonly TimedPair[]): string | null {
  const scopes = runsOf(pairs).map(({ cost }) => cost.memoryScope ?? null);
  const trees = scopes.filter((scope) => scope === 'tree').length;
  const processes = scopes.filter((scope) => scope === 'process').length;
  if (trees === 0 || processes === 0) return null;
  const all = trees + processes;
  return `peak memory covers all processes in ${trees} of ${all} timed runs and the largest single one in the others`;
}

/** All runs of some pairs. */
export function runsOf(pairs: readonly TimedPair[]): TimedRun[] {
  return pairs.flatMap(({ control, candidate }) => [control, candidate]);
}

/** The median and the median absolute deviation from it. */
function spreadOf(values: readonly number[]): { readonly middle: number; readonly deviation: number } {
  const middle = quantile(sortedNumbers(values), 0.5);
  const deviation = quantile(sortedNumbers(values.map((value) => Math.abs(value - middle))), 0.5);
  return { middle, deviation };
}
