/** The program behind a transport. */
export interface ProgramOptions {
  /** Its path. */
  readonly program: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  /** Its whole environment; this process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Hash of the contract that the caller was generated from. */
  readonly contract: string;
  /** The largest answer in bytes; 100 million for a one-shot, 256 MiB for a worker by default. */
  readonly maxAnswer?: number;
}

/** How workers are kept, each limit with a default. */
export interface WorkerOptions extends ProgramOptions {
  /** Workers at most; 1 by default, as one worker uses several processors. */
  readonly size?: number;
  /** Milliseconds from the start to the handshake; 10,000 by default. */
  readonly startLimitMs?: number;
  /** Milliseconds from a cancellation to its answer; 5,000 by default. */
  readonly cancelGraceMs?: number;
  /** Milliseconds for pending calls when the transport is closed; 5,000 by default. */
  readonly closeGraceMs?: number;
  /** The crash after which no worker is started any more; 5 by default. */
  readonly crashLimit?: number;
  /** Milliseconds within which crashes are counted; 180,000 by default. */
  readonly crashWindowMs?: number;
  /** Takes what workers write to their standard error; dropped by default, but for its end in messages. */
  readonly onStderr?: (chunk: Buffer) => void;
}
