// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * The stage that was judged; null where there is none.
 */
export type GuardWindowFigures = {
  stage: 'off' | 'shadow' | 'canary' | 'live' | 'complete';
  percent: number;
  generations: number[];
  since: string;
  /**
   * Whether the control's runs are of the same time or of the time before.
   */
  control: 'side by side' | 'before';
} | null;
export type GuardTests = {
  errors: ErrorEvidence;
  latency: QuantileTest[];
  memory: QuantileTest[];
} | null;
/**
 * The report of the rollback that was made, of kind rollback; null where none was.
 */
export type GuardRollback = {
  kind: 'rollback';
  elapsedMs: number;
  warnings: string[];
} | null;

/**
 * What the guard said of a stage, why, on which figures, and what it did.
 */
export interface GuardReport {
  schemaVersion: 1;
  kind: 'guard';
  time: string;
  verdict: 'pass' | 'wait' | 'roll back';
  reason: string;
  findings: GuardFinding[];
  window: GuardWindowFigures;
  control: GuardArm | null;
  candidate: GuardArm | null;
  tests: GuardTests;
  events: GuardEvents;
  rollback: GuardRollback;
}
export interface GuardFinding {
  rule:
    'errors' | 'crashes' | 'latency' | 'memory' | 'error-budget' | 'silence' | 'events' | 'stage' | 'state';
  effect: 'roll back' | 'wait';
  text: string;
}
export interface GuardArm {
  runs: number;
  errors: number;
  errorRate: number | null;
  crashes: number;
  fallbacks: number;
  unknownOutcomes: number;
  durationMs: {
    p50: number | null;
    p95: number | null;
    p99: number | null;
  };
  maxRssBytes: {
    p50: number | null;
    p95: number | null;
  };
}
export interface ErrorEvidence {
  /**
   * The likelihood ratio that the candidate fails more often; null where it does not at all.
   */
  evidence: number | null;
  needed: number;
}
export interface QuantileTest {
  quantile: number;
  /**
   * Low and high end, null where too few values bound that side.
   *
   * @minItems 2
   * @maxItems 2
   */
  control: [number | null, number | null];
  /**
   * Low and high end, null where too few values bound that side.
   *
   * @minItems 2
   * @maxItems 2
   */
  candidate: [number | null, number | null];
  /**
   * What the candidate's low end may not exceed.
   */
  limit: number | null;
}
export interface GuardEvents {
  brokenLines: number;
  problems: string[];
  leftOut: number;
}
export const schemaFile = 'guard-report.schema.json';
