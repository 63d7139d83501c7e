import type { FrameStacks } from './frame-stacks.ts';

/**
 * For every frame, the part of its cum that lies at or beneath `target`: what leaves with it.
 *
 * A frame that stands above the target in a stack keeps its cost, even where it recurs beneath.
 */
export function costBeneath(
  stacks: FrameStacks,
  weights: Float64Array,
  target: number,
  frameCount: number,
): Float64Array {
  const beneath = new Float64Array(frameCount);
  const seenBy = new Int32Array(frameCount).fill(-1);
  for (let sample = 0; sample < stacks.length; sample++) {
    const weight = weights[sample] as number;
    const start = stacks.offsets[sample] as number;
    let isBeneath = false;
    for (let at = (stacks.offsets[sample + 1] as number) - 1; at >= start; at--) {
      const frame = stacks.frames[at] as number;
      if (frame === target) isBeneath = true;
      if (seenBy[frame] === sample) continue;
      seenBy[frame] = sample;
      if (isBeneath) beneath[frame] = (beneath[frame] as number) + weight;
    }
  }
  return beneath;
}
