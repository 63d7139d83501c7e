/**
 * Stacks as a tree from the root down: node `n` stands for `frame[n]` called from node `parent[n]`.
 *
 * Parents come before their children, a root's parent is -1. `weight` is the cost of all samples through the node.
 * A frame that recurs in a stack stands only where it stands first, so that no way down holds a frame twice.
 */
export interface CallTree {
  readonly frame: readonly number[];
  readonly parent: readonly number[];
  readonly weight: readonly number[];
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
