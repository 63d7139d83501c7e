import type { Profile, ValueType } from '@strangler/core';
import { applyDropFrames } from './drop-frames.ts';
import { buildFrameStacks, type FrameStacks } from './frame-stacks.ts';
import { buildFrameTable, type Frame } from './frame-table.ts';
import { countColumn } from './sample-counts.ts';
import { selectSampleType } from './sample-type.ts';
import { joinDigits, type SampleWeights, sampleWeights } from './sample-weights.ts';
import { sumFrames } from './sum-frames.ts';

/** What one frame cost, in the unit of the sample type; `samples` is how many samples hold it, null if unknown. */
export interface FrameCost {
  readonly frame: Frame;
  readonly flat: bigint;
  readonly cum: bigint;
  readonly samples: number | null;
}

/** Flat and cum of every frame that cost anything, exactly as `go tool pprof` counts them. */
export interface ProfileCosts {
  readonly sampleType: ValueType;
  /** What percentages are of: the sum of the absolute values. */
  readonly total: bigint;
  /** How many samples there are, null where the profile does not count them. */
  readonly sampleCount: number | null;
  /** In the order of the profile; see `sortCosts`. */
  readonly costs: readonly FrameCost[];
}

/** A profile with its stacks as frames, for what looks at more than sums; `costOf` is indexed by frame. */
export interface CountedProfile extends ProfileCosts {
  readonly stacks: FrameStacks;
  readonly weights: SampleWeights;
  readonly frames: readonly Frame[];
  readonly costOf: readonly FrameCost[];
}

/** What to count. */
export interface CountOptions {
  /** Name or index of the sample type; the profile's default where it is left out. */
  readonly sampleType?: string;
}

/** Counts flat and cum at functions granularity; throws USAGE for a sample type that the profile lacks. */
export function countCosts(profile: Profile, options: CountOptions = {}): ProfileCosts {
  const { sampleType, total, sampleCount, costs } = countProfile(profile, options);
  return { sampleType, total, sampleCount, costs };
}

/** As {@link countCosts}, keeping the stacks. */
export function countProfile(profile: Profile, options: CountOptions = {}): CountedProfile {
  const index = selectSampleType(profile, options.sampleType);
  const pruned = applyDropFrames(profile);
  const table = buildFrameTable(pruned);
  const stacks = buildFrameStacks(pruned.samples, table);
  const weights = sampleWeights(pruned, index);
  const sums = weights.digits.map((digits) => sumFrames(stacks, digits, table.frames.length));
  const flat = sums.map((sum) => sum.flat);
  const cum = sums.map((sum) => sum.cum);
  const counts = countColumn(pruned, index);
  const samples = counts && sumFrames(stacks, counts, table.frames.length).cum;
  const costOf = table.frames.map((frame, at) => ({
    frame,
    flat: joinDigits(flat, at),
    cum: joinDigits(cum, at),
    samples: samples && (samples[at] as number),
  }));
  return {
    sampleType: profile.sampleTypes[index] as ValueType,
    total: weights.total,
    sampleCount: counts === null ? null : counts.reduce((sum, count) => sum + count, 0),
    costs: costOf.filter((cost) => cost.flat !== 0n || cost.cum !== 0n),
    stacks,
    weights,
    frames: table.frames,
    costOf,
  };
}
