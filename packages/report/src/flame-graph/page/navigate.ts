import type { PageTree } from './page-tree.ts';

/** Where an arrow key leads; the node itself where there is nothing that way. */
export type Step = 'caller' | 'callee' | 'next' | 'previous';

/** The caller above, the costliest callee beneath, or the neighbour that the same caller calls. */
export function navigate(tree: PageTree, node: number, step: Step): number {
  switch (step) {
    case 'caller':
      return Math.max(0, tree.parent[node] as number);
    case 'callee':
      return costliestChild(tree, node);
    case 'next':
      return nextSibling(tree, node);
    case 'previous':
      return previousSibling(tree, node);
  }
}

function costliestChild(tree: PageTree, node: number): number {
  let costliest = node;
  let most = -1;
  for (let child = node + 1; child < (tree.end[node] as number); child = tree.end[child] as number) {
    const size = tree.size[child] as number;
    if (size > most) [costliest, most] = [child, size];
  }
  return costliest;
}

function nextSibling(tree: PageTree, node: number): number {
  const after = tree.end[node] as number;
  return after < tree.length && tree.parent[after] === tree.parent[node] ? after : node;
}

function previousSibling(tree: PageTree, node: number): number {
  const parent = tree.parent[node] as number;
  let before = node;
  for (let at = node - 1; at > parent; at = tree.parent[at] as number) before = at;
  return before;
}
