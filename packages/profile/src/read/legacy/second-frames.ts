import type { Profile, SampleTable } from '@strangler/core';

/**
 * Takes out the frame of the signal handler: what stands second in all but one of 32 samples, at most twice, as
 * google/pprof's `cpuProfile` does.
 */
export function withoutHandlerFrames(samples: SampleTable): SampleTable {
  let result = samples;
  for (let round = 0; round < 2; round++) {
    const frame = usualSecondFrame(result);
    if (frame !== null) result = withoutSecond(result, (_, second) => second === frame);
  }
  return result;
}

/** Takes out a second frame that repeats the leaf one byte earlier: the unwinder saw the interrupted frame too. */
export function withoutRepeatedLeaf({ samples, locations }: Profile): SampleTable {
  return withoutSecond(samples, (leaf, second) => {
    const after = (locations[second]?.address ?? 0n) + 1n;
    return locations[leaf]?.address === BigInt.asUintN(64, after);
  });
}

function usualSecondFrame({ length, stackOffsets, stacks }: SampleTable): number | null {
  const counts = new Map<number, number>();
  for (let sample = 0; sample < length; sample++) {
    const start = stackOffsets[sample] as number;
    if ((stackOffsets[sample + 1] as number) - start < 2) continue;
    const second = stacks[start + 1] as number;
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  const needed = length - Math.floor(length / 32);
  for (const [frame, count] of counts) if (count >= needed) return frame;
  return null;
}

/** The samples, with the second frame taken out of the stacks for which `isDropped` holds. */
function withoutSecond(
  samples: SampleTable,
  isDropped: (leaf: number, second: number) => boolean,
): SampleTable {
  const { length, stackOffsets, stacks } = samples;
  const offsets = new Uint32Array(length + 1);
  const kept = new Uint32Array(stacks.length);
  let end = 0;
  for (let sample = 0; sample < length; sample++) {
    const start = stackOffsets[sample] as number;
    const stack = stacks.subarray(start, stackOffsets[sample + 1]);
    const dropped = stack.length > 1 && isDropped(stack[0] as number, stack[1] as number);
    kept.set(dropped ? stack.subarray(0, 1) : stack, end);
    if (dropped) kept.set(stack.subarray(2), end + 1);
    end += stack.length - (dropped ? 1 : 0);
    offsets[sample + 1] = end;
  }
  return { ...samples, stackOffsets: offsets, stacks: kept.slice(0, end) };
}
