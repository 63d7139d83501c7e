import type { SourceTally } from '@strangler/core';

const isJudged = 1;
const isDiffering = 2;
const isSeen = 4;

/** How one judged case bears on the source that it was drawn from. */
export interface SourceEvidence {
  /** It differs, and not as accepted. */
  readonly differs: boolean;
  /** A run had it before the rules were written. */
  readonly seenBefore: boolean;
}

/** Folds judged cases into their sources: one differs where any of its cases does, and is seen where any of them was. */
export class SourceTallies {
  readonly #flags: Uint8Array;

  constructor(sourceCount: number) {
    this.#flags = new Uint8Array(sourceCount);
  }

  add(source: number, { differs, seenBefore }: SourceEvidence): void {
    const flags = isJudged | (differs ? isDiffering : 0) | (seenBefore ? isSeen : 0);
    this.#flags[source] = (this.#flags[source] ?? 0) | flags;
  }

  total(): SourceTally {
    let judged = 0;
    let fresh = 0;
    let differing = 0;
    for (const flags of this.#flags) {
      if (flags === 0) continue;
      judged++;
      if ((flags & isSeen) !== 0) continue;
      fresh++;
      if ((flags & isDiffering) !== 0) differing++;
    }
    return { judged, fresh, differing };
  }
}
