import type { Profile, ProfileFunction } from '@strangler/core';
import { encodeProfile } from '@strangler/profile';

/**
 * A CPU profile in pprof's format from stacks written root first, frames between ` > `, with the number of its samples of ten
 * milliseconds each. A frame that begins with `~` is inlined into the one before it.
 */
export function sampleProfile(stacks: Readonly<Record<string, number>>): Uint8Array {
  const frames = Object.keys(stacks).map((stack) => stack.split(' > '));
  const names = [...new Set(frames.flat().map((name) => name.replace(/^~/, '')))];
  const functionIndices = new Map(names.map((name, at) => [name, at]));
  const locations = new Map<string, number>();
  const indexOf = (lines: string) => {
    if (!locations.has(lines)) locations.set(lines, locations.size);
    return locations.get(lines) as number;
  };
  const paths = frames.map((stack) =>
    stack.join('\0').replaceAll('\0~', '\x01').split('\0').map(indexOf).reverse(),
  );
  const counts = Object.values(stacks);
  const offsets = [0];
  for (const path of paths) offsets.push((offsets.at(-1) ?? 0) + path.length);
  const profile: Profile = {
    sampleTypes: [
      { type: 'samples', unit: 'count' },
      { type: 'cpu', unit: 'nanoseconds' },
    ],
    defaultSampleType: 1,
    samples: {
      length: counts.length,
      stackOffsets: Uint32Array.from(offsets),
      stacks: Uint32Array.from(paths.flat()),
      values: BigInt64Array.from(counts.flatMap((count) => [BigInt(count), BigInt(count) * 10_000_000n])),
      labelSets: new Uint32Array(counts.length),
    },
    functions: names.map(describeFunction),
    locations: [...locations.keys()].map((lines, at) => ({
      address: BigInt(at + 1),
      mappingIndex: -1,
      lines: lines
        .split('\x01')
        .reverse()
        .map((name) => ({ functionIndex: functionIndices.get(name) ?? 0, line: 7, column: 0 })),
      isFolded: false,
    })),
    mappings: [],
    labelSets: [[]],
    periodType: { type: 'cpu', unit: 'nanoseconds' },
    period: 10_000_000n,
    timeNanos: 0n,
    durationNanos: 0n,
    comments: [],
    docUrl: '',
    dropFrames: '',
    keepFrames: '',
  };
  return encodeProfile(profile);
}

function describeFunction(name: string): ProfileFunction {
  const file = name.startsWith('main.') ? '/home/user/tool/main.go' : '/usr/lib/go/src/runtime/proc.go';
  return { name, systemName: '', file, startLine: 5 };
}
