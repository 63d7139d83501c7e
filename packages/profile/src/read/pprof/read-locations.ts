import type { ProfileFunction, ProfileLine, ProfileLocation, ProfileMapping } from '@strangler/core';
import { IdTable } from './id-table.ts';
import { shapes } from './message-shapes.ts';
import { addId, type Identified, readId } from './read-functions.ts';
import type { Ranges } from './sections.ts';
import type { WireReader } from './wire-reader.ts';

/** The tables that locations point into, and how many lines all locations may have together. */
export interface LocationTargets {
  readonly mappings: Identified<ProfileMapping>;
  readonly functions: Identified<ProfileFunction>;
  readonly lineLimit: number;
}

/** Reads all locations; throws PROFILE_INVALID where an id is zero, taken or points nowhere. */
export function readLocations(
  reader: WireReader,
  ranges: Ranges,
  targets: LocationTargets,
): Identified<ProfileLocation> {
  const ids = new IdTable(ranges.length / 2);
  const entries: ProfileLocation[] = [];
  let lines = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    reader.enter(shapes.location, ranges.at(at), ranges.at(at + 1));
    const room = { ...targets, lineLimit: targets.lineLimit - lines };
    const entry = readLocation(reader, ids, entries.length, room);
    lines += entry.lines.length;
    entries.push(entry);
  }
  return { entries, ids };
}

function readLocation(
  reader: WireReader,
  ids: IdTable,
  index: number,
  targets: LocationTargets,
): ProfileLocation {
  const lines: ProfileLine[] = [];
  const entry = { address: 0n, mappingIndex: -1, lines, isFolded: false };
  const id = { low: 0, high: 0 };
  while (reader.next()) {
    if (reader.field === 1) readId(reader, id);
    else if (reader.field === 2) entry.mappingIndex = readMappingIndex(reader, targets.mappings);
    else if (reader.field === 3) entry.address = reader.uint64();
    else if (reader.field === 4) {
      lines.push(readLine(reader, targets.functions));
      reader.checkEntries(lines.length, targets.lineLimit);
    } else if (reader.field === 5) entry.isFolded = reader.boolean();
    else reader.skip();
  }
  addId(reader, ids, id, index);
  return entry;
}

function readMappingIndex(reader: WireReader, mappings: Identified<ProfileMapping>): number {
  reader.varint();
  const index = mappings.ids.find(reader.low, reader.high);
  if (index < 0 && (reader.low | reader.high) !== 0) throw reader.fault('there is no mapping of this id');
  return index;
}

function readLine(reader: WireReader, functions: Identified<ProfileFunction>): ProfileLine {
  const locationEnd = reader.end;
  const end = reader.bytesEnd();
  reader.enter(shapes.line, reader.position, end);
  const entry = { functionIndex: -1, line: 0, column: 0 };
  while (reader.next()) {
    if (reader.field === 1) entry.functionIndex = readFunctionIndex(reader, functions);
    else if (reader.field === 2) entry.line = reader.number();
    else if (reader.field === 3) entry.column = reader.number();
    else reader.skip();
  }
  if (entry.functionIndex < 0) throw reader.entryFault('function_id', 'a line without a function');
  reader.enter(shapes.location, end, locationEnd);
  return entry;
}

function readFunctionIndex(reader: WireReader, functions: Identified<ProfileFunction>): number {
  reader.varint();
  const index = functions.ids.find(reader.low, reader.high);
  if (index < 0) throw reader.fault('there is no function of this id');
  return index;
}
