/** A part of memory. */
@final
export class Span {
  start: usize;
  end: usize;

  constructor(start: usize, end: usize) {
    this.start = start;
    this.end = end;
  }

  get length(): usize {
    return this.end - this.start;
  }

  equals(other: Span): bool {
    return this.length === other.length && memory.compare(this.start, other.start, this.length) === 0;
  }

  /** Orders texts by their bytes, as Go does. */
  compare(other: Span): i32 {
    const order = memory.compare(this.start, other.start, min(this.length, other.length));
    return order !== 0 ? order : (this.length as i32) - (other.length as i32);
  }

  hash(): u32 {
    let hash: u32 = 0x811c9dc5;
    for (let at = this.start; at < this.end; at++) hash = (hash ^ load<u8>(at)) * 0x01000193;
    return hash ^ (hash >>> 15);
  }
}
