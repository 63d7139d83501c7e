import type { ProfileFunction, ProfileLocation } from '@strangler/core';
import type { ReadLimits } from '../read-limits.ts';

/** The distinct names of a profile that knows nothing else of its frames: a function and a location each. */
export class NameTable {
  readonly #indices = new Map<string, number>();
  readonly #limits: ReadLimits;
  readonly #refuse: (problem: string) => Error;

  constructor(limits: ReadLimits, refuse: (problem: string) => Error) {
    this.#limits = limits;
    this.#refuse = refuse;
  }

  /** The index of a name's location, which is added where it is new. */
  indexOf(name: string): number {
    const known = this.#indices.get(name);
    if (known !== undefined) return known;
    const { tableEntries } = this.#limits;
    const index = this.#indices.size;
    if (index >= tableEntries) throw this.#refuse(`more than ${tableEntries} names, the limit for reading`);
    // A copy, because a slice would keep the whole line in memory.
    this.#indices.set(Buffer.from(name).toString(), index);
    return index;
  }

  /** The tables of the profile; names are as a person should see them, so that there is no symbol to take them from. */
  finish(): {
    readonly functions: readonly ProfileFunction[];
    readonly locations: readonly ProfileLocation[];
  } {
    const names = [...this.#indices.keys()];
    return {
      functions: names.map((name) => ({ name, systemName: '', file: '', startLine: 0 })),
      locations: names.map((_, functionIndex) => ({
        address: 0n,
        mappingIndex: -1,
        lines: [{ functionIndex, line: 0, column: 0 }],
        isFolded: false,
      })),
    };
  }
}
