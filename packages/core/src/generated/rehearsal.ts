// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * One rehearsal of a runbook: every command of it, run on a copy of the state.
 */
export interface RehearsalDocument {
  schemaVersion: 1;
  kind: 'rehearsal';
  /**
   * passed where every step did what it should.
   */
  outcome: 'passed' | 'failed';
  /**
   * Of migrate.
   */
  toolVersion: string;
  /**
   * RFC 3339.
   */
  startedAt: string;
  /**
   * RFC 3339.
   */
  finishedAt: string;
  actor: string;
  host: string;
  /**
   * The generation that the copy began with, null without one.
   */
  generation: number | null;
  control: string | null;
  candidate: string | null;
  /**
   * The line that was asked who answers; null where only the state was read.
   */
  probe: string | null;
  steps: RehearsedStep[];
}
/**
 * One command of the runbook, and what came of it.
 */
export interface RehearsedStep {
  id: string;
  command: string;
  /**
   * null where a signal ended it or it took too long.
   */
  exitCode: number | null;
  wallMs: number;
  /**
   * Gates that refused the move and were passed by force, on the copy only.
   */
  forced: string[];
  /**
   * Of the copy afterwards; null without a generation that can be read.
   */
  stage: 'off' | 'shadow' | 'canary' | 'live' | 'complete' | null;
  /**
   * The candidate's share in the copy afterwards, the latch taken into account.
   */
  candidatePercent: number;
  /**
   * Who answered the probe before; null without a probe.
   */
  answeredBefore: 'control' | 'candidate' | null;
  answeredAfter: 'control' | 'candidate' | null;
  /**
   * What was not as it should be.
   */
  problem: string | null;
}
export const schemaFile = 'rehearsal.schema.json';
