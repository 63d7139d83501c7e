import { readNumbers } from './read-numbers';
import { Field, Sections } from './sections';
import { Strings } from './strings';

/** For each type of a field, where its name starts and ends, and where its unit does. */
export function readValueTypes(sections: Sections, strings: Strings, field: Field): StaticArray<usize> {
  const messages = sections.messages[field];
  const types = new StaticArray<usize>(messages.count * 4);
  const fields = new StaticArray<u64>(3);
  for (let index: u32 = 0; index < messages.count; index++) {
    sections.cursor.at = messages.start(index);
    readNumbers(sections.cursor, messages.end(index), fields);
    const name = strings.at(fields[1]);
    const unit = strings.at(fields[2]);
    types[index * 4] = name.start;
    types[index * 4 + 1] = name.end;
    types[index * 4 + 2] = unit.start;
    types[index * 4 + 3] = unit.end;
  }
  return types;
}
