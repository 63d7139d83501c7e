import type { Profile } from '@strangler/core';
import { CostCounter } from './cost-counter.ts';
import type { CountOptions, ProfileCosts } from './profile-costs.ts';
import { batchesOf } from './sample-batch.ts';

/** Counts flat and cum; throws USAGE for a sample type that the profile lacks and for a broken expression. */
export function countCosts(profile: Profile, options: CountOptions = {}): ProfileCosts {
  const counter = new CostCounter(profile, options);
  for (const batch of batchesOf(profile)) counter.add(batch);
  const { sampleType, total, sampleCount, costs } = counter.finish();
  return { sampleType, total, sampleCount, costs };
}
