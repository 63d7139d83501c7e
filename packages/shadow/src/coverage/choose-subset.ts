/** What is to be covered by one choice. */
export interface Choice {
  /** Numbers from 0, each at most once. */
  readonly members: Uint32Array;
}

/** A choice that was taken, by its place, and the weight of what it added. */
export interface Chosen {
  readonly index: number;
  readonly adds: number;
}

/**
 * Few choices that together hold every member that any of them holds: the greedy cover, which takes more than the
 * least by a factor of at most ln n + 1 (Chvátal 1979), without those that later ones made needless.
 *
 * Of equals the first is taken, so that the same choices in the same order give the same subset.
 */
export function chooseSubset(choices: readonly Choice[], weights: ArrayLike<number>): Chosen[] {
  const greedy = takeGreedily(choices, weights);
  const needed = withoutNeedless(greedy, choices);
  return weighed(needed, choices, weights);
}

/**
 * What a choice adds only shrinks while others are taken, so an old figure is an upper bound: only the best by old
 * figures has to be counted again.
 */
function takeGreedily(choices: readonly Choice[], weights: ArrayLike<number>): number[] {
  const covered = new Set<number>();
  const waiting = choices.map((choice, index) => ({ index, gain: gainOf(choice, covered, weights) }));
  const taken: number[] = [];
  waiting.sort(byGain);
  for (let best = waiting.shift(); best !== undefined && best.gain > 0; best = waiting.shift()) {
    const gain = gainOf(choices[best.index] as Choice, covered, weights);
    if (gain < best.gain) {
      insertByGain(waiting, { index: best.index, gain });
      continue;
    }
    taken.push(best.index);
    for (const member of (choices[best.index] as Choice).members) covered.add(member);
  }
  return taken;
}

interface Candidate {
  readonly index: number;
  readonly gain: number;
}

function byGain(a: Candidate, b: Candidate): number {
  return b.gain - a.gain || a.index - b.index;
}

function insertByGain(sorted: Candidate[], candidate: Candidate): void {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byGain(sorted[middle] as Candidate, candidate) < 0) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, candidate);
}

/** A member without weight counts a little, or what holds only such would never be taken. */
function gainOf({ members }: Choice, covered: ReadonlySet<number>, weights: ArrayLike<number>): number {
  let gain = 0;
  for (const member of members) if (!covered.has(member)) gain += Math.max(weights[member] ?? 0, 2 ** -20);
  return gain;
}

/** Leaves out, from the first taken on, what holds nothing that no other of the rest holds. */
function withoutNeedless(taken: readonly number[], choices: readonly Choice[]): number[] {
  const holders = new Map<number, number>();
  for (const index of taken) {
    for (const member of membersOf(index, choices)) holders.set(member, (holders.get(member) ?? 0) + 1);
  }
  return taken.filter((index) => {
    const members = membersOf(index, choices);
    if (members.some((member) => holders.get(member) === 1)) return true;
    for (const member of members) holders.set(member, (holders.get(member) ?? 0) - 1);
    return false;
  });
}

function weighed(taken: readonly number[], choices: readonly Choice[], weights: ArrayLike<number>): Chosen[] {
  const covered = new Set<number>();
  return taken.map((index) => {
    let adds = 0;
    for (const member of membersOf(index, choices)) {
      if (!covered.has(member)) adds += weights[member] ?? 0;
      covered.add(member);
    }
    return { index, adds };
  });
}

function membersOf(index: number, choices: readonly Choice[]): Uint32Array {
  return choices[index]?.members ?? new Uint32Array();
}
