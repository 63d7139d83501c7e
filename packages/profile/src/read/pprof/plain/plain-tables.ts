import type {
  ProfileFunction,
  ProfileLine,
  ProfileLocation,
  ProfileMapping,
  ValueType,
} from '@strangler/core';
import { notPlain, type PlainCursor } from './plain-cursor.ts';
import type { PlainStrings } from './plain-strings.ts';

/** Reads the entries of one table, each from the cursor to its end; `index` counts them from 0. */
export function readPlainEntries<T>(
  cursor: PlainCursor,
  ranges: readonly number[],
  read: (cursor: PlainCursor, end: number, index: number) => T,
): readonly T[] {
  const entries: T[] = [];
  for (let at = 0; at < ranges.length; at += 2) {
    const end = ranges[at + 1] as number;
    cursor.at = ranges[at] as number;
    entries.push(read(cursor, end, entries.length));
    cursor.checkEnd(end);
  }
  return entries;
}

/** Reads a sample type; throws {@link notPlain} for fields that are not in their order. */
export function readPlainValueType(cursor: PlainCursor, end: number, strings: PlainStrings): ValueType {
  const fields = [0, 0, 0];
  readNumbers(cursor, end, fields);
  return { type: strings.get(fields[1] as number), unit: strings.get(fields[2] as number) };
}

/** Reads a mapping, whose id has to be one more than its index. */
export function readPlainMapping(
  cursor: PlainCursor,
  end: number,
  index: number,
  strings: PlainStrings,
): ProfileMapping {
  const addresses = [0n, 0n, 0n, 0n, 0n];
  const fields = new Array<number>(11).fill(0);
  let last = 0;
  while (cursor.at < end) {
    const tag = cursor.bytes[cursor.at++] as number;
    const field = tag >>> 3;
    if ((tag & 7) !== 0 || field <= last || field > 10) throw notPlain;
    last = field;
    if (field >= 2 && field <= 4) addresses[field] = cursor.uint64();
    else fields[field] = cursor.varint();
  }
  if (fields[1] !== index + 1) throw notPlain;
  return {
    start: addresses[2] as bigint,
    limit: addresses[3] as bigint,
    offset: addresses[4] as bigint,
    file: strings.get(fields[5] as number),
    buildId: strings.get(fields[6] as number),
    hasFunctions: fields[7] !== 0,
    hasFilenames: fields[8] !== 0,
    hasLineNumbers: fields[9] !== 0,
    hasInlineFrames: fields[10] !== 0,
  };
}

const functionFields = [0, 0, 0, 0, 0, 0];

/** Reads a function, whose id has to be one more than its index. */
export function readPlainFunction(
  cursor: PlainCursor,
  end: number,
  index: number,
  strings: PlainStrings,
): ProfileFunction {
  const fields = functionFields;
  fields.fill(0);
  readNumbers(cursor, end, fields);
  if (fields[1] !== index + 1) throw notPlain;
  return {
    name: strings.get(fields[2] as number),
    systemName: strings.get(fields[3] as number),
    file: strings.get(fields[4] as number),
    startLine: fields[5] as number,
  };
}

/** How many entries locations may refer to. */
export interface PlainCounts {
  readonly mappings: number;
  readonly functions: number;
}

/** Reads a location, whose id has to be one more than its index. */
export function readPlainLocation(
  cursor: PlainCursor,
  end: number,
  index: number,
  counts: PlainCounts,
): ProfileLocation {
  let lines: ProfileLine[] = noLines;
  let id = 0;
  let mapping = 0;
  let address = 0n;
  let isFolded = false;
  let last = 0;
  while (cursor.at < end) {
    const tag = cursor.bytes[cursor.at++] as number;
    checkOrder(last, tag);
    last = tag;
    switch (tag) {
      case 0x08:
        id = cursor.varint();
        break;
      case 0x10:
        mapping = cursor.varint();
        break;
      case 0x18:
        address = cursor.uint64();
        break;
      case lineTag:
        if (lines === noLines) lines = [];
        lines[lines.length] = readLine(cursor, end, counts);
        break;
      case 0x28:
        isFolded = cursor.varint() !== 0;
        break;
      default:
        throw notPlain;
    }
  }
  if (id !== index + 1 || mapping > counts.mappings) throw notPlain;
  return { address, mappingIndex: mapping - 1, lines, isFolded };
}

const noLines: ProfileLine[] = [];
const lineTag = 0x22;

/** Fields have to come in their order, each once but for lines. */
function checkOrder(last: number, tag: number): void {
  if (tag < last || (tag === last && tag !== lineTag)) throw notPlain;
}

const lineFields = [0, 0, 0, 0];

function readLine(cursor: PlainCursor, locationEnd: number, { functions }: PlainCounts): ProfileLine {
  const end = cursor.messageEnd();
  if (end > locationEnd) throw notPlain;
  lineFields.fill(0);
  readNumbers(cursor, end, lineFields);
  cursor.checkEnd(end);
  const id = lineFields[1] as number;
  if (id < 1 || id > functions) throw notPlain;
  return { functionIndex: id - 1, line: lineFields[2] as number, column: lineFields[3] as number };
}

/** Reads the fields of a message of numbers alone, which have to come in their order, each once. */
function readNumbers(cursor: PlainCursor, end: number, fields: number[]): void {
  const { bytes } = cursor;
  let { at } = cursor;
  let last = 0;
  while (at < end) {
    const tag = bytes[at++] as number;
    const field = tag >>> 3;
    if ((tag & 7) !== 0 || field <= last || field >= fields.length) throw notPlain;
    last = field;
    let value = bytes[at++] as number;
    if (value >= 0x80) {
      cursor.at = at - 1;
      value = cursor.varint();
      at = cursor.at;
    }
    fields[field] = value;
  }
  cursor.at = at;
}
