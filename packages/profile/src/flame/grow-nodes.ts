import { type FlameTree, inlining } from '@strangler/core';
import type { OrderedStacks } from './order-stacks.ts';
import type { RootFirstStacks } from './root-first-stacks.ts';

/** The columns of a flame tree. */
export type FlameNodes = Pick<
  FlameTree,
  'length' | 'frame' | 'depth' | 'self' | 'total' | 'inlined' | 'withoutFrames'
>;

/** Builds the nodes in preorder from sorted stacks, with one value a sample. */
export function growNodes(
  stacks: RootFirstStacks,
  { order, shared }: OrderedStacks,
  values: BigInt64Array,
): FlameNodes {
  const growing = new GrowingNodes(countNodes(stacks, { order, shared }));
  for (let at = 0; at < order.length; at++) {
    const sample = order[at] as number;
    const steps = stacks.steps.subarray(stacks.offsets[sample], stacks.offsets[sample + 1]);
    growing.add(steps, shared[at] as number, values[sample] as bigint);
  }
  return growing.finish();
}

function countNodes({ offsets }: RootFirstStacks, { order, shared }: OrderedStacks): number {
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const sample = order[at] as number;
    count += (offsets[sample + 1] as number) - (offsets[sample] as number) - (shared[at] as number);
  }
  return count;
}

const called = 1;
const inlinedStep = 2;

class GrowingNodes {
  readonly #frame: Uint32Array;
  readonly #depth: Uint32Array;
  readonly #self: BigInt64Array;
  readonly #total: BigInt64Array;
  /** While growing, which of `called` and `inlinedStep` were seen. */
  readonly #inlined: Uint8Array;
  readonly #path: number[] = [];
  #length = 0;
  #withoutFrames = 0n;

  constructor(count: number) {
    this.#frame = new Uint32Array(count);
    this.#depth = new Uint32Array(count);
    this.#self = new BigInt64Array(count);
    this.#total = new BigInt64Array(count);
    this.#inlined = new Uint8Array(count);
  }

  add(steps: Uint32Array, shared: number, value: bigint): void {
    this.#leave(shared);
    for (let depth = 0; depth < steps.length; depth++) {
      const step = steps[depth] as number;
      const node = depth < shared ? (this.#path[depth] as number) : this.#enter(step >>> 1, depth);
      this.#inlined[node] = (this.#inlined[node] as number) | (step % 2 === 0 ? called : inlinedStep);
    }
    const leaf = this.#path.at(-1);
    if (leaf === undefined) this.#withoutFrames += value;
    else this.#self[leaf] = (this.#self[leaf] as bigint) + value;
  }

  finish(): FlameNodes {
    this.#leave(0);
    return {
      length: this.#length,
      frame: this.#frame,
      depth: this.#depth,
      self: this.#self,
      total: this.#total,
      inlined: this.#inlined.map(inliningOf),
      withoutFrames: BigInt.asIntN(64, this.#withoutFrames),
    };
  }

  #enter(frame: number, depth: number): number {
    const node = this.#length++;
    this.#frame[node] = frame;
    this.#depth[node] = depth;
    this.#path.push(node);
    return node;
  }

  /** A node's total is known once the walk leaves it: its own cost and that of the children left before. */
  #leave(depth: number): void {
    while (this.#path.length > depth) {
      const node = this.#path.pop() as number;
      const total = BigInt.asIntN(64, (this.#total[node] as bigint) + (this.#self[node] as bigint));
      this.#total[node] = total;
      const parent = this.#path.at(-1);
      if (parent !== undefined) this.#total[parent] = (this.#total[parent] as bigint) + total;
    }
  }
}

function inliningOf(seen: number): number {
  if (seen === called) return inlining.none;
  return seen === inlinedStep ? inlining.all : inlining.some;
}
