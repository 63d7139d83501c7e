import type { FrameStacks } from './frame-stacks.ts';

/** Sums by frame: flat where it is the leaf, cum wherever it stands, once a sample. */
export interface FrameSums {
  readonly flat: Float64Array;
  readonly cum: Float64Array;
}

/** Sums one number a sample over the frames of its stack; a frame that recurs in a stack counts once in cum. */
export function sumFrames(stacks: FrameStacks, weights: Float64Array, frameCount: number): FrameSums {
  const flat = new Float64Array(frameCount);
  const cum = new Float64Array(frameCount);
  const seenBy = new Int32Array(frameCount).fill(-1);
  for (let sample = 0; sample < stacks.length; sample++) {
    const weight = weights[sample] as number;
    const start = stacks.offsets[sample] as number;
    const end = stacks.offsets[sample + 1] as number;
    if (start === end) continue;
    const leaf = stacks.frames[start] as number;
    flat[leaf] = (flat[leaf] as number) + weight;
    for (let at = start; at < end; at++) {
      const frame = stacks.frames[at] as number;
      if (seenBy[frame] === sample) continue;
      seenBy[frame] = sample;
      cum[frame] = (cum[frame] as number) + weight;
    }
  }
  return { flat, cum };
}
