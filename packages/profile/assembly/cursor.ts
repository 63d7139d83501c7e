import { Span } from './span';

/** Reads varints one after another; traps where they are longer than a plain profile has them. */
@final
export class Cursor {
  at: usize;
  end: usize;

  constructor(bytes: Span) {
    this.at = bytes.start;
    this.end = bytes.end;
  }

  byte(): u32 {
    return load<u8>(this.at++);
  }

  /** A varint of up to 49 bits. */
  varint(): u64 {
    const first: u64 = load<u8>(this.at++);
    if (first < 0x80) return first;
    return this.rest(first & 0x7f, 42);
  }

  /** A varint of up to 64 bits. */
  long(): u64 {
    return this.rest(0, 63, 0);
  }

  /** A number below a count. */
  index(count: u32): u32 {
    const value = this.varint();
    if (value >= count) unreachable();
    return value as u32;
  }

  /** Where the bytes of a message end that begins with its length, none of them behind those around it. */
  message(outerEnd: usize): usize {
    const length = this.varint();
    const end = (this.at as u64) + length;
    if (end > outerEnd) unreachable();
    return end as usize;
  }

  /** To be called behind the last field of a message, which may have reached past the end. */
  expectEnd(end: usize): void {
    if (this.at !== end) unreachable();
  }

  private rest(low: u64, lastShift: u64, firstShift: u64 = 7): u64 {
    let value = low;
    for (let shift = firstShift; shift <= lastShift; shift += 7) {
      const byte: u64 = load<u8>(this.at++);
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    return unreachable();
  }
}
