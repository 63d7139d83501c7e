import type { SampleLabel } from '@strangler/core';

/** The label sets of samples that have one number each, such as the size of the objects of a heap profile. */
export class NumberLabels {
  readonly sets: (readonly SampleLabel[])[] = [[]];
  readonly #key: string;
  readonly #limit: number;
  readonly #refuse: (problem: string) => Error;
  readonly #indices = new Map<bigint, number>();

  constructor(key: string, limit: number, refuse: (problem: string) => Error) {
    this.#key = key;
    this.#limit = limit;
    this.#refuse = refuse;
  }

  /** The index of the label set of a number. */
  indexOf(number: bigint): number {
    const known = this.#indices.get(number);
    if (known !== undefined) return known;
    const index = this.sets.length;
    if (index > this.#limit) throw this.#refuse(`more than ${this.#limit} label sets, the limit for reading`);
    this.sets.push([{ key: this.#key, text: null, number, unit: '' }]);
    this.#indices.set(number, index);
    return index;
  }
}
