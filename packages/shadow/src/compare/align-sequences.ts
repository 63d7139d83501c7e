/** Fingerprints of the items of one list, in their order. */
export interface SequencePrints {
  /** Equal for items that the rules make equal. */
  readonly exact: readonly number[];
  /** Equal also for items in which only numbers, timestamps and the like differ. */
  readonly loose: () => readonly number[];
}

/** Which items of two lists belong together; positions within the lists. */
export interface Aligned {
  readonly pairs: readonly (readonly [number, number])[];
  /** Items of the first list that have no partner. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** The same items stand in another order. */
  readonly reordered: boolean;
}

/** A longest common subsequence is computed for at most this many comparisons of two items. */
const maxComparisons = 250_000;

/**
 * Finds which items of two lists belong together, in time that grows no faster than n log n.
 *
 * The same items in another order are paired over that order. Else items that occur once on both sides hold the lists
 * together; between them a longest common subsequence where it is small, first of equal items, then of alike ones; what
 * remains is paired by position.
 */
export function alignSequences(control: SequencePrints, candidate: SequencePrints): Aligned {
  const same = pairReordered(control.exact, candidate.exact);
  if (same !== null) return reorderedBy(same);
  const [ours, theirs] = [control.loose(), candidate.loose()];
  const alike = pairReordered(ours, theirs);
  if (alike !== null) return reorderedBy(alike);
  const pairs: (readonly [number, number])[] = [];
  const lonely: Aligned & { ours: number[]; theirs: number[] } = {
    pairs,
    ours: [],
    theirs: [],
    reordered: false,
  };
  const whole = { i: 0, j: 0, iEnd: ours.length, jEnd: theirs.length };
  const exact = commonOf(control.exact, candidate.exact, whole);
  for (const gap of gapsBetween(exact, whole)) {
    const loose = commonOf(ours, theirs, gap);
    for (const rest of gapsBetween(loose, gap)) pairByPosition(rest, lonely, pairs);
    for (const pair of loose) pairs.push(pair);
  }
  for (const pair of exact) pairs.push(pair);
  pairs.sort(([a], [b]) => a - b);
  return lonely;
}

function reorderedBy(pairs: Pairs): Aligned {
  return { pairs, ours: [], theirs: [], reordered: true };
}

/** Part of both lists. */
interface Window {
  readonly i: number;
  readonly j: number;
  readonly iEnd: number;
  readonly jEnd: number;
}

type Pairs = readonly (readonly [number, number])[];

/** Pairs of equal items where both lists hold the same ones in another order; null otherwise. */
function pairReordered(a: readonly number[], b: readonly number[]): Pairs | null {
  if (a.length !== b.length || a.every((print, index) => print === b[index])) return null;
  const places = new Map<number, number[]>();
  for (const [index, print] of b.entries()) {
    const known = places.get(print);
    if (known === undefined) places.set(print, [index]);
    else known.push(index);
  }
  for (const queue of places.values()) queue.reverse();
  const pairs: [number, number][] = [];
  for (const [index, print] of a.entries()) {
    const partner = places.get(print)?.pop();
    if (partner === undefined) return null;
    pairs.push([index, partner]);
  }
  return pairs;
}

/** Pairs of equal items in ascending order on both sides. */
function commonOf(a: readonly number[], b: readonly number[], window: Window): Pairs {
  const anchors = longestAscending(uniquePairs(a, b, window));
  const pairs: (readonly [number, number])[] = [...anchors];
  for (const gap of gapsBetween(anchors, window)) {
    for (const pair of commonOfGap(a, b, gap)) pairs.push(pair);
  }
  return pairs.sort(([x], [y]) => x - y);
}

function uniquePairs(a: readonly number[], b: readonly number[], { i, j, iEnd, jEnd }: Window): Pairs {
  const ours = uniquePositions(a, i, iEnd);
  const theirs = uniquePositions(b, j, jEnd);
  const pairs: [number, number][] = [];
  for (const [print, index] of ours) {
    const partner = theirs.get(print);
    if (index >= 0 && partner !== undefined && partner >= 0) pairs.push([index, partner]);
  }
  return pairs;
}

