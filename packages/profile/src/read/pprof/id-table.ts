/** Finds the index of an entry by its 64-bit id: an array where ids are dense, a map for the others. */
export class IdTable {
  /** The indices of the entries of small ids, -1 where there is none. */
  readonly dense: Int32Array;
  readonly #sparse = new Map<number | bigint, number>();

  constructor(entries: number) {
    this.dense = new Int32Array(entries * 2 + 16).fill(-1);
  }

  /** Adds an entry; false where its id is 0 or taken. */
  add(low: number, high: number, index: number): boolean {
    if ((low | high) === 0 || this.find(low, high) >= 0) return false;
    if (high === 0 && low < this.dense.length) this.dense[low] = index;
    else this.#sparse.set(sparseKey(low, high), index);
    return true;
  }

  /** The index of an entry, -1 where there is none of this id. */
  find(low: number, high: number): number {
    if (high === 0 && low < this.dense.length) return this.dense[low] as number;
    return this.#sparse.get(sparseKey(low, high)) ?? -1;
  }
}

function sparseKey(low: number, high: number): number | bigint {
  return high < 2 ** 21 ? high * 2 ** 32 + low : (BigInt(high) << 32n) | BigInt(low);
}
