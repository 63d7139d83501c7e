import type { SampleTable } from '@strangler/core';
import { compareNames } from '../analyse/compare-names.ts';
import type { Frame, FrameTable } from '../analyse/frame-table.ts';

/**
 * The stacks of all samples from the root down: `steps[offsets[i] .. offsets[i + 1])`.
 *
 * A step is twice the place of its frame in `frames`, plus one where the frame was inlined into the step before it.
 */
export interface RootFirstStacks {
  /** The frames that stand in a stack, sorted by name. */
  readonly frames: readonly Frame[];
  readonly length: number;
  readonly offsets: Uint32Array;
  readonly steps: Uint32Array;
}

/** Turns the stacks of a profile around, inlined frames included. */
export function rootFirstStacks(samples: SampleTable, table: FrameTable): RootFirstStacks {
  const { frames, placeOf } = sortedFrames(samples, table);
  const offsets = new Uint32Array(samples.length + 1);
  const steps = new Uint32Array(countSteps(samples, table));
  let length = 0;
  for (let sample = 0; sample < samples.length; sample++) {
    const start = samples.stackOffsets[sample] as number;
    for (let at = (samples.stackOffsets[sample + 1] as number) - 1; at >= start; at--) {
      const location = samples.stacks[at] as number;
      const first = table.offsets[location] as number;
      const last = (table.offsets[location + 1] as number) - 1;
      for (let line = last; line >= first; line--) {
        steps[length++] = (placeOf[table.indices[line] as number] as number) * 2 + (line === last ? 0 : 1);
      }
    }
    offsets[sample + 1] = length;
  }
  return { frames, length: samples.length, offsets, steps };
}

function countSteps(samples: SampleTable, table: FrameTable): number {
  let count = 0;
  for (const location of samples.stacks.subarray(0, samples.stackOffsets[samples.length])) {
    count += (table.offsets[location + 1] as number) - (table.offsets[location] as number);
  }
  return count;
}

interface SortedFrames {
  readonly frames: readonly Frame[];
  /** By the frame's index in the table; 0 for one that stands in no stack. */
  readonly placeOf: Uint32Array;
}

function sortedFrames(samples: SampleTable, table: FrameTable): SortedFrames {
  const used = new Set<number>();
  for (const location of new Set(samples.stacks)) {
    const end = table.offsets[location + 1] as number;
    for (let line = table.offsets[location] as number; line < end; line++) {
      used.add(table.indices[line] as number);
    }
  }
  const frameAt = (index: number) => table.frames[index] as Frame;
  const order = [...used].sort((left, right) => compareFrames(frameAt(left), frameAt(right)) || left - right);
  const placeOf = new Uint32Array(table.frames.length);
  for (const [place, index] of order.entries()) placeOf[index] = place;
  return { frames: order.map(frameAt), placeOf };
}

function compareFrames(left: Frame, right: Frame): number {
  return compareNames(left.name, right.name) || compareNames(left.qualifier, right.qualifier);
}
