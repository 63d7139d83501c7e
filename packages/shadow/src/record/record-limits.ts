/** How much one recorded case may hold; a call over it is counted as lost. */
export interface RecordLimits {
  /** Bytes of standard input. */
  readonly stdinBytes: number;
  /** Bytes of all input files together. */
  readonly fileBytes: number;
  /** Files, directories and links together. */
  readonly entries: number;
}

/** The limits of `migrate record`. */
export const recordLimits: RecordLimits = { stdinBytes: 1 << 26, fileBytes: 1 << 27, entries: 10_000 };
