/**
 * Tries candidates in their order and gives the index of the first in which the difference still shows, or -1.
 *
 * What it answers for a candidate does not depend on the others.
 */
export type FirstThatShows<T> = (candidates: readonly T[]) => Promise<number>;

/** Candidates that are offered at a time; what runs at the same time is up to the one who tries them. */
const batch = 16;

/**
 * Takes away as many items as it can while the difference shows (delta debugging): all, then halves, quarters and so on
 * down to single items, once over the list at each size. The order of the items stays.
 */
export async function shrinkList<T>(
  items: readonly T[],
  first: FirstThatShows<readonly T[]>,
): Promise<readonly T[]> {
  let kept = items;
  for (let size = kept.length; size >= 1; size = nextSize(size, kept.length)) {
    let start = 0;
    while (start < kept.length) {
      const starts = startsFrom(start, size, kept.length);
      const candidates = starts.map((at) => [...kept.slice(0, at), ...kept.slice(at + size)]);
      const found = await first(candidates);
      const shorter = candidates[found];
      if (shorter === undefined) start += size * starts.length;
      else {
        kept = shorter;
        start = starts[found] ?? start;
      }
    }
  }
  return kept;
}

function startsFrom(start: number, size: number, length: number): number[] {
  const count = Math.min(batch, Math.ceil((length - start) / size));
  return Array.from({ length: count }, (_, index) => start + index * size);
}

/** Half, but never more than what is left, of which the whole was tried already. */
function nextSize(size: number, left: number): number {
  return size === 1 ? 0 : Math.max(1, Math.min(Math.floor(size / 2), Math.ceil(left / 2)));
}
