// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * The verdict of a shadow run and what it rests on.
 */
export interface ShadowReport {
  schemaVersion: 1;
  kind: 'shadow';
  verdict: 'pass' | 'fail' | 'insufficient';
  reason: string;
  cases: CaseCounts;
  /**
   * (mismatch + flaky - accepted) / judged; null where nothing was judged.
   */
  mismatchRate: number | null;
  /**
   * Exact one-sided 95 % Clopper-Pearson bound over distinct fresh sources; null where there is none, or the rules were written after the run.
   */
  mismatchUpperBound95: number | null;
  /**
   * Good-Turing estimate of the share of inputs like these on which the control behaves as on none of them; null without judged cases.
   */
  unseenBehaviourMass: number | null;
  groups: DifferenceGroup[];
  rules: RuleHits[];
  /**
   * null where there was no timing pass.
   */
  performance: null | Performance;
  control: ReportImplementation;
  candidate: ReportImplementation;
  corpusDigest: string;
  runDir: string;
  /**
   * The mismatch rate with every judged case counted by its weight; null where no case carries one.
   */
  weightedMismatchRate: number | null;
  /**
   * Judged sources that the bound leaves out, since a run had seen them before the rules were written.
   */
  seenSources: number;
  /**
   * How many calls recording the corpus could not keep, by reason: nothing is known of inputs like them.
   */
  lostCalls: {
    [k: string]: number;
  };
  /**
   * Rules for the noise that was seen, ready to paste.
   */
  proposedRules: ProposedRule[];
  accepted: AcceptanceUse[];
  traced: TracedRuns;
  /**
   * What a side started in a traced run and does not list, so that its digest does not cover it; a rollout refuses such a run as evidence.
   */
  unlistedExecutables: UnlistedExecutable[];
}
/**
 * captured = equal + noisy + flaky + mismatch + timedOut + errored + skipped, exactly.
 */
export interface CaseCounts {
  captured: number;
  distinct: number;
  /**
   * Distinct sources among the judged cases.
   */
  sources: number;
  /**
   * equal + mismatch + flaky.
   */
  judged: number;
  equal: number;
  noisy: number;
  flaky: number;
  mismatch: number;
  timedOut: number;
  errored: number;
  /**
   * Duplicates, and cases that were not run before an interrupt.
   */
  skipped: number;
  /**
   * Mismatching and flaky cases of which every difference was accepted beforehand.
   */
  accepted: number;
}
export interface DifferenceGroup {
  id: string;
  title: string;
  channel: 'exit' | 'stdout' | 'stderr' | 'files' | 'answer';
  location: string;
  /**
   * Cases in which this difference shows.
   */
  count: number;
  exampleCase: string;
  reproduce: string;
  /**
   * What sort of difference: value, type, missing, extra, order and so on.
   */
  kind: string;
  /**
   * Further places that differ in cases of this group, each listed with the group in which it shows most often.
   */
  also: string[];
}
export interface RuleHits {
  rule: string;
  /**
   * Cases in which it excused a difference.
   */
  hits: number;
  /**
   * Whether it fired; always where it fired on every case that it could apply to.
   */
  state: 'used' | 'never' | 'always';
}
export interface Performance {
  /**
   * Cases timed on both sides, one after the other, nothing else running.
   */
  pairs: number;
  control: RolePerformance;
  candidate: RolePerformance;
  /**
   * Control's wall time over the candidate's: above 1 the candidate is faster.
   */
  speedup: null | Ratio;
  /**
   * The candidate's peak memory over the control's.
   */
  memoryRatio: null | Ratio;
  /**
   * The candidate's CPU time over the control's.
   */
  cpuRatio: null | Ratio;
  /**
   * What the memory figures cover.
   */
  memoryScope: 'process' | 'tree' | null;
  warnings: string[];
}
export interface RolePerformance {
  wallMs: Quantiles;
  cpuMs: null | Quantiles;
  maxRssBytes: null | PeakMemory;
}
export interface Quantiles {
  p50: number;
  p95: number;
  p99: number;
}
export interface PeakMemory {
  p50: number;
  max: number;
}
export interface Ratio {
  median: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  ci95: [number, number];
}
export interface ReportImplementation {
  command: string[];
  digest: string;
}
export interface ProposedRule {
  rule: {};
  cases: number;
  example: string;
}
export interface AcceptanceUse {
  channel: string;
  location: string;
  reason: string;
  expires: string;
  cases: number;
  state: 'used' | 'unused' | 'expired';
}
/**
 * Of how many cases a further run of each side was traced.
 */
export interface TracedRuns {
  control: TracedRole;
  candidate: TracedRole;
}
export interface TracedRole {
  /**
   * Cases with a traced run.
   */
  cases: number;
  /**
   * Of these, the cases in which it did something else than the runs that were not traced.
   */
  differing: number;
  /**
   * Cases that were to be traced and could not be.
   */
  untraced: number;
  /**
   * Why, for one of them.
   */
  reason: string | null;
}
export interface UnlistedExecutable {
  role: 'control' | 'candidate';
  /**
   * The first of its paths, in the order of characters.
   */
  path: string;
  /**
   * sha256: and the hash of its bytes; null where they could not be read.
   */
  digest: string | null;
  /**
   * Traced cases in which it was started.
   */
  cases: number;
}
export const schemaFile = 'shadow-report.schema.json';
