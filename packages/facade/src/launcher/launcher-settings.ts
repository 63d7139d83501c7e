/** What an invocation of the tool touches; only `none` lets a second program answer for one that crashed. */
export type LauncherEffects = 'none' | 'workdir' | 'external';

/** What is fixed in a launcher when it is built. */
export interface LauncherSettings {
  readonly flag: string;
  /** Absolute path of the directory that holds `current`. */
  readonly home: string;
  /** Address of the OFREP service that is asked for the state; then `home` holds none, and everything else lies beside it. */
  readonly source?: string;
  /** Absolute path of the control where no rollout can be read. */
  readonly control: string;
  readonly effects: LauncherEffects;
  /** Variables that a captured input keeps, and RE2 expressions of what is taken out of it before anything is written. */
  readonly captureEnv: readonly string[];
  readonly redact: readonly string[];
  /** Bytes and milliseconds up to which a candidate's output is held back in canary; 0 bytes hold nothing. */
  readonly holdBytes: number;
  readonly holdMs: number;
}
