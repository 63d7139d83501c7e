import type { FrameStacks } from './frame-stacks.ts';

/**
 * The stacks of a profile as a tree from the root down: node `n` stands for `frame[n]` called from node `parent[n]`.
 *
 * Parents come before their children, a root's parent is -1. `weight` is the cost of all samples through the node.
 * A frame that recurs in a stack stands only where it stands first, so that no way down holds a frame twice.
 */
export interface CallTree {
  readonly frame: readonly number[];
  readonly parent: readonly number[];
  readonly weight: readonly number[];
}

/** Builds the tree of the frames that are kept; the callees of one that is not are those of its caller. */
export function buildCallTree(
  stacks: FrameStacks,
  weights: Float64Array,
  isKept: readonly boolean[],
): CallTree {
  const tree = { frame: [] as number[], parent: [] as number[], weight: [] as number[] };
  const nodes = new Map<number, number>();
  const seenBy = new Int32Array(isKept.length).fill(-1);
  for (let sample = 0; sample < stacks.length; sample++) {
    const weight = weights[sample] as number;
    const start = stacks.offsets[sample] as number;
    let node = -1;
    for (let at = (stacks.offsets[sample + 1] as number) - 1; at >= start; at--) {
      const frame = stacks.frames[at] as number;
      if (!isKept[frame] || seenBy[frame] === sample) continue;
      seenBy[frame] = sample;
      node = childOf(node, frame, { tree, nodes, frameCount: isKept.length });
      tree.weight[node] = (tree.weight[node] as number) + weight;
    }
  }
  return tree;
}

interface Growing {
  readonly tree: { readonly frame: number[]; readonly parent: number[]; readonly weight: number[] };
  readonly nodes: Map<number, number>;
  readonly frameCount: number;
}

function childOf(parent: number, frame: number, { tree, nodes, frameCount }: Growing): number {
  const key = (parent + 1) * frameCount + frame;
  const known = nodes.get(key);
  if (known !== undefined) return known;
  const node = tree.frame.length;
  nodes.set(key, node);
  tree.frame.push(frame);
  tree.parent.push(parent);
  tree.weight.push(0);
  return node;
}

/** The cost of every frame that lies at or beneath `target`: what leaves with it. */
export function costBeneath(tree: CallTree, target: number): ReadonlyMap<number, number> {
  const beneath = new Map<number, number>();
  const isBeneath: boolean[] = [];
  for (const [node, frame] of tree.frame.entries()) {
    isBeneath[node] = frame === target || isBeneath[tree.parent[node] as number] === true;
    if (isBeneath[node]) beneath.set(frame, (beneath.get(frame) ?? 0) + (tree.weight[node] as number));
  }
  return beneath;
}

/** The frames from the root to `target`, at each step into the branch that holds most of its cost. */
export function callPath(tree: CallTree, target: number): readonly number[] {
  const reached = costReached(tree, target);
  const path: number[] = [];
  let node = -1;
  while (path.at(-1) !== target) {
    node = heaviestChild(tree, node, reached);
    if (node < 0) break;
    path.push(tree.frame[node] as number);
  }
  return path;
}

/** For every node, the cost of `target` beneath it. */
function costReached(tree: CallTree, target: number): readonly number[] {
  const reached = tree.frame.map((frame, node) => (frame === target ? (tree.weight[node] as number) : 0));
  for (let node = reached.length - 1; node >= 0; node--) {
    const parent = tree.parent[node] as number;
    if (parent >= 0) reached[parent] = (reached[parent] as number) + (reached[node] as number);
  }
  return reached;
}

function heaviestChild(tree: CallTree, parent: number, reached: readonly number[]): number {
  let heaviest = -1;
  for (let node = parent + 1; node < tree.parent.length; node++) {
    if (tree.parent[node] !== parent) continue;
    const most = heaviest < 0 ? 0 : (reached[heaviest] as number);
    if ((reached[node] as number) > most) heaviest = node;
  }
  return heaviest;
}
