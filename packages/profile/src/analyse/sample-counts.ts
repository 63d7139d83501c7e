import type { Profile } from '@strangler/core';
import { sampleWeights } from './sample-weights.ts';

const countedTypes = new Set(['samples', 'sample', 'cpu', 'wall']);

/**
 * How many times each stack was hit, or null where that is not known.
 *
 * From the samples/count column where there is one, else from a time column divided by a period of its own unit.
 * Heap profiles are weighted by size and differences have negative counts: neither is a count of independent hits.
 */
export function countColumn(profile: Profile, sampleType: number): Float64Array | null {
  const { sampleTypes, period, periodType } = profile;
  const selected = sampleTypes[sampleType];
  if (selected === undefined || !countedTypes.has(selected.type)) return null;
  const counter = sampleTypes.findIndex(({ type, unit }) => /^samples?$/.test(type) && unit === 'count');
  if (counter >= 0) return onlyCounts(sampleWeights(profile, counter).values);
  if (period <= 0n || periodType?.type !== selected.type || periodType.unit !== selected.unit) return null;
  return onlyCounts(sampleWeights(profile, sampleType).values.map((value) => value / Number(period)));
}

function onlyCounts(values: Float64Array): Float64Array | null {
  return values.every((value) => Number.isSafeInteger(value) && value >= 0) ? values : null;
}
