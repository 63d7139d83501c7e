import type { Acceptance, AcceptanceUse } from '@strangler/core';
import type { Difference } from '../compare/difference.ts';

/** What is accepted, and the day on which that is asked. */
export interface AcceptanceList {
  readonly accepted: readonly Acceptance[];
  /** `YYYY-MM-DD`, in UTC. */
  readonly today: string;
}

/** Nothing is accepted. */
export const noAcceptances: AcceptanceList = { accepted: [], today: '' };

/** A case lists no more places than this, so one that lists as many may differ in others too. */
const maxListed = 100;

/** Finds out which cases differ only as accepted, and which acceptances were of any use. */
export class AcceptanceTally {
  readonly #accepted: readonly Acceptance[];
  readonly #today: string;
  readonly #byPlace = new Map<string, number>();
  readonly #cases: Uint32Array;

  constructor({ accepted, today }: AcceptanceList) {
    this.#accepted = accepted;
    this.#today = today;
    this.#cases = new Uint32Array(accepted.length);
    accepted.forEach((each, index) => {
      const known = this.#byPlace.get(placeOf(each));
      // Of two for one place the one that lasts longer counts, so that a renewed one needs no clean-up first.
      if (known === undefined || each.expires > (accepted[known]?.expires ?? '')) {
        this.#byPlace.set(placeOf(each), index);
      }
    });
  }

  /** Says whether every difference of a case is accepted, and counts the acceptances that it meets. */
  add(differences: readonly Difference[]): boolean {
    if (this.#accepted.length === 0) return false;
    const met = new Set<number>();
    let all = differences.length > 0 && differences.length < maxListed;
    for (const difference of differences) {
      const index = this.#byPlace.get(placeOf(difference));
      if (index === undefined) all = false;
      else met.add(index);
      if (index !== undefined && this.#isExpired(index)) all = false;
    }
    for (const index of met) this.#cases[index] = (this.#cases[index] ?? 0) + 1;
    return all;
  }

  /** What became of each acceptance, in their order. */
  list(): AcceptanceUse[] {
    return this.#accepted.map(({ channel, location, reason, expires }, index) => {
      const cases = this.#cases[index] ?? 0;
      const state = this.#isExpired(index) ? 'expired' : cases === 0 ? 'unused' : 'used';
      return { channel, location, reason, expires, cases, state };
    });
  }

  #isExpired(index: number): boolean {
    return (this.#accepted[index]?.expires ?? '') < this.#today;
  }
}

/** Why a run fails for the sake of an acceptance: one sentence for each that has expired or was of no use. */
export function objectionsTo(uses: readonly AcceptanceUse[], mayBeUnused: boolean): string[] {
  return uses.flatMap(({ channel, location, reason, expires, state }) => {
    const what = `The accepted difference in ${channel} at ${location} ("${reason}")`;
    if (state === 'expired') return [`${what} was accepted until ${expires} only.`];
    return state === 'unused' && !mayBeUnused ? [`${what} no longer shows; remove it.`] : [];
  });
}

function placeOf({ channel, kind, location }: Pick<Acceptance, 'channel' | 'kind' | 'location'>): string {
  return `${channel}\0${kind}\0${location}`;
}
