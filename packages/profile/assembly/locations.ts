import { Cursor } from './cursor';
import { Frames } from './frames';
import { readNumbers } from './read-numbers';
import { Field, Sections } from './sections';

const idTag: u32 = 0x08;
const mappingTag: u32 = 0x10;
const addressTag: u32 = 0x18;
const lineTag: u32 = 0x22;
const foldedTag: u32 = 0x28;
/** What a line takes at least, so that tables can be as long as there may be lines. */
const lineBytes: u32 = 4;

/** The frames of location `i` are `frames[offsets[i] .. offsets[i + 1])`, innermost first; traps where they are not plain. */
@final
export class Locations {
  readonly count: u32;
  readonly offsets: StaticArray<u32>;
  readonly frames: StaticArray<u32>;
  private readonly frameOf: Frames;
  private readonly mappingCount: u32;
  private length: u32 = 0;
  private readonly fields: StaticArray<u64> = new StaticArray<u64>(4);

  constructor(sections: Sections, frames: Frames) {
    const messages = sections.messages[Field.location];
    this.frameOf = frames;
    this.mappingCount = sections.messages[Field.mapping].count;
    this.count = messages.count;
    this.offsets = new StaticArray<u32>(messages.count + 1);
    this.frames = new StaticArray<u32>(sections.size / lineBytes);
    for (let index: u32 = 0; index < messages.count; index++) {
      sections.cursor.at = messages.start(index);
      const id = this.read(sections.cursor, messages.end(index));
      // What has no line has no name: a frame of another kind.
      if (id !== index + 1 || this.length === this.offsets[index]) unreachable();
      this.offsets[index + 1] = this.length;
    }
  }

  /** Reads a location to its end; gives its id. */
  private read(cursor: Cursor, end: usize): u64 {
    let id: u64 = 0;
    let seen: u32 = 0;
    while (cursor.at < end) {
      const tag = cursor.byte();
      // In any order, since Go writes the mapping last; but only lines come more than once.
      if (tag > foldedTag || ((seen >>> (tag >>> 3)) & 1 && tag !== lineTag)) unreachable();
      seen |= 1 << (tag >>> 3);
      if (tag === idTag) id = cursor.varint();
      else this.readField(cursor, tag, end);
    }
    cursor.expectEnd(end);
    return id;
  }

  private readField(cursor: Cursor, tag: u32, end: usize): void {
    if (tag === lineTag) {
      readNumbers(cursor, cursor.message(end), this.fields);
      this.frames[this.length++] = this.frameOf.of(this.fields[1]);
    } else if (tag === addressTag) cursor.long();
    else if (tag === mappingTag) cursor.index(this.mappingCount + 1);
    else if (tag === foldedTag) cursor.varint();
    else unreachable();
  }
}
