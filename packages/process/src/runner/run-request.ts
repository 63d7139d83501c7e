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
