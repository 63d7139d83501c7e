/** One way to start the program. */
export interface CaptureWorkload {
  readonly args: readonly string[];
  /** The absolute path of a file for its standard input. */
  readonly stdin?: string;
  /** The exit codes that it may end with; 0 alone by default. */
  readonly exitCodes?: readonly number[];
}
