import type { SampleTable } from '@strangler/core';
import type { FrameTable } from './frame-table.ts';

/** The stack of every sample as frames, inlined ones included: `frames[offsets[i] .. offsets[i + 1])`, leaf first. */
export interface FrameStacks {
  readonly length: number;
  readonly offsets: Uint32Array;
  readonly frames: Uint32Array;
}

/** Replaces the locations of every stack by their frames. */
export function buildFrameStacks(samples: SampleTable, table: FrameTable): FrameStacks {
  const offsets = new Uint32Array(samples.length + 1);
  const frames = new Uint32Array(countFrames(samples, table));
  let length = 0;
  for (let sample = 0; sample < samples.length; sample++) {
    const end = samples.stackOffsets[sample + 1] as number;
    for (let at = samples.stackOffsets[sample] as number; at < end; at++) {
      const location = samples.stacks[at] as number;
      const last = table.offsets[location + 1] as number;
      for (let from = table.offsets[location] as number; from < last; from++) {
        frames[length++] = table.indices[from] as number;
      }
    }
    offsets[sample + 1] = length;
  }
  return { length: samples.length, offsets, frames };
}

function countFrames(samples: SampleTable, table: FrameTable): number {
  let count = 0;
  for (let at = 0; at < samples.stacks.length; at++) {
    const location = samples.stacks[at] as number;
    count += (table.offsets[location + 1] as number) - (table.offsets[location] as number);
  }
  return count;
}
