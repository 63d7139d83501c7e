import type { FlagDefinition, Generation } from '@strangler/core';
import { murmur3x86_32 } from './murmur3.ts';

/** Who is to answer: the implementation in charge, or the one that may replace it. */
export type Variant = 'control' | 'candidate';

/** flagd refuses a flag whose weights add up to more. */
const maxTotalWeight = 2 ** 31 - 1;

interface Bucket {
  readonly variant: Variant;
  readonly weight: number;
}

/**
 * Who answers for a targeting key, exactly as flagd's `fractional` decides: the first bucket whose cumulated weight is
 * above `(murmur3(flagKey + targetingKey) * totalWeight) >> 32`. Without a key, or with weights that make no sense,
 * it is the default variant or control.
 */
export function chooseVariant(generation: Generation, targetingKey: string | null): Variant {
  const [flag] = Object.entries(generation.flags);
  if (flag === undefined) return 'control';
  const [flagKey, definition] = flag;
  if (definition.targeting === undefined) return definition.defaultVariant;
  if (targetingKey === null || targetingKey === '') return 'control';
  const buckets = readBuckets(definition);
  if (buckets === null) return 'control';
  const hash = murmur3x86_32(Buffer.from(flagKey + targetingKey, 'utf8'));
  return pick(buckets, hash);
}

/** The share of keys that a generation's flag gives to the candidate, 0 to 1, read from the flag and not its metadata. */
export function candidateShare(generation: Generation): number {
  const [definition] = Object.values(generation.flags);
  if (definition === undefined) return 0;
  if (definition.targeting === undefined) return definition.defaultVariant === 'candidate' ? 1 : 0;
  const buckets = readBuckets(definition);
  if (buckets === null) return 0;
  const candidate = buckets.filter((bucket) => bucket.variant === 'candidate');
  return totalOf(candidate) / totalOf(buckets);
}

function pick(buckets: readonly Bucket[], hash: number): Variant {
  const bucket = Number((BigInt(hash) * BigInt(totalOf(buckets))) >> 32n);
  let cumulated = 0;
  for (const { variant, weight } of buckets) {
    cumulated += weight;
    if (bucket < cumulated) return variant;
  }
  return 'control';
}

function readBuckets(definition: FlagDefinition): readonly Bucket[] | null {
  const buckets: Bucket[] = [];
  for (const [variant, weight] of definition.targeting?.fractional ?? []) {
    if (variant !== 'control' && variant !== 'candidate') return null;
    if (typeof weight !== 'number' || !Number.isInteger(weight) || weight < 0) return null;
    buckets.push({ variant, weight });
  }
  const total = totalOf(buckets);
  return total > 0 && total <= maxTotalWeight ? buckets : null;
}

function totalOf(buckets: readonly Bucket[]): number {
  return buckets.reduce((sum, bucket) => sum + bucket.weight, 0);
}
