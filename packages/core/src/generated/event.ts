// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * One line an invocation, written by the tool that switches: which variant was chosen, why, and who answered.
 */
export interface InvocationEvent {
  schemaVersion: 1;
  kind: 'event';
  /**
   * RFC 3339, UTC.
   */
  time: string;
  flag: string;
  /**
   * What decided: a variable, a shadow run, the rollout state, or nothing.
   */
  source: 'environment' | 'trial' | 'state' | 'none';
  generation: number | null;
  stage: 'off' | 'shadow' | 'canary' | 'live' | 'complete' | null;
  /**
   * Who was chosen.
   */
  variant: 'control' | 'candidate';
  /**
   * Who gave the answer that the caller saw.
   */
  answeredBy: 'control' | 'candidate';
  /**
   * Why the candidate did not answer although it was chosen.
   */
  fallback: string | null;
  note?: string | null;
  durationMs: number;
  pid?: number;
}
export const schemaFile = 'event.schema.json';
