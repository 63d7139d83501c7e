import type { GrowingColumn } from '../growing-column.ts';
import type { ReadLimits } from '../read-limits.ts';
import type { WireReader } from './wire-reader.ts';

/** The string table of a profile; a string is decoded when it is first asked for. */
export class StringTable {
  readonly #reader: WireReader;
  readonly #ranges: GrowingColumn;
  readonly #limit: number;
  readonly #decoded: string[] = [];
  // A byte-order mark is part of a name like any other character.
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(reader: WireReader, ranges: GrowingColumn, limits: ReadLimits) {
    this.#reader = reader;
    this.#ranges = ranges;
    this.#limit = limits.stringBytes;
  }

  get length(): number {
    return this.#ranges.length / 2;
  }

  /** The string that the varint field under a reader points at, by default under the one of the table. */
  read(reader: WireReader = this.#reader): string {
    reader.varint();
    return this.get(reader.low, reader.high);
  }

  /** The string at a 64-bit index. */
  get(low: number, high: number): string {
    if (high !== 0 || low >= this.length) {
      throw this.#reader.fault(`a string index past the ${this.length} strings`);
    }
    let text = this.#decoded[low];
    if (text === undefined) {
      text = this.#decode(low);
      this.#decoded[low] = text;
    }
    return text;
  }

  #decode(index: number): string {
    const start = this.#ranges.at(index * 2);
    const end = this.#ranges.at(index * 2 + 1);
    if (end - start > this.#limit) throw this.#reader.fault(`a string of ${end - start} bytes`);
    return this.#decoder.decode(this.#reader.bytes.subarray(start, end));
  }
}
