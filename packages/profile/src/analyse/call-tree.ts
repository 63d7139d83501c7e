/**
 * Stacks as a tree from the root down: node `n` stands for `place[n]` called from node `parent[n]`, node 0 for the root
 * above all roots. Places number the functions that are looked at.
 *
 * Parents come before their children. `weight` is the cost of all samples through the node.
 * A function that recurs in a stack stands only where it stands first, so that no way down holds one twice.
 */
export interface CallTree {
  readonly place: ArrayLike<number>;
  readonly parent: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/** The places from the root to `target`, at each step into the branch that holds most of its cost. */
export function callPath(tree: CallTree, target: number): readonly number[] {
  const heaviest = heaviestChildren(tree, target);
  const path: number[] = [];
  let node = 0;
  while (path.at(-1) !== target) {
    node = heaviest[node] as number;
    if (node === 0) break;
    path.push(tree.place[node] as number);
  }
  return path;
}

/** By node: the child with the most cost of `target` beneath it, the first of several; 0 where no child has any. */
function heaviestChildren({ place, parent, weight }: CallTree, target: number): Uint32Array {
  const reached = new Float64Array(place.length);
  const heaviest = new Uint32Array(place.length);
  // From the last on, so that all beneath a node is known when the node is looked at.
  for (let node = place.length - 1; node > 0; node--) {
    if (place[node] === target) reached[node] = (reached[node] as number) + (weight[node] as number);
    const cost = reached[node] as number;
    const above = parent[node] as number;
    const best = heaviest[above] as number;
    if (cost > 0 && (best === 0 || cost >= (reached[best] as number))) heaviest[above] = node;
    reached[above] = (reached[above] as number) + cost;
  }
  return heaviest;
}
