import type { HotPath } from '../generated/profile-report.ts';
import type { ValueType } from './profile.ts';

/** A function of a flame tree; `file` is empty and `line` 0 where they are not known. */
export interface FlameFrame {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly origin: HotPath['origin'];
}

/** What a node's inlining column says: called in every sample, inlined in some, or inlined in all of them. */
export const inlining = { none: 0, some: 1, all: 2 } as const;

/**
 * All stacks of a profile as one tree from the root down, as columns.
 *
 * Node `n` stands for `frames[frame[n]]` at `depth[n]`, 0 for a root. Nodes are in preorder: the parent of a node is the
 * nearest one before it that is one level up, its subtree is what follows until the depth comes down to its own. The
 * children of a node are sorted by name. `self` is what samples cost that end in the node, `total` what those cost that
 * go through it, both exact.
 */
export interface FlameTree {
  readonly sampleType: ValueType;
  /** What percentages are of: the sum of the absolute values of all samples. */
  readonly wholeCost: bigint;
  /** The cost of samples without a frame, which no node holds. */
  readonly withoutFrames: bigint;
  /** Sorted by name. */
  readonly frames: readonly FlameFrame[];
  readonly length: number;
  readonly frame: Uint32Array;
  readonly depth: Uint32Array;
  readonly self: BigInt64Array;
  readonly total: BigInt64Array;
  readonly inlined: Uint8Array;
}
