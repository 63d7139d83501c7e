import type { SampleTable } from '@strangler/core';
import type { Cut } from './drop-frames.ts';
import { type FilteredLocations, marks } from './filter/filter-locations.ts';

/** Leaves out of the stacks of samples what dropped frames cut off and what the filters do not show. */
export function selectStacks(
  samples: SampleTable,
  cuts: readonly Cut[] | null,
  filtered: FilteredLocations | null,
): SampleTable {
  if (cuts === null && filtered === null) return samples;
  const { stacks } = samples;
  const first = samples.stackOffsets[0] as number;
  const kept = new Uint32Array((samples.stackOffsets[samples.length] as number) - first);
  const stackOffsets = new Uint32Array(samples.length + 1);
  let length = 0;
  for (let sample = 0; sample < samples.length; sample++) {
    const start = samples.stackOffsets[sample] as number;
    const end = samples.stackOffsets[sample + 1] as number;
    const stack = stacks.subarray(start, end);
    const uncut = cuts === null ? stack : stack.subarray(leafAfterCut(stack, cuts));
    const shown = filtered === null ? uncut : shownPart(uncut, filtered);
    for (const location of shown) {
      const isHidden = filtered !== null && hasMark(filtered, location, marks.hidden);
      if (!isHidden) kept[length++] = location;
    }
    stackOffsets[sample + 1] = length;
  }
  return { ...samples, stackOffsets, stacks: kept.subarray(0, length) };
}

/** Where a stack begins once its leaf side is cut off, looking from the root down. */
function leafAfterCut(stack: Uint32Array, cuts: readonly Cut[]): number {
  let foundKept = false;
  for (let at = stack.length - 1; at >= 0; at--) {
    const cut = cuts[stack[at] as number];
    if (cut === 'none') foundKept = true;
    else if (foundKept) return cut === 'all' ? at + 1 : at;
  }
  return 0;
}

const nothing = new Uint32Array(0);

/** The leaf side of a stack up to where it is shown from; nothing of a stack that is out of focus. */
function shownPart(stack: Uint32Array, filtered: FilteredLocations): Uint32Array {
  if (stack.some((location) => hasMark(filtered, location, marks.ignored))) return nothing;
  if (!stack.some((location) => hasMark(filtered, location, marks.focused))) return nothing;
  if (!filtered.needsRoot) return stack;
  const root = stack.findLastIndex(
    (location) => hasMark(filtered, location, marks.shownFrom) && !hasMark(filtered, location, marks.hidden),
  );
  return stack.subarray(0, root + 1);
}

function hasMark(filtered: FilteredLocations, location: number, mark: number): boolean {
  return ((filtered.marks[location] as number) & mark) !== 0;
}
