import { Span } from './span';

/** Half of the slots are free; where so many in a row are not, names were made to share theirs. */
const mostProbes = 64;

/** Frames by name: functions of one name are one frame, that of the first of them. */
@final
export class FrameNames {
  count: u32 = 0;
  /** By frame. */
  private readonly names: StaticArray<Span>;
  /** By hash: one more than a frame, 0 where there is none. */
  private readonly slots: StaticArray<u32>;

  constructor(most: u32) {
    let size: u32 = 16;
    while (size < most * 2) size *= 2;
    this.names = new StaticArray<Span>(most);
    this.slots = new StaticArray<u32>(size);
  }

  /** The frame of a name, which is a new one where the name is. */
  frameOf(name: Span): u32 {
    const mask = (this.slots.length as u32) - 1;
    let slot = name.hash() & mask;
    for (let probes = 0; this.slots[slot] !== 0; probes++) {
      const frame = this.slots[slot] - 1;
      if (this.names[frame].equals(name)) return frame;
      if (probes > mostProbes) unreachable();
      slot = (slot + 1) & mask;
    }
    this.names[this.count] = name;
    this.slots[slot] = ++this.count;
    return this.count - 1;
  }

  name(frame: u32): Span {
    return this.names[frame];
  }
}
