import { LineReader, type TextSource } from '../line-reader.ts';
import { SampleColumns } from '../sample-columns.ts';
import type { Address } from './address.ts';
import { AddressTable } from './address-table.ts';

/** What every reader of a legacy text needs: its lines, its locations and its samples. */
export interface LegacyText {
  readonly reader: LineReader;
  readonly table: AddressTable;
  readonly columns: SampleColumns;
  readonly refuse: (problem: string) => Error;
}

/** Opens a legacy text whose samples have `valueCount` values. */
export function openLegacyText(source: TextSource, valueCount: number): LegacyText {
  const reader = new LineReader(source);
  const refuse = (problem: string) => reader.fault('sample', problem);
  return {
    reader,
    refuse,
    table: new AddressTable(source.limits.tableEntries, refuse),
    columns: new SampleColumns(valueCount, source.limits, refuse),
  };
}

/** Adds the frames of the sample that is read next. */
export function pushFrames({ table, columns }: LegacyText, addresses: readonly Address[]): void {
  for (const address of addresses) columns.pushFrame(table.indexOf(address));
}

/** Whether a line is empty or a comment. */
export function isSpaceOrComment(line: string): boolean {
  const trimmed = line.trimStart();
  return trimmed === '' || trimmed.startsWith('#');
}

/** Moves to the first line that is neither empty nor a comment; false where there is none. */
export function nextContent(reader: LineReader): boolean {
  while (reader.next()) if (!isSpaceOrComment(reader.text)) return true;
  return false;
}

/** A line up to its stack: what stands before ` @`, and the part behind that may hold addresses. */
export interface SampleLine {
  readonly values: string;
  readonly stack: string;
}

/** Splits a sample's line at the first `separator`; null where it has none. Numbers stand in the last 256 characters. */
export function splitSample(line: string, separator: string): SampleLine | null {
  const at = line.indexOf(separator);
  if (at < 0) return null;
  const behind = line.slice(at + separator.length);
  return {
    values: line.slice(Math.max(0, at - 256), at),
    stack: /^[ x0-9a-f]*/.exec(behind)?.[0] ?? '',
  };
}
