import { Cursor } from './cursor';

/** Reads the fields of a message of numbers alone, which have to come in their order, each once; 0 for others. */
export function readNumbers(cursor: Cursor, end: usize, fields: StaticArray<u64>): void {
  fields.fill(0);
  let last: u32 = 0;
  while (cursor.at < end) {
    const tag = cursor.byte();
    const field = tag >>> 3;
    if ((tag & 7) !== 0 || field <= last) unreachable();
    last = field;
    fields[field] = cursor.varint();
  }
  cursor.expectEnd(end);
}
