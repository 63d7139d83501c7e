import type { SampleLabel, SampleTable } from '@strangler/core';
import { GrowingColumn } from '../growing-column.ts';
import type { IdTable } from './id-table.ts';
import { shapes } from './message-shapes.ts';
import { LabelSets } from './read-labels.ts';
import type { Ranges } from './sections.ts';
import type { StringTable } from './string-table.ts';
import type { WireReader } from './wire-reader.ts';

/** What samples refer to, how many values each has, and how many distinct label sets there may be. */
export interface SampleTargets {
  readonly locationIds: IdTable;
  readonly strings: StringTable;
  readonly valueCount: number;
  readonly labelSetLimit: number;
}

/** All samples as columns, and the label sets that they point at. */
export interface LabelledSamples {
  readonly samples: SampleTable;
  readonly labelSets: readonly (readonly SampleLabel[])[];
}

/** Reads all samples; throws PROFILE_INVALID where a location dangles or the values do not fit the sample types. */
export function readSamples(reader: WireReader, ranges: Ranges, targets: SampleTargets): LabelledSamples {
  const sink = new SampleSink(reader, ranges.length / 2, targets);
  for (let at = 0; at < ranges.length; at += 2) {
    reader.enter(shapes.sample, ranges.at(at), ranges.at(at + 1));
    while (reader.next()) sink.readField();
    sink.endSample();
  }
  return sink.finish();
}

/** Whether typed arrays of 32 bits show the low half of a 64-bit number first on this machine. */
const lowHalf = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;

class SampleSink {
  readonly #reader: WireReader;
  readonly #targets: SampleTargets;
  readonly #labelSets: LabelSets;
  readonly #stackOffsets: Uint32Array;
  readonly #stacks: GrowingColumn;
  readonly #values: Uint32Array;
  readonly #labels: Uint32Array;
  #sample = 0;
  #valueCount = 0;
  #valuesOfSample = 0;
  #labelRanges: number[] = [];

  constructor(reader: WireReader, length: number, targets: SampleTargets) {
    this.#reader = reader;
    this.#targets = targets;
    this.#labelSets = new LabelSets(reader, targets.strings, targets.labelSetLimit);
    this.#stackOffsets = new Uint32Array(length + 1);
    this.#stacks = new GrowingColumn(length * 8);
    // Every value takes a byte at least: more values than bytes cannot come, whatever the counts promise.
    this.#values = new Uint32Array(2 * Math.min(length * targets.valueCount, reader.bytes.length));
    this.#labels = new Uint32Array(length);
  }

  readField(): void {
    const { field } = this.#reader;
    if (field === 1) this.#readLocations();
    else if (field === 2) this.#readValues();
    else if (field === 3) this.#noteLabel();
    else this.#reader.skip();
  }

  endSample(): void {
    const { valueCount } = this.#targets;
    if (this.#valuesOfSample !== valueCount) {
      const problem = `a sample of ${this.#valuesOfSample} values in a profile of ${valueCount} sample types`;
      throw this.#reader.entryFault('value', problem);
    }
    this.#valuesOfSample = 0;
    if (this.#labelRanges.length > 0) {
      this.#labels[this.#sample] = this.#labelSets.indexOf(this.#labelRanges);
      this.#labelRanges = [];
    }
    this.#sample++;
    this.#stackOffsets[this.#sample] = this.#stacks.length;
  }

  finish(): LabelledSamples {
    const values = new BigInt64Array(this.#values.buffer, 0, this.#valueCount);
    const samples = {
      length: this.#sample,
      stackOffsets: this.#stackOffsets,
      stacks: this.#stacks.finish(),
      values,
      labelSets: this.#labels,
    };
    return { samples, labelSets: this.#labelSets.sets };
  }

  #readLocations(): void {
    const reader = this.#reader;
    const end = reader.repeatedEnd();
    while (reader.moreRepeated(end)) this.#addLocation();
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
    while (reader.moreRepeated(end)) this.#addValue();
  }

  #noteLabel(): void {
    const end = this.#reader.bytesEnd();
    this.#labelRanges.push(this.#reader.position, end);
    this.#reader.position = end;
  }

  #addValue(): void {
    const at = this.#valueCount * 2;
    this.#values[at + lowHalf] = this.#reader.low;
    this.#values[at + 1 - lowHalf] = this.#reader.high;
    this.#valueCount++;
    this.#valuesOfSample++;
  }
}
