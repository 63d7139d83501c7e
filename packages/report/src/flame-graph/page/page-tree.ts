import type { PageNodes } from '../page-data.ts';

/** The tree of the page with what drawing needs; node 0 is the whole profile, all others lie beneath it. */
export interface PageTree {
  readonly length: number;
  readonly frame: ArrayLike<number>;
  readonly depth: ArrayLike<number>;
  readonly self: ArrayLike<number>;
  readonly total: Float64Array;
  /** How wide a node is: the absolute values of all costs in it. */
  readonly size: Float64Array;
  /** Where it begins, in the same measure. */
  readonly start: Float64Array;
  readonly parent: Int32Array;
  /** The first node behind the subtree. */
  readonly end: Uint32Array;
  readonly inlined: string;
  readonly rows: number;
}

/** Derives what drawing needs from the columns in the page. */
export function growPageTree({ frame, depth, self, rest, inlined }: PageNodes): PageTree {
  const length = frame.length;
  const parent = parentsOf(depth);
  const total = Float64Array.from(self, (value, node) => value + (rest[node] ?? 0));
  const size = Float64Array.from(self, (value, node) => Math.abs(value) + Math.abs(rest[node] ?? 0));
  const end = Uint32Array.from(frame, (_, node) => node + 1);
  for (let node = length - 1; node > 0; node--) {
    const above = parent[node] as number;
    total[above] = (total[above] as number) + (total[node] as number);
    size[above] = (size[above] as number) + (size[node] as number);
    end[above] = Math.max(end[above] as number, end[node] as number);
  }
  const rows = depth.reduce((most, level) => Math.max(most, level), 0) + 1;
  const start = startsOf(parent, size);
  return { length, frame, depth, self, total, size, start, parent, end, inlined, rows };
}

function parentsOf(depth: readonly number[]): Int32Array {
  const path: number[] = [];
  return Int32Array.from(depth, (level, node) => {
    path.length = level;
    const above = path.at(-1) ?? -1;
    path.push(node);
    return above;
  });
}

function startsOf(parent: Int32Array, size: Float64Array): Float64Array {
  const start = new Float64Array(parent.length);
  const filled = new Float64Array(parent.length);
  for (let node = 1; node < parent.length; node++) {
    const above = parent[node] as number;
    start[node] = (start[above] as number) + (filled[above] as number);
    filled[above] = (filled[above] as number) + (size[node] as number);
  }
  return start;
}
