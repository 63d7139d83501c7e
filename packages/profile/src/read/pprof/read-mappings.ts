import type { ProfileMapping } from '@strangler/core';
import { IdTable } from './id-table.ts';
import { shapes } from './message-shapes.ts';
import { addId, type Identified, readId } from './read-functions.ts';
import type { Ranges } from './sections.ts';
import type { StringTable } from './string-table.ts';
import type { WireReader } from './wire-reader.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads all mappings; throws PROFILE_INVALID where an id is zero or taken. */
export function readMappings(
  reader: WireReader,
  ranges: Ranges,
  strings: StringTable,
): Identified<ProfileMapping> {
  const ids = new IdTable(ranges.length / 2);
  const entries: ProfileMapping[] = [];
  for (let at = 0; at < ranges.length; at += 2) {
    reader.enter(shapes.mapping, ranges.at(at), ranges.at(at + 1));
    const id = { low: 0, high: 0 };
    const entry = emptyMapping();
    while (reader.next()) {
      if (reader.field === 1) readId(reader, id);
      else if (reader.field <= 6) readPlace(reader, entry, strings);
      else readFlag(reader, entry);
    }
    addId(reader, ids, id, entries.length);
    entries.push(entry);
  }
  return { entries, ids };
}

function emptyMapping(): Writable<ProfileMapping> {
  return {
    start: 0n,
    limit: 0n,
    offset: 0n,
    file: '',
    buildId: '',
    hasFunctions: false,
    hasFilenames: false,
    hasLineNumbers: false,
    hasInlineFrames: false,
  };
}

function readPlace(reader: WireReader, entry: Writable<ProfileMapping>, strings: StringTable): void {
  switch (reader.field) {
    case 2:
      entry.start = reader.uint64();
      return;
    case 3:
      entry.limit = reader.uint64();
      return;
    case 4:
      entry.offset = reader.uint64();
      return;
    case 5:
      entry.file = strings.read();
      return;
    case 6:
      entry.buildId = strings.read();
      return;
    default:
      reader.skip();
  }
}

function readFlag(reader: WireReader, entry: Writable<ProfileMapping>): void {
  switch (reader.field) {
    case 7:
      entry.hasFunctions = reader.boolean();
      return;
    case 8:
      entry.hasFilenames = reader.boolean();
      return;
    case 9:
      entry.hasLineNumbers = reader.boolean();
      return;
    case 10:
      entry.hasInlineFrames = reader.boolean();
      return;
    default:
      reader.skip();
  }
}
