/**
 * How a run ended. A real `exit 137` and a death by SIGKILL are different ends; so are an exit 127 and a program that
 * was `not-started`, whose `error` is an errno name such as ENOENT.
 */
export type RunEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'not-started'; readonly error: string };

/** What a run wrote to one stream: in memory or as a file, never both. */
export interface CapturedOutput {
  /** How many bytes the program wrote, kept or not. */
  readonly bytes: number;
  /** Lower-case hex SHA-256 of the bytes that were kept. */
  readonly sha256: string;
  /** True where more was written than was kept. */
  readonly truncated: boolean;
  readonly content: Uint8Array | null;
  readonly file: string | null;
}

/** What a run cost, its waited-for children included; null where the runner cannot measure it. */
export interface RunCost {
  readonly wallMs: number;
  readonly userMs: number | null;
  readonly systemMs: number | null;
  /** Peak resident set in bytes. */
  readonly maxRssBytes: number | null;
  /**
   * What that covers: `tree` for all processes of the run at one moment, memory that several share counted once;
   * `process` for the started process or the largest child it waited for, where a run was over before all were seen.
   */
  readonly memoryScope: 'process' | 'tree' | null;
}

/** One finished run. */
export interface FinishedRun {
  readonly end: RunEnd;
  readonly stdout: CapturedOutput;
  readonly stderr: CapturedOutput;
  readonly cost: RunCost;
}
