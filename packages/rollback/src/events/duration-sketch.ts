/** Neighbouring buckets differ by 2 %, so that a quantile is within 1 % of the true one. */
const growth = 1.02;
const smallestMs = 0.001;

/** Quantiles of any number of durations in memory that does not grow with their number. */
export class DurationSketch {
  readonly #buckets = new Map<number, number>();
  #count = 0;

  /** Adds one duration in milliseconds. */
  add(milliseconds: number): void {
    const bucket = Math.ceil(Math.log(Math.max(milliseconds, smallestMs)) / Math.log(growth));
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + 1);
    this.#count += 1;
  }

  /** The smallest duration that a share (0 to 1) of all durations does not exceed; null where there is none. */
  quantile(share: number): number | null {
    if (this.#count === 0) return null;
    const rank = Math.max(1, Math.ceil(share * this.#count));
    let seen = 0;
    for (const [bucket, count] of [...this.#buckets].sort(([left], [right]) => left - right)) {
      seen += count;
      if (seen >= rank) return middleOf(bucket);
    }
    return null;
  }
}

function middleOf(bucket: number): number {
  return (2 * growth ** bucket) / (1 + growth);
}
