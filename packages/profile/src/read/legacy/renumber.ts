/** Entries in the order of their first use: `order[new]` is the old index, `indexOf[old]` the new one or -1. */
export interface Renumbering {
  readonly order: readonly number[];
  readonly indexOf: Int32Array;
  readonly renumbered: Uint32Array;
}

/** Numbers the entries that are used in the order in which they first are. */
export function renumber(uses: Uint32Array, entries: number): Renumbering {
  const indexOf = new Int32Array(entries).fill(-1);
  const order: number[] = [];
  const renumbered = uses.map((old) => {
    if (indexOf[old] === -1) indexOf[old] = order.push(old) - 1;
    return indexOf[old] as number;
  });
  return { order, indexOf, renumbered };
}
