import type { FlameTree, Profile, SampleTable, ValueType } from '@strangler/core';
import { createFrameView } from '../analyse/frame-view.ts';
import { functionOrigin, originFacts } from '../analyse/function-origin.ts';
import type { CountOptions } from '../analyse/profile-costs.ts';
import { selectSampleType } from '../analyse/sample-type.ts';
import { sampleWeights } from '../analyse/sample-weights.ts';
import { growNodes } from './grow-nodes.ts';
import { orderStacks } from './order-stacks.ts';
import { rootFirstStacks } from './root-first-stacks.ts';

/** What to put into the tree. */
export interface FlameTreeOptions extends CountOptions {
  /** The path of the program's own module, where it is known; tells whose code a function is. */
  readonly modulePath?: string;
}

/**
 * Adds up all stacks of a profile to one tree, exactly: a frame's self over its nodes is its flat, and its total over
 * the nodes beneath no other of its own is its cum. Samples that filters leave out are not in it.
 *
 * Throws USAGE for a sample type that the profile lacks and for a broken expression.
 */
export function buildFlameTree(profile: Profile, options: FlameTreeOptions = {}): FlameTree {
  const index = selectSampleType(profile, options.sampleType);
  const view = createFrameView(profile, options);
  const selected = view.select(profile.samples);
  const stacks = rootFirstStacks(selected, view.table);
  const nodes = growNodes(stacks, orderStacks(stacks), shownValues(profile, selected, index));
  const facts = originFacts(stacks.frames, options.modulePath ?? null);
  return {
    sampleType: profile.sampleTypes[index] as ValueType,
    wholeCost: sampleWeights(profile, index).total,
    frames: stacks.frames.map((frame) => ({
      name: frame.name,
      file: frame.file,
      line: frame.line,
      origin: functionOrigin(frame, facts),
    })),
    ...nodes,
  };
}

/** The value of every sample; nothing for one whose frames were all left out. */
function shownValues({ samples, sampleTypes }: Profile, selected: SampleTable, index: number): BigInt64Array {
  const values = new BigInt64Array(samples.length);
  for (let sample = 0; sample < samples.length; sample++) {
    const isLeftOut = isEmpty(selected, sample) && !isEmpty(samples, sample);
    if (!isLeftOut) values[sample] = samples.values[sample * sampleTypes.length + index] as bigint;
  }
  return values;
}

function isEmpty({ stackOffsets }: SampleTable, sample: number): boolean {
  return stackOffsets[sample] === stackOffsets[sample + 1];
}
