/** A typed array that a column is made of. */
type Cells = Uint8Array | Uint32Array | Float64Array;

const chunkBits = 13;
const chunkSize = 1 << chunkBits;

/**
 * A growing list of numbers outside of the JavaScript heap, for one value a case.
 *
 * It grows by chunks, so that nothing is copied and no half-empty doubling is held.
 */
export class Column<C extends Cells> {
  readonly #make: new (
    length: number,
  ) => C;
  readonly #chunks: C[] = [];
  #length = 0;

  /** @param make the kind of typed array, such as `Uint32Array` */
  constructor(make: new (length: number) => C) {
    this.#make = make;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length >> chunkBits === this.#chunks.length) this.#chunks.push(new this.#make(chunkSize));
    this.set(this.#length++, value);
  }

  /** The value at an index; 0 past the end. */
  at(index: number): number {
    return this.#chunks[index >> chunkBits]?.[index & (chunkSize - 1)] ?? 0;
  }

  /** Overwrites a value that was pushed before. */
  set(index: number, value: number): void {
    const chunk = this.#chunks[index >> chunkBits];
    if (chunk !== undefined) chunk[index & (chunkSize - 1)] = value;
  }
}
