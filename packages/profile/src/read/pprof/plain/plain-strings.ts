import { notPlain } from './plain-cursor.ts';

const beyondAscii = /[\u0080-\u00ff]/;

/** The string table of a plain profile; its strings are parts of one text, which takes less time than decoding each. */
export class PlainStrings {
  readonly #bytes: Uint8Array;
  /** Start and end offsets, in pairs. */
  readonly #ranges: readonly number[];
  readonly #text: string;
  readonly #decoded: string[] = [];
  readonly #base: number;

  constructor(bytes: Uint8Array, ranges: readonly number[]) {
    if (ranges.length === 0 || ranges[0] !== ranges[1]) throw notPlain;
    const base = ranges[0] as number;
    this.#base = base;
    this.#bytes = bytes;
    this.#ranges = ranges;
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset + base, bytes.length - base).toString('latin1');
  }

  get(index: number): string {
    return this.#decoded[index] ?? this.#decode(index);
  }

  #decode(index: number): string {
    const start = this.#ranges[index * 2];
    const end = this.#ranges[index * 2 + 1];
    if (start === undefined || end === undefined) throw notPlain;
    const ascii = this.#text.slice(start - this.#base, end - this.#base);
    const text = beyondAscii.test(ascii) ? decodeUtf8(this.#bytes.subarray(start, end)) : ascii;
    this.#decoded[index] = text;
    return text;
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
