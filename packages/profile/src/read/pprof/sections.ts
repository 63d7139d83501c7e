import { GrowingColumn } from '../growing-column.ts';
import type { ReadLimits } from '../read-limits.ts';
import type { WireReader } from './wire-reader.ts';

/** Start and end offsets, in pairs, of every message of one kind. */
export type Ranges = GrowingColumn;

/** The top level of a profile: where its messages lie, and its plain fields; string indices are unresolved. */
export interface Sections {
  readonly sampleTypes: Ranges;
  readonly samples: Ranges;
  readonly mappings: Ranges;
  readonly locations: Ranges;
  readonly functions: Ranges;
  readonly strings: Ranges;
  readonly periodType: Ranges;
  readonly comments: GrowingColumn;
  dropFrames: number;
  keepFrames: number;
  defaultSampleType: number;
  docUrl: number;
  timeNanos: bigint;
  durationNanos: bigint;
  period: bigint;
}

/** Walks over the top level once. Tables may come in any order, so messages are noted and read afterwards. */
export function findSections(reader: WireReader, limits: ReadLimits): Sections {
  const sections = emptySections(reader.bytes.length);
  while (reader.next()) {
    const ranges = rangesOf(sections, reader.field);
    if (ranges === null) readPlainField(reader, sections);
    else addRange(reader, ranges);
    // Samples become columns of numbers; all other entries become objects, of which memory holds fewer.
    const entries = ranges === null ? sections.comments.length : ranges.length / 2;
    if (ranges !== sections.samples) reader.checkEntries(entries, limits.tableEntries);
    if (ranges === sections.strings) checkFirstString(reader, ranges);
  }
  return sections;
}

function addRange(reader: WireReader, ranges: Ranges): void {
  const end = reader.bytesEnd();
  ranges.push(reader.position);
  ranges.push(end);
  reader.position = end;
}

function emptySections(size: number): Sections {
  const guess = Math.min(size >>> 6, 2 ** 20);
  return {
    sampleTypes: new GrowingColumn(0),
    samples: new GrowingColumn(guess),
    mappings: new GrowingColumn(0),
    locations: new GrowingColumn(0),
    functions: new GrowingColumn(0),
    strings: new GrowingColumn(0),
    periodType: new GrowingColumn(0),
    comments: new GrowingColumn(0),
    dropFrames: 0,
    keepFrames: 0,
    defaultSampleType: 0,
    docUrl: 0,
    timeNanos: 0n,
    durationNanos: 0n,
    period: 0n,
  };
}

function rangesOf(sections: Sections, field: number): Ranges | null {
  switch (field) {
    case 1:
      return sections.sampleTypes;
    case 2:
      return sections.samples;
    case 3:
      return sections.mappings;
    case 4:
      return sections.locations;
    case 5:
      return sections.functions;
    case 6:
      return sections.strings;
    case 11:
      return sections.periodType;
    default:
      return null;
  }
}

function readPlainField(reader: WireReader, sections: Sections): void {
  switch (reader.field) {
    case 7:
      sections.dropFrames = readStringIndex(reader);
      return;
    case 8:
      sections.keepFrames = readStringIndex(reader);
      return;
    case 9:
      sections.timeNanos = readTime(reader, sections.timeNanos);
      return;
    case 10:
      sections.durationNanos = reader.int64();
      return;
    case 12:
      sections.period = reader.int64();
      return;
    case 13:
      readComments(reader, sections.comments);
      return;
    case 14:
      sections.defaultSampleType = readStringIndex(reader);
      return;
    case 15:
      sections.docUrl = readStringIndex(reader);
      return;
    default:
      reader.skip();
  }
}

function readStringIndex(reader: WireReader): number {
  reader.varint();
  return stringIndex(reader);
}

/** An index of over 32 bits points past any table, as the largest 32-bit one does. */
function stringIndex({ low, high }: WireReader): number {
  return high === 0 ? low : 0xffff_ffff;
}

function readTime(reader: WireReader, earlier: bigint): bigint {
  if (earlier !== 0n) throw reader.fault('two start times: several profiles were concatenated');
  return reader.int64();
}

function readComments(reader: WireReader, comments: GrowingColumn): void {
  const end = reader.repeatedEnd();
  while (reader.moreRepeated(end)) comments.push(stringIndex(reader));
}

function checkFirstString(reader: WireReader, strings: Ranges): void {
  if (strings.length === 2 && strings.at(0) !== strings.at(1)) {
    throw reader.fault('the first string must be empty');
  }
}
