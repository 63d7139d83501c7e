import type { FrameStacks } from './frame-stacks.ts';

/**
 * The way from the root to the first stand of `target`, at each step the branch that most of its cost takes.
 *
 * A frame that recurs on the way is named once.
 */
export function callPath(stacks: FrameStacks, weights: Float64Array, target: number): readonly number[] {
  let samples = samplesWith(stacks, target);
  const path: number[] = [];
  while (samples.length > 0 && path.at(-1) !== target) {
    const depth = path.length;
    const frameAt = (sample: number) => stacks.frames[(stacks.offsets[sample + 1] as number) - 1 - depth];
    const heaviest = heaviestFrame(samples, weights, frameAt);
    samples = samples.filter((sample) => frameAt(sample) === heaviest);
    path.push(heaviest);
  }
  return [...new Set(path)];
}

function samplesWith(stacks: FrameStacks, target: number): readonly number[] {
  const samples: number[] = [];
  for (let sample = 0; sample < stacks.length; sample++) {
    const start = stacks.offsets[sample] as number;
    if (stacks.frames.subarray(start, stacks.offsets[sample + 1]).includes(target)) samples.push(sample);
  }
  return samples;
}

function heaviestFrame(
  samples: readonly number[],
  weights: Float64Array,
  frameAt: (sample: number) => number | undefined,
): number {
  const sums = new Map<number, number>();
  for (const sample of samples) {
    const frame = frameAt(sample) as number;
    sums.set(frame, (sums.get(frame) ?? 0) + (weights[sample] as number));
  }
  let heaviest = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const [frame, sum] of sums) {
    if (sum > most) [heaviest, most] = [frame, sum];
  }
  return heaviest;
}
