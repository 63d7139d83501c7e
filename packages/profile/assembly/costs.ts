import { Effort } from './effort';
import { Profile } from './profile';

/** The sums of what comes to less are exact. */
const mostExact: f64 = 2 ** 53 - 1;

/** What each frame costs: flat where it is the leaf, cum and hits wherever it stands, once a sample. */
@final
export class Costs {
  /** By frame. */
  readonly flat: StaticArray<f64>;
  readonly cum: StaticArray<f64>;
  /** By frame, how many samples hold it; tells nothing unless {@link isCounted}. */
  readonly hits: StaticArray<f64>;
  total: f64 = 0;
  sampleCount: f64 = 0;
  /** Whether every value of the counting column is a whole number of times the divisor. */
  isCounted: bool = true;
  private readonly effort: Effort = new Effort();
  /** By frame: one more than the last sample that it was seen in. */
  private readonly seenBy: StaticArray<u32>;

  /** Sums one column; another one, divided, says how many times each stack was hit. Traps for sums from 2^53 on. */
  constructor(profile: Profile, column: u32, countColumn: u32, divisor: f64) {
    const frames = profile.frames.count;
    const samples = profile.samples;
    this.flat = new StaticArray<f64>(frames);
    this.cum = new StaticArray<f64>(frames);
    this.hits = new StaticArray<f64>(frames);
    this.seenBy = new StaticArray<u32>(frames);
    for (let sample: u32 = 0; sample < samples.count; sample++) {
      const weight = samples.values[sample * samples.stride + column];
      const count = samples.values[sample * samples.stride + countColumn] / divisor;
      if (count !== Math.floor(count)) this.isCounted = false;
      this.total += weight;
      this.sampleCount += count;
      this.add(profile, sample, weight, count);
    }
    if (this.total >= mostExact) unreachable();
  }

  isNothing(frame: u32): bool {
    return this.flat[frame] === 0 && this.cum[frame] === 0;
  }

  /** Cum as percent of the total. */
  cumPercent(frame: u32): f64 {
    return this.total === 0 ? 0 : (this.cum[frame] / this.total) * 100;
  }

  private add(profile: Profile, sample: u32, weight: f64, count: f64): void {
    const stacks = profile.samples.stacks;
    const offsets = profile.locations.offsets;
    const frames = profile.locations.frames;
    const seenBy = this.seenBy;
    const start = profile.samples.offsets[sample];
    const end = profile.samples.offsets[sample + 1];
    if (start === end) return;
    this.flat[frames[offsets[stacks[start]]]] += weight;
    for (let at = start; at < end; at++) {
      const location = stacks[at];
      const last = offsets[location + 1];
      this.effort.spend(last - offsets[location]);
      for (let line = offsets[location]; line < last; line++) {
        const frame = frames[line];
        if (seenBy[frame] === sample + 1) continue;
        seenBy[frame] = sample + 1;
        this.cum[frame] += weight;
        this.hits[frame] += count;
      }
    }
  }
}
