import { CallTree } from './call-tree';
import { Effort } from './effort';
import { Profile } from './profile';

/** Of more, not all can be told, which is for the whole command line to say. */
const mostHot: u32 = 500;
/** As many costs beneath hot frames are kept. */
const mostCosts: u32 = 2 ** 17;

/**
 * Traces the calls between the frames that are worth naming, the hot ones first among them; a frame that recurs in a
 * stack stands only where it stands first, looking from the root.
 */
@final
export class CallTrace {
  /** By hot place and place: the cost of the frame at the one, at or beneath the frame at the other. */
  readonly beneath: StaticArray<f64>;
  /** The ways from the root to the hot frames. */
  readonly tree: CallTree = new CallTree();
  private readonly effort: Effort = new Effort();
  private readonly hotCount: u32;
  /** By frame: one more than its place among those that are worth naming, else 0. */
  private readonly placeOf: StaticArray<u32>;
  /** By place: one more than the last sample that it was seen in. */
  private readonly seenBy: StaticArray<u32>;
  /** The places in the stack that is looked at, from the root. */
  private readonly order: StaticArray<u32>;

  constructor(profile: Profile, worthy: StaticArray<u32>, hotCount: u32, column: u32) {
    const places = worthy.length as u32;
    if (hotCount > mostHot || (hotCount > 0 && places > mostCosts / hotCount)) unreachable();
    this.hotCount = hotCount;
    this.beneath = new StaticArray<f64>(hotCount * places);
    this.placeOf = new StaticArray<u32>(profile.frames.count);
    this.seenBy = new StaticArray<u32>(places);
    this.order = new StaticArray<u32>(places);
    for (let place: u32 = 0; place < places; place++) this.placeOf[worthy[place]] = place + 1;
    const samples = profile.samples;
    for (let sample: u32 = 0; sample < samples.count; sample++) {
      const count = this.orderPlaces(profile, sample);
      this.add(count, samples.values[sample * samples.stride + column]);
    }
  }

  /** Puts the places of a stack into their order; returns how many there are. */
  private orderPlaces(profile: Profile, sample: u32): u32 {
    const stacks = profile.samples.stacks;
    const offsets = profile.locations.offsets;
    const frames = profile.locations.frames;
    const placeOf = this.placeOf;
    const start = profile.samples.offsets[sample];
    let count: u32 = 0;
    for (let at = profile.samples.offsets[sample + 1]; at-- > start; ) {
      const location = stacks[at];
      const first = offsets[location];
      for (let line = offsets[location + 1]; line-- > first; ) {
        const place = placeOf[frames[line]] - 1;
        if (place === -1 || this.seenBy[place] === sample + 1) continue;
        this.seenBy[place] = sample + 1;
        this.order[count++] = place;
      }
    }
    return count;
  }

  private add(count: u32, weight: f64): void {
    const order = this.order;
    const places = this.seenBy.length as u32;
    let reached: u32 = 0;
    for (let at: u32 = 0; at < count; at++) {
      if (order[at] >= this.hotCount) continue;
      reached = at + 1;
      const row = order[at] * places;
      this.effort.spend(count - at);
      for (let below = at; below < count; below++) this.beneath[row + order[below]] += weight;
    }
    this.tree.add(order, reached, weight);
  }
}
