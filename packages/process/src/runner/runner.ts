import type { CaseRequest, PlacedRun } from './case-request.ts';

/** One program to start and how far it may go. */
export interface RunRequest {
  /** Absolute path of the program, then its arguments. */
  readonly command: readonly [string, ...string[]];
  /** What the program sees as its own name; the path by default. */
  readonly argv0?: string;
  readonly cwd: string;
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** A regular file that is fed to standard input through a pipe; null for an empty standard input. */
  readonly stdin: string | null;
  /** Milliseconds after which the whole process group is killed. */
  readonly timeoutMs: number;
  /** Bytes kept of each of stdout and stderr; past it the rest is read, counted and dropped. */
  readonly maxOutputBytes: number;
  /** A directory where outputs over {@link inlineOutputBytes} are written to. */
  readonly spillDir: string;
}

/** Outputs up to this many bytes come back in memory, larger ones as a file. */
export const inlineOutputBytes = 65_536;

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

/** Starts short programs, each in a process group of its own that is killed whole when the run ends. */
export interface Runner {
  /** `measured` for the native runner, `node` for the fallback in TypeScript. */
  readonly name: 'measured' | 'node';
  /**
   * Runs one program. It never rejects for what the program does, only where nothing could be observed: INTERRUPTED
   * after an abort or a close, INPUT_NOT_FOUND and INPUT_UNREADABLE for the working directory and the input file,
   * CASE_INVALID for a request that no system call can express, TOOL_FAILED for a fault of the runner or the machine.
   */
  run(request: RunRequest, signal?: AbortSignal): Promise<FinishedRun>;
  /**
   * Runs all programs of one case in a place that it lays out and looks at itself; null or absent for a runner that cannot, so
   * that the caller has to do that. The runs of one place wait in line. Rejects as `run` does, and with CASE_INVALID
   * where the bytes of a file are no longer those that the case is known by.
   */
  readonly runCase?: ((request: CaseRequest, signal?: AbortSignal) => Promise<readonly PlacedRun[]>) | null;
  /** Kills what still runs, rejecting it with INTERRUPTED, and frees the runner, without which Node.js does not end. */
  close(): Promise<void>;
}
