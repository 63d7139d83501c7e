/** How far a reader follows a file, so that a hostile one costs bounded memory. */
export interface ReadLimits {
  /** Bytes after decompression. */
  readonly decodedBytes: number;
  /** Entries of each table: strings, functions, locations and their lines, mappings, distinct label sets. */
  readonly tableEntries: number;
  /** Bytes of one string. */
  readonly stringBytes: number;
  /** Bytes of one line of a text format. */
  readonly lineBytes: number;
  /** Samples of a text or legacy format. */
  readonly textSamples: number;
  /** Frames of all stacks together of a text or legacy format. */
  readonly textFrames: number;
}

/**
 * The limits that hold unless others are given: 512 MiB decoded, four million entries a table, 16 MiB a string; of
 * texts 4 MiB a line, 16 million samples and 64 million frames.
 */
export const defaultReadLimits: ReadLimits = {
  decodedBytes: 2 ** 29,
  tableEntries: 2 ** 22,
  stringBytes: 2 ** 24,
  lineBytes: 2 ** 22,
  textSamples: 2 ** 24,
  textFrames: 2 ** 26,
};
