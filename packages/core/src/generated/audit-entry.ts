// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

export type AuditPosition = {
  generation: number;
  stage: 'off' | 'shadow' | 'canary' | 'live' | 'complete';
  percent: number;
} | null;

/**
 * One line of audit.jsonl; each line holds the hash of the line before it.
 */
export interface AuditEntry {
  schemaVersion: 1;
  kind: 'audit';
  time: string;
  action: 'rollout' | 'rollback' | 'release-latch';
  actor: string;
  host: string;
  from: AuditPosition;
  to: AuditPosition;
  reason: string;
  forced: boolean;
  /**
   * When a later command added the entry, because the move itself could not; actor and host are unknown then, and time is that of the generation where it has a number. RFC 3339.
   */
  addedLater?: string;
  /**
   * hash of the entry before, 64 zeros for the first.
   */
  previous: string;
  /**
   * SHA-256 of this entry's canonical JSON without hash.
   */
  hash: string;
}
export const schemaFile = 'audit-entry.schema.json';
