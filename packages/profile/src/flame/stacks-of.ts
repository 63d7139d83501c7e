import { type FlameTree, MigrateError } from '@strangler/core';

/** One distinct stack that cost something. */
export interface CostlyStack {
  /** Indices into the tree's frames, from the root down; the same array at every step. */
  readonly frames: readonly number[];
  readonly cost: bigint;
}

/** The distinct stacks of a tree in its order, one of samples without frames first. */
export function* stacksOf(tree: FlameTree): Iterable<CostlyStack> {
  const frames: number[] = [];
  if (tree.withoutFrames !== 0n) yield { frames, cost: tree.withoutFrames };
  for (let node = 0; node < tree.length; node++) {
    frames.length = tree.depth[node] as number;
    frames.push(tree.frame[node] as number);
    const cost = tree.self[node] as bigint;
    if (cost !== 0n) yield { frames, cost };
  }
}

/** Throws USAGE where a stack has a negative cost, which only a difference of profiles has. */
export function checkNotNegative(tree: FlameTree): void {
  const negative = tree.withoutFrames < 0n ? tree.withoutFrames : tree.self.find((cost) => cost < 0n);
  if (negative === undefined) return;
  throw new MigrateError({
    code: 'USAGE',
    message: 'this format has no negative values',
    why: `A stack of the profile costs ${negative}; it is the difference of two profiles.`,
    next: 'Choose --format html or --format pprof.',
  });
}
