/**
 * The quantile of a sorted list by linear interpolation between closest ranks (type 7 of Hyndman and Fan, 1996).
 *
 * `fraction` is in [0, 1]; an empty list has no quantile and gives NaN.
 */
export function quantile(sorted: ArrayLike<number>, fraction: number): number {
  const position = (sorted.length - 1) * fraction;
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}

/** The numbers in ascending order, as a new array. */
export function sortedNumbers(values: Iterable<number>): Float64Array {
  return Float64Array.from(values).sort();
}
