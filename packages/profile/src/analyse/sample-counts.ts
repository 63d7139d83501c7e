import type { Profile } from '@strangler/core';
import { batchesOf, type ProfileTables, type SampleBatch } from './sample-batch.ts';
import { columnWeights } from './sample-weights.ts';

const countedTypes = new Set(['samples', 'sample', 'cpu', 'wall']);

/** Which column says how many times a stack was hit, once its values are divided. */
export interface CountRule {
  readonly column: number;
  readonly divisor: number;
}

/**
 * How to find out how many times each stack was hit, or null where that is not known.
 *
 * From the samples/count column where there is one, else from a time column divided by a period of its own unit.
 * Heap profiles are weighted by size and differences have negative counts: neither is a count of independent hits.
 */
export function countRule(
  { sampleTypes, period, periodType }: Pick<ProfileTables, 'sampleTypes' | 'period' | 'periodType'>,
  sampleType: number,
): CountRule | null {
  const selected = sampleTypes[sampleType];
  if (selected === undefined || !countedTypes.has(selected.type)) return null;
  const column = sampleTypes.findIndex(({ type, unit }) => /^samples?$/.test(type) && unit === 'count');
  if (column >= 0) return { column, divisor: 1 };
  if (period <= 0n || periodType?.type !== selected.type || periodType.unit !== selected.unit) return null;
  return { column: sampleType, divisor: Number(period) };
}

/** How many times each stack of a batch was hit; null where a value is no count. */
export function countsOf({ samples }: SampleBatch, stride: number, rule: CountRule): Float64Array | null {
  const { values } = columnWeights(samples, stride, rule.column);
  for (let at = 0; at < values.length; at++) {
    const count = (values[at] as number) / rule.divisor;
    if (!Number.isSafeInteger(count) || count < 0) return null;
    values[at] = count;
  }
  return values;
}

/** How many times each stack of a whole profile was hit; null where that is not known. */
export function countColumn(profile: Profile, sampleType: number): Float64Array | null {
  const rule = countRule(profile, sampleType);
  if (rule === null) return null;
  const all = new Float64Array(profile.samples.length);
  let length = 0;
  for (const batch of batchesOf(profile)) {
    const counts = countsOf(batch, profile.sampleTypes.length, rule);
    if (counts === null) return null;
    all.set(counts, length);
    length += counts.length;
  }
  return all;
}
