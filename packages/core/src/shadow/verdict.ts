import { clopperPearsonUpper } from '../statistics/clopper-pearson.ts';

/** How each captured case came out; the six statuses and `skipped` add up to the captured cases. */
export interface CaseTally {
  readonly equal: number;
  readonly noisy: number;
  readonly flaky: number;
  readonly mismatch: number;
  readonly timedOut: number;
  readonly errored: number;
  readonly skipped: number;
  /** Of the mismatching and flaky cases, those of which every difference was accepted beforehand. */
  readonly accepted: number;
}

/** The distinct sources among the judged cases. */
export interface SourceTally {
  readonly judged: number;
  /** Those of which no run had seen a case before the rules were written; only they make the bound. */
  readonly fresh: number;
  /** Of the fresh ones, those with a mismatching or flaky case that is not accepted. */
  readonly differing: number;
}

/** How much of what a run was given it has compared. */
export interface RunCoverage {
  readonly distinct: number;
  /** Distinct cases that were never compared. */
  readonly notRun: number;
  readonly finished: boolean;
  /** Judged or not, the cases on which the control exited with 0. */
  readonly answered: number;
  /** Cases on which the control was killed by a signal. */
  readonly crashed: number;
  /** Which part of the corpus the run took; null for all of it. */
  readonly shard: { readonly index: number; readonly count: number } | null;
  /** Of a merged run, the shards that are not there; 1-based. */
  readonly lostShards: readonly number[];
}

/** What speaks against a run, however its cases came out. */
export interface VerdictObjections {
  /** Accepted differences that no longer are, or never were: one text each, empty where all is well. */
  readonly acceptances: readonly string[];
  /** The rules are not those of the run, so they may have been written to fit what it saw. */
  readonly rulesAreNew: boolean;
}

/** What a run must reach to pass. */
export interface VerdictLimits {
  /** Judged cases, and distinct sources, below which nothing can be said. */
  readonly minCases: number;
  /** Highest share of judged cases that may differ, in [0, 1]. */
  readonly maxMismatchRate: number;
}

/** Everything that a verdict is derived from. */
export interface VerdictEvidence {
  readonly cases: CaseTally;
  readonly sources: SourceTally;
  readonly coverage: RunCoverage;
  readonly objections: VerdictObjections;
}

/** The verdict on a run, with the figures that it rests on. */
export interface Verdict {
  readonly verdict: 'pass' | 'fail' | 'insufficient';
  readonly reason: string;
  /** Of the judged cases, the share that differs and is not accepted; null where none was judged. */
  readonly mismatchRate: number | null;
  /** Exact one-sided 95 % bound on the share of sources like these that differ; null where nothing fresh was judged. */
  readonly upperBound95: number | null;
}

/** Highest share of cases on which the control may fail to answer, by noise, no end in time or a crash. */
const maxUnansweredShare = 0.2;

/** Derives the verdict from counts alone: `fail` before `insufficient` before `pass`. */
export function deriveVerdict(evidence: VerdictEvidence, limits: VerdictLimits): Verdict {
  const { cases, sources, objections } = evidence;
  const judged = judgedCases(cases);
  const mismatchRate = judged === 0 ? null : (cases.mismatch + cases.flaky - cases.accepted) / judged;
  const hasBound = sources.fresh > 0 && !objections.rulesAreNew;
  const upperBound95 = hasBound ? clopperPearsonUpper(sources.differing, sources.fresh, 0.95) : null;
  const figures = { mismatchRate, upperBound95 };
  const failure = describeFailure(cases, mismatchRate, limits) ?? objections.acceptances[0] ?? null;
  if (failure !== null) return { verdict: 'fail', reason: failure, ...figures };
  const missing = describeMissing(evidence, limits);
  if (missing !== null) return { verdict: 'insufficient', reason: missing, ...figures };
  return { verdict: 'pass', reason: describePass(cases, sources, upperBound95 ?? 1), ...figures };
}

function judgedCases({ equal, mismatch, flaky }: CaseTally): number {
  return equal + mismatch + flaky;
}

/** A candidate that is never right fails under any limit: one that hangs, crashes or does not start is such a one. */
function describeFailure(cases: CaseTally, rate: number | null, limits: VerdictLimits): string | null {
  const { maxMismatchRate } = limits;
  const isOver = rate !== null && rate > maxMismatchRate;
  if (!isOver && (rate === null || cases.equal > 0)) return null;
  const flaky =
    cases.flaky === 0 ? '' : ` (${cases.flaky} of them because the candidate disagrees with itself)`;
  const accepted = cases.accepted === 0 ? '' : `, ${cases.accepted} of them as accepted`;
  const differ = `${cases.mismatch + cases.flaky} of ${judgedCases(cases)} judged cases differ${flaky}${accepted}`;
  if (!isOver) return `${differ}; a candidate that is never equal passes under no limit.`;
  return `${differ}; ${maxMismatchRate === 0 ? 'none may' : `at most ${percent(maxMismatchRate)} may`}.`;
}

