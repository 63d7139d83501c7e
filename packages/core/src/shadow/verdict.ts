import { clopperPearsonUpper } from '../statistics/clopper-pearson.ts';

/** How each captured case came out; the six fields and `skipped` add up to the captured cases. */
export interface CaseTally {
  readonly equal: number;
  readonly noisy: number;
  readonly flaky: number;
  readonly mismatch: number;
  readonly timedOut: number;
  readonly errored: number;
  readonly skipped: number;
}

/** The distinct sources among the judged cases, and those with a mismatching or flaky case. */
export interface SourceTally {
  readonly judged: number;
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
}

/** What a run must reach to pass. */
export interface VerdictLimits {
  /** Judged cases, and distinct sources, below which nothing can be said. */
  readonly minCases: number;
  /** Highest share of judged cases that may differ, in [0, 1]. */
  readonly maxMismatchRate: number;
}

/** The verdict on a run, with the figures that it rests on. */
export interface Verdict {
  readonly verdict: 'pass' | 'fail' | 'insufficient';
  readonly reason: string;
  readonly mismatchRate: number | null;
  /** Exact one-sided 95 % bound on the share of sources like these that differ; null where none was judged. */
  readonly upperBound95: number | null;
}

/** Highest share of cases that the control may leave unjudged, by noise or by no end in time, before a run says nothing. */
const maxUnjudgedShare = 0.2;

/** Derives the verdict from counts alone: `fail` before `insufficient` before `pass`. */
export function deriveVerdict(
  cases: CaseTally,
  sources: SourceTally,
  limits: VerdictLimits,
  coverage: RunCoverage,
): Verdict {
  const differing = cases.mismatch + cases.flaky;
  const judged = cases.equal + differing;
  const mismatchRate = judged === 0 ? null : differing / judged;
  const upperBound95 =
    sources.judged === 0 ? null : clopperPearsonUpper(sources.differing, sources.judged, 0.95);
  const figures = { mismatchRate, upperBound95 };

  if (mismatchRate !== null && mismatchRate > limits.maxMismatchRate) {
    return { verdict: 'fail', reason: describeFailure(cases, judged, limits), ...figures };
  }
  const missing =
    describeUnrun(coverage) ?? describeMissing(cases, sources, limits) ?? describeFailing(coverage);
  if (missing !== null) return { verdict: 'insufficient', reason: missing, ...figures };
  return { verdict: 'pass', reason: describePass(cases, sources, upperBound95 ?? 1), ...figures };
}

function describeFailure(cases: CaseTally, judged: number, limits: VerdictLimits): string {
  const flaky =
    cases.flaky === 0 ? '' : ` (${cases.flaky} of them because the candidate disagrees with itself)`;
  const limit = limits.maxMismatchRate === 0 ? 'none may' : `at most ${percent(limits.maxMismatchRate)} may`;
  return `${cases.mismatch + cases.flaky} of ${judged} judged cases differ${flaky}; ${limit}.`;
}

function describeUnrun({ distinct, notRun, finished }: RunCoverage): string | null {
  if (notRun > 0) return `${notRun} of ${distinct} cases were not run.`;
  return finished ? null : 'The run was not finished.';
}

/** A control that never succeeds is most often started wrong, and then both sides fail alike. */
function describeFailing({ answered }: RunCoverage): string | null {
  return answered > 0
    ? null
    : 'The control exited with an error on every case, so nothing that it should do was compared.';
}

function describeMissing(cases: CaseTally, sources: SourceTally, limits: VerdictLimits): string | null {
  const { equal, mismatch, flaky, noisy, timedOut, errored } = cases;
  const judged = equal + mismatch + flaky;
  const ran = judged + noisy + timedOut + errored;
  if (errored > 0) return `${errored} cases could not be run: the harness or the control's start failed.`;
  if (noisy + timedOut > ran * maxUnjudgedShare) {
    return `Of ${ran} cases ${noisy} were noisy and ${timedOut} timed out on the control; together at most 20 % may be.`;
  }
  if (judged < limits.minCases) {
    return `${judged} cases were judged; at least ${limits.minCases} are needed.`;
  }
  if (sources.judged < limits.minCases) {
    return `The judged cases come from ${sources.judged} distinct sources; at least ${limits.minCases} are needed.`;
  }
  return null;
}

function describePass(cases: CaseTally, sources: SourceTally, bound: number): string {
  const differ = cases.mismatch + cases.flaky > 0;
  const found = differ ? `${sources.differing} differed, within the limit` : 'none differed';
  const unjudged = cases.noisy + cases.timedOut;
  const rest =
    unjudged === 0 ? '' : ` Not judged: ${cases.noisy} noisy and ${cases.timedOut} timed-out cases.`;
  return (
    `${sources.judged.toLocaleString('en-US')} distinct sources judged, ${found}: ` +
    `with 95 % confidence at most ${percentAtMost(bound)} of inputs like these differ.${rest}`
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

/** Rounded up: a bound that is printed lower than it is would claim too much. */
function percentAtMost(bound: number): string {
  return `${(Math.ceil(bound * 10_000) / 100).toFixed(2)} %`;
}
