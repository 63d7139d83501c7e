import { Cursor } from './cursor';
import { Field, Sections } from './sections';

const locationTag: u32 = 0x08;
const packedLocationsTag: u32 = 0x0a;
const valueTag: u32 = 0x10;
const packedValuesTag: u32 = 0x12;

/** The stack of sample `i` is `stacks[offsets[i] .. offsets[i + 1])`, leaf first; traps for labels and where it is not plain. */
@final
export class Samples {
  readonly count: u32;
  readonly offsets: StaticArray<u32>;
  /** Indices of locations. */
  readonly stacks: StaticArray<u32>;
  /** Of each sample, `stride` values. */
  readonly values: StaticArray<f64>;
  readonly stride: u32;
  private stackLength: u32 = 0;
  private valueCount: u32 = 0;

  constructor(sections: Sections, stride: u32, locationCount: u32) {
    const messages = sections.messages[Field.sample];
    this.count = messages.count;
    this.stride = stride;
    // Every value takes a byte at least, and every location.
    if (stride === 0 || messages.count > sections.size / stride) unreachable();
    this.offsets = new StaticArray<u32>(messages.count + 1);
    this.stacks = new StaticArray<u32>(sections.size);
    this.values = new StaticArray<f64>(messages.count * stride);
    for (let index: u32 = 0; index < messages.count; index++) {
      sections.cursor.at = messages.start(index);
      this.read(sections.cursor, messages.end(index), locationCount);
      if (this.valueCount !== (index + 1) * stride) unreachable();
      this.offsets[index + 1] = this.stackLength;
    }
  }

  private read(cursor: Cursor, end: usize, locationCount: u32): void {
    while (cursor.at < end) {
      const tag = cursor.byte();
      const isPacked = tag === packedLocationsTag || tag === packedValuesTag;
      if (!isPacked && tag !== locationTag && tag !== valueTag) unreachable();
      const fieldEnd = isPacked ? cursor.message(end) : cursor.at + 1;
      if (tag < valueTag) this.readStack(cursor, fieldEnd, locationCount);
      else this.readValues(cursor, fieldEnd);
      if (isPacked) cursor.expectEnd(fieldEnd);
    }
    cursor.expectEnd(end);
  }

  private readStack(cursor: Cursor, end: usize, locationCount: u32): void {
    const stacks = this.stacks;
    let length = this.stackLength;
    while (cursor.at < end) {
      const id = cursor.varint();
      if (id < 1 || id > locationCount) unreachable();
      stacks[length++] = (id as u32) - 1;
    }
    this.stackLength = length;
  }

  private readValues(cursor: Cursor, end: usize): void {
    while (cursor.at < end) this.values[this.valueCount++] = cursor.varint() as f64;
  }
}