function describeMissing(
  { cases, sources, coverage, objections }: VerdictEvidence,
  limits: VerdictLimits,
): string | null {
  return (
    describeShards(coverage) ??
    describeUnrun(coverage) ??
    describeUnanswered(cases, coverage) ??
    describeTooFew(cases, sources, limits) ??
    describeSeen(sources, objections, limits) ??
    describeFailing(coverage)
  );
}

function describeShards({ shard, lostShards }: RunCoverage): string | null {
  if (shard !== null) {
    return `This is shard ${shard.index} of ${shard.count}; only all of them, merged, have a verdict.`;
  }
  if (lostShards.length === 0) return null;
  return `${lostShards.length === 1 ? 'Shard' : 'Shards'} ${lostShards.join(', ')} of this run ${lostShards.length === 1 ? 'is' : 'are'} missing.`;
}

function describeUnrun({ distinct, notRun, finished }: RunCoverage): string | null {
  if (notRun > 0) return `${notRun} of ${distinct} cases were not run.`;
  return finished ? null : 'The run was not finished.';
}

function describeUnanswered(cases: CaseTally, { crashed }: RunCoverage): string | null {
  const { noisy, timedOut, errored } = cases;
  const ran = judgedCases(cases) + noisy + timedOut + errored;
  if (errored > 0) return `${errored} cases could not be run: the harness or the control's start failed.`;
  if (noisy + timedOut > ran * maxUnansweredShare) {
    return `Of ${ran} cases ${noisy} were noisy and ${timedOut} timed out on the control; together at most 20 % may be.`;
  }
  if (noisy + timedOut + crashed <= ran * maxUnansweredShare) return null;
  return `Of ${ran} cases the control crashed on ${crashed}, ${noisy} were noisy and ${timedOut} timed out; together at most 20 % may be.`;
}

function describeTooFew(cases: CaseTally, sources: SourceTally, limits: VerdictLimits): string | null {
  const judged = judgedCases(cases);
  if (judged < limits.minCases) {
    return `${judged} cases were judged; at least ${limits.minCases} are needed.`;
  }
  if (sources.judged < limits.minCases) {
    return `The judged cases come from ${sources.judged} distinct sources; at least ${limits.minCases} are needed.`;
  }
  return null;
}

/** Rules that were fitted to what was seen prove nothing about it. */
function describeSeen(
  { judged, fresh }: SourceTally,
  { rulesAreNew }: VerdictObjections,
  limits: VerdictLimits,
): string | null {
  if (rulesAreNew) {
    return 'The rules were written after this run, so it cannot confirm them; run fresh cases with them.';
  }
  if (fresh >= limits.minCases) return null;
  return `Of ${judged} sources ${judged - fresh} were seen before the rules were written; ${fresh} are fresh, and at least ${limits.minCases} have to be.`;
}

/** A control that never succeeds is most often started wrong, and then both sides fail alike. */
function describeFailing({ answered }: RunCoverage): string | null {
  return answered > 0
    ? null
    : 'The control exited with an error on every case, so nothing that it should do was compared.';
}

function describePass(cases: CaseTally, sources: SourceTally, bound: number): string {
  const unjudged = cases.noisy + cases.timedOut;
  const rest =
    unjudged === 0 ? '' : ` Not judged: ${cases.noisy} noisy and ${cases.timedOut} timed-out cases.`;
  const accepted = cases.accepted === 0 ? '' : ` Differing as accepted: ${cases.accepted} cases.`;
  const seen = sources.judged - sources.fresh;
  const left =
    seen === 0 ? '' : ` Left out of this: ${seen} inputs that were seen before the rules were written.`;
  return (
    `${grouped(sources.fresh)} distinct input${sources.fresh === 1 ? '' : 's'}, ${describeDiffering(sources)}: ` +
    `with 95 % confidence at most ${percentAtMost(bound)} of inputs like these differ.${rest}${accepted}${left}`
  );
}

function describeDiffering({ differing }: SourceTally): string {
  return differing === 0 ? 'none differed' : `${grouped(differing)} differed, within the limit`;
}

/** Whole numbers by hand: the first use of a locale's own rules takes longer than deriving the verdict. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

/** Rounded up: a bound that is printed lower than it is would claim too much. */
function percentAtMost(bound: number): string {
  return `${(Math.ceil(bound * 10_000) / 100).toFixed(2)} %`;
}
