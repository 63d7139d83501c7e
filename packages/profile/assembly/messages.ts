import { Span } from './span';

/** The messages, or the strings, of one field in their order. */
@final
export class Messages {
  count: u32 = 0;
  private ends: StaticArray<usize> = new StaticArray<usize>(0);
  private starts: StaticArray<usize> = new StaticArray<usize>(0);

  /** Makes room for as many as were counted, and counts anew. */
  reserve(): void {
    this.starts = new StaticArray<usize>(this.count);
    this.ends = new StaticArray<usize>(this.count);
    this.count = 0;
  }

  add(start: usize, end: usize): void {
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }

  start(index: u32): usize {
    return this.starts[index];
  }

  end(index: u32): usize {
    return this.ends[index];
  }

  span(index: u32): Span {
    return new Span(this.starts[index], this.ends[index]);
  }
}