/** The position of each item; -1 for what occurs more than once. */
function uniquePositions(prints: readonly number[], start: number, end: number): Map<number, number> {
  const positions = new Map<number, number>();
  for (let index = start; index < end; index++) {
    const print = prints[index] ?? 0;
    positions.set(print, positions.has(print) ? -1 : index);
  }
  return positions;
}

/** The longest run of pairs that ascend on both sides, by patience sorting. */
function longestAscending(pairs: Pairs): Pairs {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    const length = countBelow(value, tops, pairs);
    before[index] = tops[length - 1] ?? -1;
    tops[length] = index;
  }
  const found: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) found.push(pair);
  }
  return found.reverse();
}

/** How many of the ascending tops stand below a value. */
function countBelow(value: number, tops: readonly number[], pairs: Pairs): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* gapsBetween(pairs: Pairs, { i, j, iEnd, jEnd }: Window): Generator<Window> {
  let at: readonly [number, number] = [i, j];
  for (const [x, y] of [...pairs, [iEnd, jEnd] as const]) {
    if (x > at[0] || y > at[1]) yield { i: at[0], j: at[1], iEnd: x, jEnd: y };
    at = [x + 1, y + 1];
  }
}

/** Equal ends, and a longest common subsequence of what is between them if that is small. */
function commonOfGap(a: readonly number[], b: readonly number[], gap: Window): Pairs {
  const pairs: (readonly [number, number])[] = [];
  let { i, j, iEnd, jEnd } = gap;
  for (; i < iEnd && j < jEnd && a[i] === b[j]; i++, j++) pairs.push([i, j]);
  for (; i < iEnd && j < jEnd && a[iEnd - 1] === b[jEnd - 1]; iEnd--, jEnd--)
    pairs.push([iEnd - 1, jEnd - 1]);
  if ((iEnd - i) * (jEnd - j) > maxComparisons) return pairs;
  return [...pairs, ...longestCommon(a, b, { i, j, iEnd, jEnd })];
}

/** A longest common subsequence by the table of its lengths. */
function longestCommon(a: readonly number[], b: readonly number[], window: Window): Pairs {
  const { i, j, iEnd, jEnd } = window;
  const width = jEnd - j + 1;
  const lengths = lengthsOfCommon(a, b, window);
  const pairs: [number, number][] = [];
  for (let [x, y] = [i, j]; x < iEnd && y < jEnd; ) {
    const at = (x - i) * width + (y - j);
    if (a[x] === b[y]) pairs.push([x++, y++]);
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) x++;
    else y++;
  }
  return pairs;
}

/** For each two positions the length of the longest common subsequence of what follows them. */
function lengthsOfCommon(
  a: readonly number[],
  b: readonly number[],
  { i, j, iEnd, jEnd }: Window,
): Uint32Array {
  const width = jEnd - j + 1;
  const lengths = new Uint32Array((iEnd - i + 1) * width);
  for (let x = iEnd - 1; x >= i; x--) {
    for (let y = jEnd - 1; y >= j; y--) {
      const at = (x - i) * width + (y - j);
      const without = Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
      lengths[at] = a[x] === b[y] ? (lengths[at + width + 1] ?? 0) + 1 : without;
    }
  }
  return lengths;
}

function pairByPosition(
  { i, j, iEnd, jEnd }: Window,
  lonely: { readonly ours: number[]; readonly theirs: number[] },
  pairs: (readonly [number, number])[],
): void {
  const shared = Math.min(iEnd - i, jEnd - j);
  for (let index = 0; index < shared; index++) pairs.push([i + index, j + index]);
  for (let index = i + shared; index < iEnd; index++) lonely.ours.push(index);
  for (let index = j + shared; index < jEnd; index++) lonely.theirs.push(index);
}
