import type { Profile, ProfileLocation, SampleTable } from '@strangler/core';
import { RE2JS } from 're2js';
import { functionName } from './function-name.ts';

/**
 * Leaves out the frames that the profile itself declares uninteresting, with all beneath them.
 *
 * Follows `RemoveUninteresting` and `Prune` of google/pprof, which the expression's author had in view: frames
 * before the first that does not match stay, and a broken expression drops nothing.
 */
export function applyDropFrames(profile: Profile): Profile {
  const isDropped = compileRule(profile.dropFrames, profile.keepFrames);
  if (isDropped === null) return profile;
  const droppedFunctions = profile.functions.map((entry) => isDropped(functionName(entry)));
  const cuts = profile.locations.map((location) => findCut(location, droppedFunctions));
  const locations = profile.locations.map((location, at) => cutLocation(location, cuts[at] ?? 'none'));
  return { ...profile, locations, samples: cutStacks(profile.samples, cuts) };
}

type FrameRule = (name: string) => boolean;

function compileRule(drop: string, keep: string): FrameRule | null {
  if (drop === '') return null;
  const dropped = compileAnchored(drop);
  const kept = keep === '' ? null : compileAnchored(keep);
  if (dropped === null || (keep !== '' && kept === null)) return null;
  return (name) => {
    if (name === '') return false;
    const simple = simplifyName(name);
    return dropped.matches(simple) && !kept?.matches(simple);
  };
}

function compileAnchored(expression: string): RE2JS | null {
  try {
    return RE2JS.compile(`^(${expression})$`);
  } catch {
    return null;
  }
}

/** The name up to its argument list, as google/pprof's `simplifyFunc`; of a Go method that is its package. */
function simplifyName(name: string): string {
  const plain = name.startsWith('.') ? name.slice(1) : name;
  for (const match of plain.matchAll(/\(anonymous namespace\)|operator\(\)|\(/g)) {
    if (match[0] === '(') return plain.slice(0, match.index);
  }
  return plain;
}

/** How much of a location goes: nothing, all of it, or its `lines` before an index, the inlined ones. */
type Cut = 'none' | 'all' | { readonly keepFrom: number };

function findCut({ lines }: ProfileLocation, isDropped: readonly boolean[]): Cut {
  const last = lines.findLastIndex(({ functionIndex }) => isDropped[functionIndex]);
  if (last < 0) return 'none';
  return last === lines.length - 1 ? 'all' : { keepFrom: last + 1 };
}

function cutLocation(location: ProfileLocation, cut: Cut): ProfileLocation {
  return typeof cut === 'string' ? location : { ...location, lines: location.lines.slice(cut.keepFrom) };
}

function cutStacks(samples: SampleTable, cuts: readonly Cut[]): SampleTable {
  const stackOffsets = new Uint32Array(samples.length + 1);
  const stacks = new Uint32Array(samples.stacks.length);
  let length = 0;
  for (let sample = 0; sample < samples.length; sample++) {
    const start = samples.stackOffsets[sample] as number;
    const stack = samples.stacks.subarray(start, samples.stackOffsets[sample + 1]);
    const kept = stack.subarray(leafAfterCut(stack, cuts));
    stacks.set(kept, length);
    length += kept.length;
    stackOffsets[sample + 1] = length;
  }
  return { ...samples, stackOffsets, stacks: stacks.slice(0, length) };
}

/** Where the stack begins once its leaf side is cut off, looking from the root down. */
function leafAfterCut(stack: Uint32Array, cuts: readonly Cut[]): number {
  let foundKept = false;
  for (let at = stack.length - 1; at >= 0; at--) {
    const cut = cuts[stack[at] as number];
    if (cut === 'none') foundKept = true;
    else if (foundKept) return cut === 'all' ? at + 1 : at;
  }
  return 0;
}
