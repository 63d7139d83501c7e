/** Neighbouring buckets differ by 2 %, so that a quantile is within 1 % of the true one. */
const growth = 1.02;
const logGrowth = Math.log(growth);
const smallest = 0.001;

/** Between which two numbers the value of a rank lies. */
export interface ValueRange {
  readonly atLeast: number;
  readonly atMost: number;
}

/** Quantiles of any number of positive quantities in memory that does not grow with their number. */
export class QuantileSketch {
  readonly #buckets = new Map<number, number>();
  #count = 0;
  #sorted: readonly (readonly [bucket: number, upTo: number])[] | null = null;

  /** How many quantities were added. */
  get count(): number {
    return this.#count;
  }

  /** Adds one quantity; what is below 0.001 counts as that. */
  add(value: number): void {
    const bucket = Math.ceil(Math.log(Math.max(value, smallest)) / logGrowth);
    this.#put(bucket, 1);
  }

  /** Adds all quantities of another sketch. */
  merge(other: QuantileSketch): void {
    for (const [bucket, count] of other.#buckets) this.#put(bucket, count);
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
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + count);
    this.#count += count;
    this.#sorted = null;
  }

  #bucketOf(rank: number): number {
    this.#sorted ??= accumulate(this.#buckets);
    const found = this.#sorted.find(([, upTo]) => upTo >= rank) ?? this.#sorted.at(-1);
    return found?.[0] ?? 0;
  }
}

function accumulate(
  buckets: ReadonlyMap<number, number>,
): readonly (readonly [bucket: number, upTo: number])[] {
  let upTo = 0;
  return [...buckets]
    .sort(([left], [right]) => left - right)
    .map(([bucket, count]) => {
      upTo += count;
      return [bucket, upTo] as const;
    });
}
