import type { RootFirstStacks } from './root-first-stacks.ts';

/** The samples in the order in which a walk through their tree meets them, and how much neighbours share. */
export interface OrderedStacks {
  readonly order: Uint32Array;
  /** How many steps from the root on a sample shares with the one before it in the order. */
  readonly shared: Uint32Array;
}

/** Sorts samples by their frames from the root down, a stack before those that go on from it. */
export function orderStacks(stacks: RootFirstStacks): OrderedStacks {
  const order = Uint32Array.from({ length: stacks.length }, (_, sample) => sample);
  order.sort((left, right) => compareStacks(stacks, left, right));
  const shared = new Uint32Array(stacks.length);
  for (let at = 1; at < order.length; at++) {
    shared[at] = sharedSteps(stacks, order[at - 1] as number, order[at] as number);
  }
  return { order, shared };
}

function compareStacks(stacks: RootFirstStacks, left: number, right: number): number {
  const common = sharedSteps(stacks, left, right);
  const leftStep = stepAt(stacks, left, common);
  const rightStep = stepAt(stacks, right, common);
  return leftStep - rightStep;
}

/** The frame's place at a depth, -1 past the leaf, so that the shorter stack comes first. */
function stepAt({ offsets, steps }: RootFirstStacks, sample: number, depth: number): number {
  const at = (offsets[sample] as number) + depth;
  return at < (offsets[sample + 1] as number) ? (steps[at] as number) >>> 1 : -1;
}

function sharedSteps({ offsets, steps }: RootFirstStacks, left: number, right: number): number {
  const from = offsets[left] as number;
  const other = offsets[right] as number;
  const most = Math.min((offsets[left + 1] as number) - from, (offsets[right + 1] as number) - other);
  for (let depth = 0; depth < most; depth++) {
    if ((steps[from + depth] as number) >>> 1 !== (steps[other + depth] as number) >>> 1) return depth;
  }
  return most;
}
