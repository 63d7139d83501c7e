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
  /**
   * The method of the contract that was called; null where a whole tool was started.
   */
  operation?: string | null;
  /**
   * Of the answer: ok is exit 0 or a response, error any other exit or the contract's error, crash an end by a signal that nobody sent, or no start.
   */
  outcome?: 'ok' | 'error' | 'crash';
  /**
   * Of the program that answered; null where a signal ended it or no program was started.
   */
  exitCode?: number | null;
  /**
   * The signal that ended the program that answered, for example SIGSEGV.
   */
  signal?: string | null;
  /**
   * Peak memory of the program that answered.
   */
  maxRssBytes?: number | null;
  /**
   * User and system time of the program that answered.
   */
  cpuMs?: number | null;
  /**
   * Of the program that answered, sha256: and 64 hex digits; null where it is not known.
   */
  digest?: string | null;
  /**
   * The host's name.
   */
  host?: string;
  /**
   * The directory below corpus/ that keeps this invocation's input, or null.
   */
  capture?: string | null;
  /**
   * Why an input that was to be captured was not.
   */
  captureLost?: string | null;
}
export const schemaFile = 'event.schema.json';
