import { Cursor } from './cursor';
import { Field, Sections } from './sections';
import { Strings } from './strings';

const lastAddress: u32 = 4;
const lastString: u32 = 6;
const lastField: u32 = 10;

/** Traps where a mapping is not plain; of what is in them, nothing is counted. */
export function checkMappings(sections: Sections, strings: Strings): void {
  const cursor = sections.cursor;
  const mappings = sections.messages[Field.mapping];
  for (let index: u32 = 0; index < mappings.count; index++) {
    cursor.at = mappings.start(index);
    if (readMapping(cursor, mappings.end(index), strings) !== index + 1) unreachable();
  }
}

/** Reads a mapping to its end; gives its id. */
function readMapping(cursor: Cursor, end: usize, strings: Strings): u64 {
  let last: u32 = 0;
  let id: u64 = 0;
  while (cursor.at < end) {
    const tag = cursor.byte();
    const field = tag >>> 3;
    if ((tag & 7) !== 0 || field <= last || field > lastField) unreachable();
    last = field;
    if (field === 1) id = cursor.varint();
    else if (field <= lastAddress) cursor.long();
    else if (field <= lastString) strings.at(cursor.varint());
    else cursor.varint();
  }
  cursor.expectEnd(end);
  return id;
}
