import type { Profile } from '@strangler/core';
import { countColumn } from '../analyse/sample-counts.ts';
import { mergeProfiles } from '../merge/merge-profiles.ts';
import type { CaptureWorkload, ProfiledRun } from './run-workload.ts';

/** When to stop repeating: enough samples, or too much time. */
export interface RepeatLimits {
  readonly minSamples: number;
  readonly maxSeconds: number;
}

/** How far the repeating is. */
export interface RepeatProgress {
  readonly runs: number;
  readonly samples: number;
  readonly elapsedSeconds: number;
}

/** The world as the repeating needs it. */
export interface RepeatWorld {
  run(workload: CaptureWorkload): Promise<ProfiledRun>;
  /** Seconds on a clock that never goes back. */
  now(): number;
  onProgress(progress: RepeatProgress): void;
}

/** All profiles merged, how often each workload ran, and what all runs took. */
export interface RepeatedRuns {
  readonly profile: Profile;
  readonly rounds: number;
  readonly runs: number;
  readonly samples: number;
  readonly wallSeconds: number;
}

/** Profiles of short runs are small and many; merging them now and then keeps them from piling up. */
const mergeAt = 64;

/**
 * Runs every workload again and again, each as often as the others, so that none weighs more than it should.
 *
 * At least one round is run; no further one is begun that would end past the budget.
 */
export async function repeatWorkloads(
  workloads: readonly CaptureWorkload[],
  limits: RepeatLimits,
  world: RepeatWorld,
): Promise<RepeatedRuns> {
  const start = world.now();
  const elapsed = () => world.now() - start;
  let profiles: Profile[] = [];
  const done = { rounds: 0, runs: 0, samples: 0, wallSeconds: 0 };
  let roundSeconds = 0;
  while (
    done.rounds === 0 ||
    (done.samples < limits.minSamples && elapsed() + roundSeconds <= limits.maxSeconds)
  ) {
    const roundStart = elapsed();
    for (const workload of workloads) {
      const { profile, wallSeconds } = await world.run(workload);
      profiles.push(profile);
      done.runs++;
      done.wallSeconds += wallSeconds;
      done.samples += countSamples(profile);
      world.onProgress({ runs: done.runs, samples: done.samples, elapsedSeconds: elapsed() });
    }
    done.rounds++;
    if (profiles.length >= mergeAt) profiles = [mergeProfiles(profiles)];
    roundSeconds = elapsed() - roundStart;
  }
  return { profile: mergeProfiles(profiles), ...done };
}

function countSamples(profile: Profile): number {
  return countColumn(profile, profile.defaultSampleType)?.reduce((sum, count) => sum + count, 0) ?? 0;
}
