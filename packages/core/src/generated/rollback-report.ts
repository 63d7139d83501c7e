// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * The generation that was current, null where there was none or it could not be read.
 */
export type RollbackOrigin = {
  generation: number;
  stage: 'off' | 'shadow' | 'canary' | 'live' | 'complete';
  percent: number;
} | null;

/**
 * What a rollback did: where the rollout was, where it is now, and how long that took.
 */
export interface RollbackReport {
  schemaVersion: 1;
  kind: 'rollback';
  /**
   * The directory of the state that was rolled back.
   */
  home: string;
  /**
   * Whether anything had ever been rolled out there: false means that nothing was rolled back.
   */
  hadRollout: boolean;
  from: RollbackOrigin;
  to: RollbackDestination;
  /**
   * From the start of the rollback until the pointer had moved.
   */
  elapsedMs: number;
  /**
   * The control was hashed and is what its digest says.
   */
  controlVerified: boolean;
  /**
   * The shell line that makes control answer on a machine that the state does not reach.
   */
  controlLine: string;
  /**
   * Hosts whose newest event names an older generation than this one, the newest event first; at most 100.
   */
  olderHosts: OlderHost[];
  /**
   * What did not go as it should; the rollback was done nevertheless.
   */
  warnings: string[];
}
export interface RollbackDestination {
  /**
   * 0 is the prepared generation; null where the pointer was removed, which means control.
   */
  generation: number | null;
  stage: 'off' | 'shadow' | 'canary' | 'live' | 'complete';
}
/**
 * A host, and what its newest event says.
 */
export interface OlderHost {
  host: string;
  generation: number;
  /**
   * RFC 3339.
   */
  time: string;
}
export const schemaFile = 'rollback-report.schema.json';
