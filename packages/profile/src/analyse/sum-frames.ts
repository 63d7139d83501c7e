import type { SampleTable } from '@strangler/core';
import type { FrameTable } from './frame-table.ts';
import { digitBits, type SampleWeights } from './sample-weights.ts';

/** Sums by frame: flat where it is the leaf, cum and hits wherever it stands, once a sample. */
class FrameSums {
  readonly flat: Float64Array;
  readonly cum: Float64Array;
  readonly hits: Float64Array;
  readonly #table: FrameTable;
  /** The last sample that a frame was seen in, as the number of samples before it. */
  readonly #seenBy: Float64Array;
  #stacks: Uint32Array = new Uint32Array(0);
  #samples = 0;

  constructor(table: FrameTable) {
    const count = table.frames.length;
    this.#table = table;
    this.flat = new Float64Array(count);
    this.cum = new Float64Array(count);
    this.hits = new Float64Array(count);
    this.#seenBy = new Float64Array(count).fill(-1);
  }

  /** Adds a weight and a count a sample over the frames of its stack; a frame that recurs in a stack counts once. */
  add({ length, stackOffsets, stacks }: SampleTable, weights: Float64Array, counts: Float64Array): void {
    const { offsets, indices } = this.#table;
    const { flat } = this;
    this.#stacks = stacks;
    for (let sample = 0; sample < length; sample++) {
      const start = stackOffsets[sample] as number;
      const end = stackOffsets[sample + 1] as number;
      if (start === end) continue;
      const leaf = indices[offsets[stacks[start] as number] as number] as number;
      flat[leaf] = (flat[leaf] as number) + (weights[sample] as number);
      this.#addStack(start, end, weights[sample] as number, counts[sample] as number);
    }
  }

  clear(): void {
    this.flat.fill(0);
    this.cum.fill(0);
  }

  #addStack(start: number, end: number, weight: number, count: number): void {
    const { offsets, indices } = this.#table;
    const stacks = this.#stacks;
    const { cum, hits } = this;
    const seenBy = this.#seenBy;
    const sample = this.#samples++;
    for (let at = start; at < end; at++) {
      const location = stacks[at] as number;
      const last = offsets[location + 1] as number;
      for (let from = offsets[location] as number; from < last; from++) {
        const frame = indices[from] as number;
        if (seenBy[frame] === sample) continue;
        seenBy[frame] = sample;
        cum[frame] = (cum[frame] as number) + weight;
        hits[frame] = (hits[frame] as number) + count;
      }
    }
  }
}

/** Sums 64-bit weights by frame, exactly, from any number of batches; they wrap at 64 bits as Go's integers do. */
export class ExactFrameSums {
  readonly #sums: FrameSums;
  readonly flat: BigInt64Array;
  readonly cum: BigInt64Array;
  /** The sum of what is in the sums that are not carried over yet; below 2^53, so that they are exact. */
  #pending = 0;

  constructor(table: FrameTable) {
    this.#sums = new FrameSums(table);
    this.flat = new BigInt64Array(table.frames.length);
    this.cum = new BigInt64Array(table.frames.length);
  }

  /** By frame, the sum of the counts of the samples that hold it. */
  get hits(): Float64Array {
    return this.#sums.hits;
  }

  add(samples: SampleTable, { digits, magnitude, values }: SampleWeights, counts: Float64Array): void {
    if (this.#pending + magnitude >= Number.MAX_SAFE_INTEGER) this.#carry(0);
    if (digits.length === 1) {
      this.#sums.add(samples, values, counts);
      this.#pending += magnitude;
      return;
    }
    const none = new Float64Array(samples.length);
    for (const [place, digit] of digits.entries()) {
      this.#sums.add(samples, digit, place === 0 ? counts : none);
      this.#carry(place * digitBits);
    }
  }

  finish(): void {
    this.#carry(0);
  }

  #carry(shift: number): void {
    carryInto(this.flat, this.#sums.flat, BigInt(shift));
    carryInto(this.cum, this.#sums.cum, BigInt(shift));
    this.#sums.clear();
    this.#pending = 0;
  }
}

function carryInto(whole: BigInt64Array, sums: Float64Array, shift: bigint): void {
  for (let at = 0; at < whole.length; at++) {
    const sum = sums[at] as number;
    if (sum !== 0) whole[at] = (whole[at] as bigint) + (BigInt(sum) << shift);
  }
}
