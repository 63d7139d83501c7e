import type { SampleLabel } from '@strangler/core';
import { marksBase } from '../../analyse/sample-batch.ts';
import { shapes } from './message-shapes.ts';
import type { StringTable } from './string-table.ts';
import type { WireReader } from './wire-reader.ts';

/** Gathers the distinct sets of labels; most samples of a profile share a few. */
export class LabelSets {
  readonly #reader: WireReader;
  readonly #strings: StringTable;
  readonly #limit: number;
  readonly #indices = new Map<string, number>([['', 0]]);
  readonly sets: (readonly SampleLabel[])[] = [[]];

  constructor(reader: WireReader, strings: StringTable, limit: number) {
    this.#reader = reader;
    this.#strings = strings;
    this.#limit = limit;
  }

  /** The index of the set whose label messages lie between the offsets, given in pairs. */
  indexOf(ranges: readonly number[]): number {
    if (ranges.length === 0) return 0;
    const key = this.#keyOf(ranges);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#reader.checkEntries(this.sets.length, this.#limit);
    const index = this.sets.length;
    this.sets.push(this.#readSet(ranges));
    this.#indices.set(key, index);
    return index;
  }

  #keyOf(ranges: readonly number[]): string {
    let key = '';
    for (let at = 0; at < ranges.length; at += 2) {
      const bytes = this.#reader.bytes.subarray(ranges[at], ranges[at + 1]);
      key += `${bytes.length}:${String.fromCharCode(...bytes.subarray(0, 64))}`;
      if (bytes.length > 64) key += Buffer.from(bytes.subarray(64)).toString('latin1');
    }
    return key;
  }

  #readSet(ranges: readonly number[]): readonly SampleLabel[] {
    return readLabels(this.#reader, this.#strings, ranges);
  }
}

/** Tells the samples of a difference's base from others (1 and 0), and checks labels without keeping them. */
export class BaseMarks {
  readonly #reader: WireReader;
  readonly #strings: StringTable;

  constructor(reader: WireReader, strings: StringTable) {
    this.#reader = reader;
    this.#strings = strings;
  }

  /** Whether the label messages between the offsets, given in pairs, mark the base, as a number. */
  indexOf(ranges: readonly number[]): number {
    return readLabels(this.#reader, this.#strings, ranges).some(marksBase) ? 1 : 0;
  }
}

function readLabels(
  reader: WireReader,
  strings: StringTable,
  ranges: readonly number[],
): readonly SampleLabel[] {
  const labels: SampleLabel[] = [];
  for (let at = 0; at < ranges.length; at += 2) {
    reader.enter(shapes.label, ranges[at] as number, ranges[at + 1] as number);
    const label = readLabel(reader, strings);
    if (label !== null) labels.push(label);
  }
  return labels;
}

/** One label; null for one that says nothing, as google/pprof drops it. */
function readLabel(reader: WireReader, strings: StringTable): SampleLabel | null {
  const label = { key: '', text: null as string | null, number: 0n, unit: '' };
  while (reader.next()) {
    if (reader.field === 1) label.key = strings.read(reader);
    else if (reader.field === 2) label.text = strings.read(reader) || null;
    else if (reader.field === 3) label.number = reader.int64();
    else if (reader.field === 4) label.unit = strings.read(reader);
    else reader.skip();
  }
  return label.text === null && label.number === 0n && label.unit === '' ? null : label;
}
