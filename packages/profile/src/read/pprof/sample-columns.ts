import type { SampleTable } from '@strangler/core';
import { GrowingColumn } from '../growing-column.ts';
import type { IdTable } from './id-table.ts';
import { shapes } from './message-shapes.ts';
import type { WireReader } from './wire-reader.ts';

/** What samples refer to, and how many values each has. */
export interface SampleTargets {
  readonly locationIds: IdTable;
  readonly valueCount: number;
  readonly labels: {
    /** The index of the label set whose messages lie between offsets, given in pairs. */
    indexOf(ranges: readonly number[]): number;
  };
}

/** Whether typed arrays of 32 bits show the low half of a 64-bit number first on this machine. */
const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** From here on an id takes four bytes. */
const fourByteId = 2 ** 21;

/** Gathers samples as columns. */
export class SampleColumns {
  readonly #reader: WireReader;
  readonly #targets: SampleTargets;
  readonly #stackOffsets: GrowingColumn;
  readonly #stacks: GrowingColumn;
  /** The halves of the values, in the order of the machine. */
  readonly #values: GrowingColumn;
  readonly #labelSets: GrowingColumn;
  #valuesOfSample = 0;
  #labelRanges: number[] = [];

  constructor(reader: WireReader, targets: SampleTargets, expectedLength: number) {
    this.#reader = reader;
    this.#targets = targets;
    this.#stackOffsets = new GrowingColumn(expectedLength + 1);
    this.#stacks = new GrowingColumn(expectedLength * 8);
    // Every value takes a byte at least: more values than bytes cannot come, whatever the counts promise.
    this.#values = new GrowingColumn(2 * Math.min(expectedLength * targets.valueCount, reader.bytes.length));
    this.#labelSets = new GrowingColumn(expectedLength);
    this.#stackOffsets.push(0);
  }

  get length(): number {
    return this.#labelSets.length;
  }

  /** Adds the sample between two offsets; throws PROFILE_INVALID for a dangling location or a wrong value count. */
  add(start: number, end: number): void {
    const reader = this.#reader;
    reader.enter(shapes.sample, start, end);
    while (reader.next()) {
      if (reader.field === 1) this.#readLocations();
      else if (reader.field === 2) this.#readValues();
      else if (reader.field === 3) this.#noteLabel();
      else reader.skip();
    }
    this.#endSample();
  }

  /** Views of the columns, valid until they are cleared. */
  finish(): SampleTable {
    const halves = this.#values.finish();
    return {
      length: this.length,
      stackOffsets: this.#stackOffsets.finish(),
      stacks: this.#stacks.finish(),
      values: new BigInt64Array(halves.buffer, 0, halves.length / 2),
      labelSets: this.#labelSets.finish(),
    };
  }

  clear(): void {
    for (const column of [this.#stackOffsets, this.#stacks, this.#values, this.#labelSets]) column.clear();
    this.#stackOffsets.push(0);
  }

  #endSample(): void {
    const { valueCount, labels } = this.#targets;
    if (this.#valuesOfSample !== valueCount) {
      const problem = `a sample of ${this.#valuesOfSample} values in a profile of ${valueCount} sample types`;
      throw this.#reader.entryFault('value', problem);
    }
    this.#valuesOfSample = 0;
    this.#stackOffsets.push(this.#stacks.length);
    if (this.#labelRanges.length === 0) this.#labelSets.push(0);
    else {
      this.#labelSets.push(labels.indexOf(this.#labelRanges));
      this.#labelRanges = [];
    }
  }

  #readLocations(): void {
    const reader = this.#reader;
    const end = reader.repeatedEnd();
    while (this.#readShortLocations(end) && reader.moreRepeated(end)) this.#addLocation();
  }

  /**
   * Reads packed locations as long as their ids take up to three bytes, which those of nearly every profile do; all
   * else is left to the reader. Says whether there may be more.
   */
  #readShortLocations(end: number): boolean {
    const reader = this.#reader;
    const { bytes } = reader;
    const { dense } = this.#targets.locationIds;
    let at = reader.position;
    const room = this.#stacks.reserve(Math.max(0, end - at));
    let { length } = this.#stacks;
    while (at + 2 < end) {
      let id = bytes[at] as number;
      let next = at + 1;
      if (id >= 0x80) {
        id = (id & 0x7f) | ((bytes[next++] as number) << 7);
        if (id >= 0x4000) id = (id & 0x3fff) | ((bytes[next++] as number) << 14);
      }
      const index = id < dense.length ? (dense[id] as number) : -1;
      if (index < 0 || id >= fourByteId) break;
      room[length++] = index;
      at = next;
    }
    this.#stacks.length = length;
    if (end >= 0) reader.position = at;
    return at < end || end < 0;
  }

  #addLocation(): void {
    const { low, high } = this.#reader;
    const index = this.#targets.locationIds.find(low, high);
    if (index < 0) throw this.#reader.fault('there is no location of this id');
    this.#stacks.push(index);
  }

  #readValues(): void {
    const reader = this.#reader;
    const end = reader.repeatedEnd();
    while (reader.moreRepeated(end)) {
      this.#values.push(isLittleEndian ? reader.low : reader.high);
      this.#values.push(isLittleEndian ? reader.high : reader.low);
      this.#valuesOfSample++;
    }
  }

  #noteLabel(): void {
    const end = this.#reader.bytesEnd();
    this.#labelRanges.push(this.#reader.position, end);
    this.#reader.position = end;
  }
}
