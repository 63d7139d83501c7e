import type { Profile } from '@strangler/core';
import { countColumn } from '../analyse/sample-counts.ts';
import { sampleWeights } from '../analyse/sample-weights.ts';
import { mergeProfiles } from '../merge/merge-profiles.ts';
import type { ProfiledRun } from './run-workload.ts';
import { type PrecisionGoal, type SharePrecision, ShareTracker } from './share-precision.ts';
import type { CaptureWorkload } from './workload.ts';

/** When to stop repeating: the shares are known well enough and there are enough samples, or too much time went by. */
export interface RepeatLimits extends PrecisionGoal {
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

/** One finished run of a workload, for those who reckon with single runs. */
export interface RunRecord {
  /** Which workload, counted from 0. */
  readonly workload: number;
  readonly samples: number;
  /** CPU seconds in the profile of this run. */
  readonly profileSeconds: number;
  readonly wallSeconds: number;
  /** User and system seconds, waited-for children included; null where they were not measured. */
  readonly cpuSeconds: number | null;
  /** Processes that the run started; null where that is not known. */
  readonly children: number | null;
  readonly lostSamples: number;
}

/** All profiles merged, how often each workload ran, and what all runs took. */
export interface RepeatedRuns {
  readonly profile: Profile;
  readonly rounds: number;
  readonly runs: number;
  readonly samples: number;
  readonly wallSeconds: number;
  readonly precision: SharePrecision;
  /** What ended the repeating. */
  readonly stoppedBy: 'precision' | 'budget' | 'interrupt';
  /** Every run, in order; the one that was interrupted is not among them. */
  readonly records: readonly RunRecord[];
}

/** Profiles of short runs are small and many; merging them now and then keeps them from piling up. */
const mergeAt = 64;

/**
 * Runs every workload again and again, each as often as the others, so that none weighs more than it should.
 *
 * At least one round is run; no further one is begun that would end past the budget. A run that is interrupted is the
 * last, and what it sampled is kept.
 */
export async function repeatWorkloads(
  workloads: readonly CaptureWorkload[],
  limits: RepeatLimits,
  world: RepeatWorld,
): Promise<RepeatedRuns> {
  const repetition = new Repetition(limits, world);
  let stoppedBy: RepeatedRuns['stoppedBy'] | null = null;
  while (stoppedBy === null) {
    const isInterrupted = await repetition.runRound(workloads);
    stoppedBy = isInterrupted ? 'interrupt' : repetition.stopsBy();
  }
  return repetition.finish(stoppedBy);
}

class Repetition {
  readonly #limits: RepeatLimits;
  readonly #world: RepeatWorld;
  readonly #start: number;
  readonly #tracker = new ShareTracker();
  readonly #records: RunRecord[] = [];
  #profiles: Profile[] = [];
  #rounds = 0;
  #samples = 0;
  #roundSeconds = 0;

  constructor(limits: RepeatLimits, world: RepeatWorld) {
    this.#limits = limits;
    this.#world = world;
    this.#start = world.now();
  }

  /** Runs each workload once, and says whether that was interrupted. */
  async runRound(workloads: readonly CaptureWorkload[]): Promise<boolean> {
    const start = this.#world.now();
    const round: Profile[] = [];
    for (const [index, workload] of workloads.entries()) {
      const run = await this.#world.run(workload);
      this.#profiles.push(run.profile);
      this.#samples += countSamples(run.profile);
      if (run.isInterrupted) return true;
      round.push(run.profile);
      this.#records.push(recordOf(run, index));
      this.#tellProgress();
    }
    this.#rounds++;
    this.#tracker.addRound(mergeProfiles(round));
    if (this.#profiles.length >= mergeAt) this.#profiles = [mergeProfiles(this.#profiles)];
    this.#roundSeconds = this.#world.now() - start;
    return false;
  }

  stopsBy(): 'precision' | 'budget' | null {
    const { minSamples, maxSeconds } = this.#limits;
    if (this.#samples >= minSamples && this.#tracker.precision(this.#limits).isReached) return 'precision';
    return this.#elapsed() + this.#roundSeconds > maxSeconds ? 'budget' : null;
  }

  finish(stoppedBy: RepeatedRuns['stoppedBy']): RepeatedRuns {
    return {
      profile: mergeProfiles(this.#profiles),
      rounds: this.#rounds,
      runs: this.#records.length,
      samples: this.#samples,
      wallSeconds: this.#records.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0),
      precision: this.#tracker.precision(this.#limits),
      stoppedBy,
      records: this.#records,
    };
  }

  #tellProgress(): void {
    const runs = this.#records.length;
    this.#world.onProgress({ runs, samples: this.#samples, elapsedSeconds: this.#elapsed() });
  }

  #elapsed(): number {
    return this.#world.now() - this.#start;
  }
}

function recordOf(run: ProfiledRun, workload: number): RunRecord {
  const { wallSeconds, cpuSeconds, children, lostSamples, profile } = run;
  const samples = countSamples(profile);
  const profileSeconds = secondsOf(profile);
  return { workload, samples, profileSeconds, wallSeconds, cpuSeconds, children, lostSamples };
}

/** Seconds in the default column of a profile of CPU time. */
export function secondsOf(profile: Profile): number {
  return Number(sampleWeights(profile, profile.defaultSampleType).total) / 1e9;
}

function countSamples(profile: Profile): number {
  return countColumn(profile, profile.defaultSampleType)?.reduce((sum, count) => sum + count, 0) ?? 0;
}
