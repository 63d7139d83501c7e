import type { TopRow } from './pprof-top.ts';

/** Puts neighbours that pprof leaves in the order of a Go map, equal in name and in what is sorted by, into one order. */
export function inTieOrder(rows: readonly TopRow[], by: 'flat' | 'cum'): readonly TopRow[] {
  const groups: TopRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const isTied = last?.[0]?.name === row.name && last[0][by].replace('-', '') === row[by].replace('-', '');
    if (isTied) last.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => group.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
}
