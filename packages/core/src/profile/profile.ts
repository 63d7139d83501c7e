/** What one column of sample values counts, for example type `cpu` in unit `nanoseconds`. */
export interface ValueType {
  readonly type: string;
  readonly unit: string;
}

/** A function as the profile names it; `startLine` is 0 where it is not known. */
export interface ProfileFunction {
  readonly name: string;
  readonly systemName: string;
  readonly file: string;
  readonly startLine: number;
}

/** One source line of a location; `functionIndex` points into {@link Profile.functions}, `column` is 0 if unknown. */
export interface ProfileLine {
  readonly functionIndex: number;
  readonly line: number;
  readonly column: number;
}

/** A code address with its lines: the innermost inlined function first, the physical function last. */
export interface ProfileLocation {
  readonly address: bigint;
  /** Index into {@link Profile.mappings}, -1 for none. */
  readonly mappingIndex: number;
  readonly lines: readonly ProfileLine[];
  /** True where the linker folded several functions onto this address, so that the lines are one of them. */
  readonly isFolded: boolean;
}

/** A loaded binary or library that addresses belong to. */
export interface ProfileMapping {
  readonly start: bigint;
  readonly limit: bigint;
  readonly offset: bigint;
  readonly file: string;
  readonly buildId: string;
  readonly hasFunctions: boolean;
  readonly hasFilenames: boolean;
  readonly hasLineNumbers: boolean;
  readonly hasInlineFrames: boolean;
}

/** A tag of a sample: a text, or a number in a unit; a number's `text` is null. */
export interface SampleLabel {
  readonly key: string;
  readonly text: string | null;
  readonly number: bigint;
  readonly unit: string;
}

/**
 * All samples as columns, so that 400,000 of them are a few typed arrays and not as many objects.
 *
 * Stack `i` is `stacks[stackOffsets[i] .. stackOffsets[i + 1])`: location indices, leaf first. The value of
 * sample type `t` is `values[i * sampleTypes.length + t]`, a signed 64-bit integer. Its labels are
 * `Profile.labelSets[labelSets[i]]`.
 */
export interface SampleTable {
  readonly length: number;
  readonly stackOffsets: Uint32Array;
  readonly stacks: Uint32Array;
  readonly values: BigInt64Array;
  readonly labelSets: Uint32Array;
}

/** A profile in memory, whatever format it came from. */
export interface Profile {
  readonly sampleTypes: readonly ValueType[];
  /** Index of the sample type that is shown unless another is asked for. */
  readonly defaultSampleType: number;
  readonly samples: SampleTable;
  readonly functions: readonly ProfileFunction[];
  readonly locations: readonly ProfileLocation[];
  readonly mappings: readonly ProfileMapping[];
  /** The distinct sets of labels that samples carry; the first is empty. */
  readonly labelSets: readonly (readonly SampleLabel[])[];
  readonly periodType: ValueType | null;
  readonly period: bigint;
  /** Start of the profile in nanoseconds since 1970, 0 where it is not known. */
  readonly timeNanos: bigint;
  readonly durationNanos: bigint;
  readonly comments: readonly string[];
  /** Where the profile is explained, empty for nowhere. */
  readonly docUrl: string;
  /** Anchored RE2 expressions: matching frames, and all beneath them, are left out unless kept. */
  readonly dropFrames: string;
  readonly keepFrames: string;
}
