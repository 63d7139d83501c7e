/** Neighbouring buckets differ by 2 %, so that a quantile is within 1 % of the true one. */
const growth = 1.02;
const logGrowth = Math.log(growth);
const smallest = 0.001;
/** Milliseconds of 30,000 years, bytes of a petabyte: more is a fault of whoever wrote it, and must not cost memory. */
const largest = 1e15;

/** Between which two numbers the value of a rank lies. */
export interface ValueRange {
  readonly atLeast: number;
  readonly atMost: number;
}

/** Quantiles of any number of positive quantities in memory that does not grow with their number. */
export class QuantileSketch {
  /** Counts of neighbouring buckets; the first is of {@link #first}. */
  #counts: number[] = [];
  #first = 0;
  #count = 0;

  /** How many quantities were added. */
  get count(): number {
    return this.#count;
  }

  /** Adds one quantity; what is below 0.001 or above 1e15 counts as that. */
  add(value: number): void {
    const kept = Math.min(Math.max(value, smallest), largest);
    this.#put(Math.ceil(Math.log(kept) / logGrowth), 1);
  }

  /** Adds all quantities of another sketch. */
  merge(other: QuantileSketch): void {
    other.#counts.forEach((count, index) => {
      if (count > 0) this.#put(other.#first + index, count);
    });
  }

  /** The smallest quantity that a share (0 to 1) of all does not exceed, within 1 %; null where there is none. */
  quantile(share: number): number | null {
    if (this.#count === 0) return null;
    const bucket = this.#bucketOf(Math.max(1, Math.ceil(share * this.#count)));
    return (2 * growth ** bucket) / (1 + growth);
  }

  /** Where the quantity of a rank, from 1 to {@link count}, lies for certain. */
  rangeOf(rank: number): ValueRange {
    const bucket = this.#bucketOf(rank);
    return { atLeast: growth ** (bucket - 1), atMost: growth ** bucket };
  }

  #put(bucket: number, count: number): void {
    if (this.#count === 0) this.#first = bucket;
    this.#count += count;
    if (bucket < this.#first) {
      this.#counts = [...new Array<number>(this.#first - bucket).fill(0), ...this.#counts];
      this.#first = bucket;
    }
    const index = bucket - this.#first;
    while (this.#counts.length <= index) this.#counts.push(0);
    this.#counts[index] = (this.#counts[index] ?? 0) + count;
  }

  #bucketOf(rank: number): number {
    let upTo = 0;
    const index = this.#counts.findIndex((count) => {
      upTo += count;
      return upTo >= rank;
    });
    return this.#first + (index < 0 ? this.#counts.length - 1 : index);
  }
}
