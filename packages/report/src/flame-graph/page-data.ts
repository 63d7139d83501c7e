/** What the page of a flame graph draws from; written into it as JSON. */
export interface PageData {
  readonly unit: string;
  /** What percentages are of. */
  readonly whole: number;
  /** The first stands for the whole profile. */
  readonly frames: readonly PageFrame[];
  readonly nodes: PageNodes;
}

/** `flat` to `interval` are of the function wherever it stands; null where they are not known. */
export interface PageFrame {
  readonly name: string;
  /** File and line, empty where not known. */
  readonly place: string;
  /** Index into {@link origins}; -1 for the whole. */
  readonly origin: number;
  readonly flat: number | null;
  readonly cum: number | null;
  readonly interval: readonly [number, number] | null;
}

/** A tree in preorder, its only root the whole profile; costs are numbers, rounded past 2^53. */
export interface PageNodes {
  readonly frame: readonly number[];
  readonly depth: readonly number[];
  readonly self: readonly number[];
  /** What children cost that were too many to be in the page, where there are any. */
  readonly rest: readonly number[];
  /** A digit a node, as `inlining` of core has it. */
  readonly inlined: string;
}

/** Whose code a function is, in the order of the legend. */
export const origins = ['program', 'dependency', 'standard-library', 'unknown'] as const;
