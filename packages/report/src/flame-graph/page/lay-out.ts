import type { PageTree } from './page-tree.ts';

/** A node on the screen, in CSS pixels from the left edge; its row is its depth. */
export interface Box {
  readonly node: number;
  readonly row: number;
  readonly x: number;
  readonly width: number;
  /** How far the children reach, those that are too narrow to show included. */
  readonly childrenWidth: number;
}

/** Nodes narrower than this many pixels are not shown, nor is anything beneath them. */
export const narrowest = 0.5;

/** Places the zoomed node over the full width with all beneath it, its callers above it; row by row, left to right. */
export function layOut(tree: PageTree, zoomed: number, width: number): readonly Box[][] {
  const rows: Box[][] = Array.from({ length: tree.rows }, () => []);
  for (let node = tree.parent[zoomed] as number; node >= 0; node = tree.parent[node] as number) {
    const row = tree.depth[node] as number;
    rows[row]?.push({ node, row, x: 0, width, childrenWidth: width });
  }
  const whole = tree.size[zoomed] as number;
  const scale = whole === 0 ? 0 : width / whole;
  const left = tree.start[zoomed] as number;
  const end = tree.end[zoomed] as number;
  for (let node = zoomed; node < end; ) {
    const shown = node === zoomed ? width : (tree.size[node] as number) * scale;
    if (shown < narrowest) {
      node = tree.end[node] as number;
      continue;
    }
    const row = tree.depth[node] as number;
    const x = ((tree.start[node] as number) - left) * scale;
    const childrenWidth = shown - Math.abs(tree.self[node] as number) * scale;
    rows[row]?.push({ node, row, x, width: shown, childrenWidth });
    node++;
  }
  return rows;
}

/** The box at a place, or null. */
export function boxAt(rows: readonly Box[][], row: number, x: number): Box | null {
  return rows[row]?.find((box) => x >= box.x && x < box.x + box.width) ?? null;
}

/** The outermost node to zoom to so that `node` is at least `pixels` wide; itself where no caller will do. */
export function zoomToSee(
  tree: PageTree,
  node: number,
  { width, pixels }: { readonly width: number; readonly pixels: number },
): number {
  const size = tree.size[node] as number;
  for (let at = 0; at !== node; ) {
    if ((size / (tree.size[at] as number)) * width >= pixels) return at;
    at = childTowards(tree, at, node);
  }
  return node;
}

function childTowards(tree: PageTree, from: number, node: number): number {
  let at = node;
  while (tree.parent[at] !== from) at = tree.parent[at] as number;
  return at;
}
