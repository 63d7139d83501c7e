import type { LegacyMapping } from './parse-mapping.ts';

/** Comparisons after which a memory map is taken for an attack; a process of 10,000 mappings needs a hundredth. */
const workLimit = 2 ** 28;

/** Finds the first mapping that holds an address: by halving where none overlap, else one after the other. */
export class MappingFinder {
  readonly #mappings: readonly LegacyMapping[];
  readonly #count: number;
  readonly #refuse: (problem: string) => Error;
  #sorted: readonly number[] | null = null;
  #isStale = true;
  #work = 0;
  #unnamed: number | null = null;

  constructor(mappings: readonly LegacyMapping[], refuse: (problem: string) => Error) {
    this.#mappings = mappings;
    this.#count = mappings.length;
    this.#refuse = refuse;
  }

  get hasUnnamed(): boolean {
    return this.#unnamed !== null;
  }

  /** Says that the mapping of all other addresses was added at the end. */
  noteUnnamed(): void {
    this.#unnamed = this.#count;
  }

  /** The index of the first mapping that holds an address. */
  find(address: bigint): number | undefined {
    if (this.#isStale) this.#sort();
    const found = this.#sorted === null ? this.#scan(address) : this.#halve(this.#sorted, address);
    if (found !== undefined || this.#unnamed === null) return found;
    return address < 2n ** 64n - 1n ? this.#unnamed : undefined;
  }

  /** Corrects the first mapping that holds an address once its file offset is counted as part of it. */
  extend(address: bigint): number | undefined {
    if (this.#unnamed !== null) return undefined;
    this.#spend(this.#count);
    const index = this.#mappings.findIndex(({ start, offset }) => {
      return offset !== 0n && BigInt.asUintN(64, start - offset) <= address && address < start;
    });
    const mapping = this.#mappings[index];
    if (mapping === undefined) return undefined;
    mapping.start = BigInt.asUintN(64, mapping.start - mapping.offset);
    mapping.offset = 0n;
    this.#isStale = true;
    return index;
  }

  #sort(): void {
    this.#isStale = false;
    // Sorting compares each mapping about as often as its number has binary digits.
    this.#spend(this.#count * 20);
    const ranges = this.#mappings.slice(0, this.#count);
    const order = [...ranges.keys()].filter((at) => startOf(ranges, at) < limitOf(ranges, at));
    order.sort((a, b) => (startOf(ranges, a) < startOf(ranges, b) ? -1 : 1));
    const overlap = order.some(
      (at, place) => place > 0 && startOf(ranges, at) < limitOf(ranges, order[place - 1] as number),
    );
    this.#sorted = overlap ? null : order;
  }

  #scan(address: bigint): number | undefined {
    this.#spend(this.#count);
    for (let at = 0; at < this.#count; at++) {
      const { start, limit } = this.#mappings[at] as LegacyMapping;
      if (start <= address && address < limit) return at;
    }
    return undefined;
  }

  #halve(order: readonly number[], address: bigint): number | undefined {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (startOf(this.#mappings, order[middle] as number) <= address) low = middle + 1;
      else high = middle;
    }
    const at = order[low - 1];
    return at !== undefined && address < limitOf(this.#mappings, at) ? at : undefined;
  }

  #spend(comparisons: number): void {
    this.#work += comparisons;
    if (this.#work > workLimit) throw this.#refuse('a memory map of too many mappings that overlap');
  }
}

function startOf(mappings: readonly LegacyMapping[], at: number): bigint {
  return (mappings[at] as LegacyMapping).start;
}

function limitOf(mappings: readonly LegacyMapping[], at: number): bigint {
  return (mappings[at] as LegacyMapping).limit;
}
