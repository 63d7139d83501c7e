import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inShard, shareOf } from '../../src/corpus/shard.ts';

const count = fc.integer({ min: 1, max: 40 });

test('every source belongs to exactly one shard', () => {
  fc.assert(
    fc.property(fc.string(), count, (source, shards) => {
      const owners = Array.from({ length: shards }, (_, at) => ({ index: at + 1, count: shards }));
      expect(owners.filter((shard) => inShard(source, shard))).toHaveLength(1);
    }),
  );
});

test('the shares of all shards add up to the whole, and differ by one at most', () => {
  fc.assert(
    fc.property(fc.nat(10_000), count, (total, shards) => {
      const shares = Array.from({ length: shards }, (_, at) =>
        shareOf(total, { index: at + 1, count: shards }),
      );
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
  );
});
