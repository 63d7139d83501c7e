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
  const heaviest = heaviestChildren(tree, target);
  const path: number[] = [];
  let node = 0;
  while (path.at(-1) !== target) {
    node = heaviest[node] as number;
    if (node === 0) break;
    path.push(tree.frame[node - 1] as number);
  }
  return path;
}

/**
 * For the root above all roots, at 0, and for every node, at one more than its number: one more than the number of the
 * child with the most cost of `target` beneath it, the first of several; 0 where no child has any.
 */
function heaviestChildren({ frame, parent, weight }: CallTree, target: number): Uint32Array {
  const reached = new Float64Array(frame.length + 1);
  const heaviest = new Uint32Array(frame.length + 1);
  // From the last on, so that all beneath a node is known when the node is looked at.
  for (let node = frame.length; node > 0; node--) {
    if (frame[node - 1] === target) reached[node] = (reached[node] as number) + (weight[node - 1] as number);
    const cost = reached[node] as number;
    const above = (parent[node - 1] as number) + 1;
    const best = heaviest[above] as number;
    if (cost > 0 && (best === 0 || cost >= (reached[best] as number))) heaviest[above] = node;
    reached[above] = (reached[above] as number) + cost;
  }
  return heaviest;
}
