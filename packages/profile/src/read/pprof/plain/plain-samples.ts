import type { SampleTable } from '@strangler/core';
import { notPlain, type PlainCursor } from './plain-cursor.ts';

/** Which word of a 64-bit number is its low one on this machine. */
const lowWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;

const locationTag = 0x08;
const packedLocationsTag = 0x0a;
const valueTag = 0x10;
const packedValuesTag = 0x12;

/** How many entries samples may refer to, and how many values each has. */
export interface PlainTargets {
  readonly locationCount: number;
  readonly valueCount: number;
}

/** Reads samples without labels whose locations have the ids 1, 2, 3 and so on; throws {@link notPlain}. */
export function readPlainSamples(
  cursor: PlainCursor,
  ranges: readonly number[],
  { locationCount, valueCount }: PlainTargets,
): SampleTable {
  const length = ranges.length / 2;
  // Every value takes a byte at least, and every location.
  if (length * valueCount > cursor.bytes.length) throw notPlain;
  const stackOffsets = new Uint32Array(length + 1);
  const values = new BigInt64Array(length * valueCount);
  const columns = new PlainColumns(cursor, new Uint32Array(values.buffer), locationCount);
  for (let sample = 0; sample < length; sample++) {
    cursor.at = ranges[sample * 2] as number;
    columns.add(ranges[sample * 2 + 1] as number);
    if (columns.valueCount !== (sample + 1) * valueCount) throw notPlain;
    stackOffsets[sample + 1] = columns.frameCount;
  }
  const labelSets = new Uint32Array(length);
  return { length, stackOffsets, stacks: columns.stacks.subarray(0, columns.frameCount), values, labelSets };
}

/** The columns that grow with every sample. */
class PlainColumns {
  readonly stacks: Uint32Array;
  frameCount = 0;
  valueCount = 0;
  readonly #cursor: PlainCursor;
  readonly #words: Uint32Array;
  readonly #locationCount: number;

  constructor(cursor: PlainCursor, words: Uint32Array, locationCount: number) {
    this.#cursor = cursor;
    this.#words = words;
    this.#locationCount = locationCount;
    this.stacks = new Uint32Array(cursor.bytes.length);
  }

  /** Adds the sample from the cursor to an end. */
  add(end: number): void {
    const cursor = this.#cursor;
    while (cursor.at < end) {
      const tag = cursor.bytes[cursor.at++] as number;
      const fieldEnd = endOfRepeated(cursor, tag, end);
      if (tag >= valueTag) this.#addValues(fieldEnd);
      else this.#addLocations(fieldEnd);
      if (tag === packedLocationsTag || tag === packedValuesTag) cursor.checkEnd(fieldEnd);
    }
    cursor.checkEnd(end);
  }

  #addLocations(end: number): void {
    const { stacks } = this;
    const cursor = this.#cursor;
    const last = this.#locationCount;
    let count = this.frameCount;
    do {
      const id = cursor.varint();
      if (id === 0 || id > last) throw notPlain;
      stacks[count++] = id - 1;
    } while (cursor.at < end);
    this.frameCount = count;
  }

  #addValues(end: number): void {
    const cursor = this.#cursor;
    const words = this.#words;
    do {
      const value = cursor.varint();
      const word = this.valueCount++ * 2;
      words[word + lowWord] = value;
      words[word + 1 - lowWord] = value / 2 ** 32;
    } while (cursor.at < end);
  }
}

/** Where the numbers of a repeated field end, one of them at least; a field that is not packed holds one. */
function endOfRepeated(cursor: PlainCursor, tag: number, messageEnd: number): number {
  if (tag === locationTag || tag === valueTag) return cursor.at;
  if (tag !== packedLocationsTag && tag !== packedValuesTag) throw notPlain;
  const end = cursor.messageEnd();
  if (end > messageEnd || end === cursor.at) throw notPlain;
  return end;
}
