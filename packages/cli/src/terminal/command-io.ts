import type { ProcessEnd } from './end-like.ts';

/** Everything of the outside world that a command touches, so that tests can pass in another. */
export interface CommandIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes back. */
  readonly uptime: () => number;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Makes this process end as another one did, once the command is done. */
  readonly endLike: (end: ProcessEnd) => void;
  /** Fires on Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
}
