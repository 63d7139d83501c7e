import { hash } from 'node:crypto';

/** One of several equal parts of a corpus; `index` runs from 1 to `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Says whether a source belongs to a shard; drawn from its name alone, so that no source is ever split. */
export function inShard(source: string, { index, count }: Shard): boolean {
  return hash('sha256', source, 'buffer').readUIntBE(0, 6) % count === index - 1;
}

/** The share of a whole number that falls to a shard; the shares of all add up to it. */
export function shareOf(total: number, { index, count }: Shard): number {
  return Math.floor((total * index) / count) - Math.floor((total * (index - 1)) / count);
}
