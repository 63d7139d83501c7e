import type { ByteSource } from '../bytes/byte-source.ts';

/** Bytes from `start` to before `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const chunkBytes = 1 << 20;
const blockBytes = 1 << 10;
/** Random bytes agree by chance now and then, so that so few bytes between two that differ belong to them. */
const maxGap = 2;
/** Of more ranges nothing is known, so that memory stays bounded. */
const maxRanges = 1_000_000;

/** Where two contents of one length differ, ascending; null for contents of different lengths, or with too many places. */
export function findRanges(control: ByteSource, candidate: ByteSource): readonly ByteRange[] | null {
  if (control.size !== candidate.size) return null;
  const collector = new RangeCollector();
  const [ours, theirs] = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)];
  for (let offset = 0; offset < control.size; offset += chunkBytes) {
    const [a, b] = [control.readInto(ours, offset), candidate.readInto(theirs, offset)];
    if (a.length === 0 || a.length !== b.length) return null;
    if (!a.equals(b)) collectFrom(a, b, offset, collector);
    if (collector.ranges.length > maxRanges) return null;
  }
  return collector.ranges;
}

function collectFrom(a: Buffer, b: Buffer, offset: number, collector: RangeCollector): void {
  for (let block = 0; block < a.length; block += blockBytes) {
    const end = Math.min(block + blockBytes, a.length);
    if (a.subarray(block, end).equals(b.subarray(block, end))) continue;
    for (let at = block; at < end; at++) if (a[at] !== b[at]) collector.add(offset + at, offset + at + 1);
  }
}

/** All that any of the ranges holds, ascending. */
export function joinRanges(a: readonly ByteRange[], b: readonly ByteRange[]): readonly ByteRange[] {
  const collector = new RangeCollector();
  for (const { start, end } of [...a, ...b].sort((x, y) => x.start - y.start)) collector.add(start, end);
  return collector.ranges;
}

/** Says whether every range lies within one of the others; both ascend. */
export function liesWithin(ranges: readonly ByteRange[], others: readonly ByteRange[]): boolean {
  let at = 0;
  return ranges.every(({ start, end }) => {
    while ((others[at]?.end ?? Number.POSITIVE_INFINITY) < end) at++;
    const around = others[at];
    return around !== undefined && around.start <= start && end <= around.end;
  });
}

/** Takes ranges in the order of where they begin, and joins those that touch or nearly do. */
class RangeCollector {
  readonly ranges: { start: number; end: number }[] = [];

  add(start: number, end: number): void {
    const last = this.ranges.at(-1);
    if (last === undefined || start > last.end + maxGap) this.ranges.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
}
