import type { PageTree } from './page-tree.ts';

/** What a search found; `null` where nothing was asked for. */
export interface Matches {
  /** By frame. */
  readonly isMatch: Uint8Array;
  /** The nodes in the order of the tree, those beneath another match left out. */
  readonly nodes: readonly number[];
  /** What the nodes cost, one beneath another counted once. */
  readonly size: number;
}

/** Finds the frames whose name holds a text; capital letters only matter where the text has some. */
export function search(tree: PageTree, names: readonly string[], text: string): Matches | null {
  const wanted = text.trim();
  if (wanted === '') return null;
  const isExact = wanted !== wanted.toLowerCase();
  const isMatch = Uint8Array.from(names, (name, frame) =>
    Number(frame > 0 && (isExact ? name : name.toLowerCase()).includes(wanted)),
  );
  const nodes: number[] = [];
  let size = 0;
  for (let node = 1; node < tree.length; ) {
    if (isMatch[tree.frame[node] as number] === 1) {
      nodes.push(node);
      size += tree.size[node] as number;
      node = tree.end[node] as number;
    } else node++;
  }
  return { isMatch, nodes, size };
}

/** The match after (or before) a node, around the ends; null where there is none. */
export function nextMatch({ nodes }: Matches, from: number, backwards: boolean): number | null {
  const found = backwards ? nodes.findLast((node) => node < from) : nodes.find((node) => node > from);
  return found ?? (backwards ? nodes.at(-1) : nodes[0]) ?? null;
}
