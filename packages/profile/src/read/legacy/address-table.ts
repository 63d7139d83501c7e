import type { Address } from './address.ts';

/** The distinct addresses of a profile, each a location, in the order in which they are first seen. */
export class AddressTable {
  readonly addresses: Address[] = [];
  readonly #indices = new Map<Address, number>();
  readonly #limit: number;
  readonly #refuse: (problem: string) => Error;

  constructor(limit: number, refuse: (problem: string) => Error) {
    this.#limit = limit;
    this.#refuse = refuse;
  }

  /** The index of an address, which is added where it is new. */
  indexOf(address: Address): number {
    const known = this.#indices.get(address);
    if (known !== undefined) return known;
    const index = this.addresses.length;
    if (index >= this.#limit) throw this.#refuse(`more than ${this.#limit} locations, the limit for reading`);
    this.addresses.push(address);
    this.#indices.set(address, index);
    return index;
  }

  /** The index of an address, undefined where no stack holds it. */
  find(address: Address): number | undefined {
    return this.#indices.get(address);
  }
}
