import type { ProfileFunction } from '@strangler/core';
import { IdTable } from './id-table.ts';
import { shapes } from './message-shapes.ts';
import type { Ranges } from './sections.ts';
import type { StringTable } from './string-table.ts';
import type { WireReader } from './wire-reader.ts';

/** The entries of one table and how to find them by id. */
export interface Identified<T> {
  readonly entries: readonly T[];
  readonly ids: IdTable;
}

/** Reads all functions; throws PROFILE_INVALID where an id is zero or taken. */
export function readFunctions(
  reader: WireReader,
  ranges: Ranges,
  strings: StringTable,
): Identified<ProfileFunction> {
  const ids = new IdTable(ranges.length / 2);
  const entries: ProfileFunction[] = [];
  for (let at = 0; at < ranges.length; at += 2) {
    reader.enter(shapes.function, ranges.at(at), ranges.at(at + 1));
    entries.push(readFunction(reader, ids, entries.length, strings));
  }
  return { entries, ids };
}

function readFunction(
  reader: WireReader,
  ids: IdTable,
  index: number,
  strings: StringTable,
): ProfileFunction {
  const entry = { name: '', systemName: '', file: '', startLine: 0 };
  const id = { low: 0, high: 0 };
  while (reader.next()) {
    if (reader.field === 1) readId(reader, id);
    else if (reader.field === 2) entry.name = strings.read();
    else if (reader.field === 3) entry.systemName = strings.read();
    else if (reader.field === 4) entry.file = strings.read();
    else if (reader.field === 5) entry.startLine = reader.number();
    else reader.skip();
  }
  addId(reader, ids, id, index);
  return entry;
}

/** The two halves of a 64-bit id. */
export interface EntryId {
  low: number;
  high: number;
}

/** Reads the id field of an entry. */
export function readId(reader: WireReader, id: EntryId): void {
  reader.varint();
  id.low = reader.low;
  id.high = reader.high;
}

/** Notes the id of an entry that was read to its end. */
export function addId(reader: WireReader, ids: IdTable, { low, high }: EntryId, index: number): void {
  if (ids.add(low, high, index)) return;
  const value = (BigInt(high) << 32n) | BigInt(low);
  throw reader.entryFault(
    'id',
    value === 0n ? 'an id of zero, which is reserved' : `two entries of id ${value}`,
  );
}
