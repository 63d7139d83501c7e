// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * The metadata of the current generation; null where there is none that can be read.
 */
export type CurrentRollout = {
  generation: number;
  stage: 'off' | 'shadow' | 'canary' | 'live' | 'complete';
  percent: number;
  latched: boolean;
  control: string | null;
  candidate: string | null;
  sample: number;
  reason: string;
  createdAt: string;
} | null;
export type StatusGuard = {
  verdict: 'pass' | 'wait' | 'roll back';
  reason: string;
} | null;
/**
 * The newest shadow run of the two sides that the config names, judged again when the status was read; null where there is none, or no config that can be read.
 */
export type StatusEvidence = {
  /**
   * Where the run is stored.
   */
  runDir: string;
  /**
   * RFC 3339; null where it did not finish, or nobody can tell.
   */
  finishedAt: string | null;
  verdict: 'pass' | 'fail' | 'insufficient';
  reason: string;
  /**
   * Distinct sources that were judged; null where the run cannot be judged.
   */
  sources: number | null;
  mismatchUpperBound95: number | null;
} | null;
export type KeptBinary = {
  /**
   * RFC 3339; null while the retention has not begun.
   */
  retainUntil: string | null;
  /**
   * Whole days until then, rounded up; null while it has not begun.
   */
  daysLeft: number | null;
  tags: string[];
  /**
   * Everything that keeps it from being removed, in words.
   */
  keptBy: string[];
} | null;
/**
 * The share of runs that the candidate was chosen for in the current generation, and the share that was asked for.
 */
export type ReachedShare = {
  askedPercent: number;
  reachedPercent: number | null;
  runs: number;
} | null;

/**
 * Where a rollout stands, and what its events and its log say of it.
 */
export interface StatusReport {
  schemaVersion: 1;
  kind: 'status';
  rollout: CurrentRollout;
  /**
   * Why the state cannot be followed; the control answers then.
   */
  problem: string | null;
  events: StatusEvents;
  guard: StatusGuard;
  evidence: StatusEvidence;
  retention: StatusRetention;
  reached: ReachedShare;
  stages: StageFigures[];
  binaries: BinaryFigures[];
  hosts: StatusHosts;
  dora: DoraFigures;
}
/**
 * All events, by who gave the answer.
 */
export interface StatusEvents {
  control: AnswerSummary;
  candidate: AnswerSummary;
  brokenLines: number;
  /**
   * Event files that could not be read.
   */
  problems: string[];
  leftOut: LeftOutEvents;
}
export interface AnswerSummary {
  count: number;
  /**
   * Answers that this one gave because the other could not, or failed to give.
   */
  fallbacks: number;
  durationMs: {
    p50: number | null;
    p95: number | null;
    p99: number | null;
  };
}
/**
 * Events that count in no stage: decided by a variable, a trial or nothing, of another flag, answered by other bytes than the generation names, or older than it.
 */
export interface LeftOutEvents {
  environment: number;
  trial: number;
  none: number;
  foreign: number;
  otherBytes: number;
  stale: number;
}
/**
 * How long the binaries of the current generation are kept, as far as this machine knows; null where none is known or none is stored.
 */
export interface StatusRetention {
  control: KeptBinary;
  candidate: KeptBinary;
  /**
   * Why nobody can tell, where the stored releases cannot be read.
   */
  problem: string | null;
}
/**
 * One stage and what both arms did in it; null where one had no run.
 */
export interface StageFigures {
  stage: 'off' | 'shadow' | 'canary' | 'live' | 'complete';
  percent: number;
  latched: boolean;
  generations: number[];
  since: string;
  digests: {
    control: string | null;
    candidate: string | null;
  };
  control: ArmFigures | null;
  candidate: ArmFigures | null;
}
/**
 * What was seen of one implementation; quantiles are within 1 %, null where nothing was seen.
 */
export interface ArmFigures {
  runs: number;
  /**
   * Runs that failed, crashed, or fell back to the control.
   */
  errors: number;
  /**
   * Errors over runs; null without a run.
   */
  errorRate: number | null;
  /**
   * Runs that a signal ended, that did not start, or that fell back.
   */
  crashes: number;
  fallbacks: number;
  /**
   * Runs whose event says neither an outcome nor a fallback; no error is known of them.
   */
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
export interface BinaryFigures {
  digest: string;
  role: 'control' | 'candidate';
  firstAnswer: string;
  answers: ArmFigures;
}
export interface StatusHosts {
  seen: number;
  /**
   * Hosts whose last event names another generation than the current one.
   */
  behind: number;
  /**
   * Of those behind, the 100 that reported last.
   */
  newest: HostBehind[];
}
export interface HostBehind {
  host: string;
  generation: number | null;
  lastSeen: string;
}
export interface DoraFigures {
  /**
   * How long the records reach back.
   */
  days: number;
  deployments: Deployment[];
  /**
   * Null before a day has passed.
   */
  deploymentsPerWeek: number | null;
  /**
   * Median.
   */
  leadTimeHours: number | null;
  changeFailRate: number | null;
  /**
   * Median of those that failed.
   */
  recoveryMinutes: number | null;
  reworkRate: number | null;
  flips: FlagFlips;
}
/**
 * A new binary that started to answer.
 */
export interface Deployment {
  digest: string;
  role: 'control' | 'candidate';
  /**
   * Its first answer.
   */
  at: string;
  /**
   * From being stored until its first answer.
   */
  leadTimeHours: number | null;
  /**
   * When it was rolled back.
   */
  failedAt: string | null;
  /**
   * From its first failure until it was rolled back.
   */
  recoveryMinutes: number | null;
  /**
   * It followed one that failed.
   */
  rework: boolean;
}
/**
 * Moves of the flag, which deploy nothing.
 */
export interface FlagFlips {
  stages: number;
  rollbacks: number;
  latchReleases: number;
}
export const schemaFile = 'status-report.schema.json';
