/** A column of unsigned 32-bit numbers that doubles as it fills. */
export class GrowingColumn {
  #values: Uint32Array;
  length = 0;

  constructor(expected: number) {
    this.#values = new Uint32Array(Math.max(16, expected));
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow();
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }

  /** A view of the values so far; a copy would double the largest column of all. */
  finish(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }

  /** The memory of the column with room for so many more values; `length` says how many it has. */
  reserve(count: number): Uint32Array {
    while (this.length + count > this.#values.length) this.#grow();
    return this.#values;
  }

  /** Starts again in the same memory. */
  clear(): void {
    this.length = 0;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#values.length * 2);
    larger.set(this.#values);
    this.#values = larger;
  }
}
