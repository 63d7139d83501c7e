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
   * (mismatch + flaky) / judged; null where nothing was judged.
   */
  mismatchRate: number | null;
  /**
   * Exact one-sided 95 % Clopper-Pearson bound over distinct sources.
   */
  mismatchUpperBound95: number | null;
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
}
export interface RuleHits {
  rule: string;
  hits: number;
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
export const schemaFile = 'shadow-report.schema.json';
