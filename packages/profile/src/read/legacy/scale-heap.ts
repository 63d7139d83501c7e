/** A number of objects and their bytes. */
export interface Allocated {
  readonly count: bigint;
  readonly size: bigint;
}

/**
 * Estimates what was allocated from what was sampled, null past 64 bits: an object of size S is sampled with the probability
 * 1 − e^(−S/rate), so that each stands for the inverse of that many (google/pprof's `scaleHeapSample`).
 */
export function scaleHeapSample({ count, size }: Allocated, rate: bigint): Allocated | null {
  if (count === 0n || size === 0n) return { count: 0n, size: 0n };
  if (rate <= 1n) return { count, size };
  const average = Number(size) / Number(count);
  const scale = 1 / (1 - Math.exp(-average / Number(rate)));
  const scaled = { count: truncate(Number(count) * scale), size: truncate(Number(size) * scale) };
  return scaled.count === null || scaled.size === null ? null : { count: scaled.count, size: scaled.size };
}

/** A number without its fraction as a signed 64-bit integer; null past its range. */
export function truncate(value: number): bigint | null {
  return Math.abs(value) < 2 ** 63 ? BigInt(Math.trunc(value)) : null;
}
