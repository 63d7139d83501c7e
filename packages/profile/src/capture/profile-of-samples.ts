import type { Profile, ProfileFunction, ProfileLocation, ProfileMapping, SampleTable } from '@strangler/core';
import { sampleRate } from './profiling-source.ts';
import type { LoggedStack, SampleLog } from './sample-log.ts';
import type { FramesAt, SymbolFrame } from './symbol-reader.ts';

/** What a run is known by beside its samples. */
export interface RunFacts {
  readonly program: string;
  readonly durationNanos: bigint;
}

/** All distances from the start of the code at which the functions have to be known. */
export function* offsetsOf({ stacks, text }: SampleLog): Generator<number> {
  for (const { addresses } of stacks) for (const address of addresses) yield address - text.start;
}

/**
 * Makes a profile as Go's runtime/pprof would have: `samples` and `cpu`, one location a physical frame with the
 * functions inlined there, addresses of calls and not of returns, nothing for code outside of Go.
 */
export function profileOfSamples(log: SampleLog, framesAt: FramesAt, facts: RunFacts): Profile {
  const tables = new LocationTables(log, framesAt);
  const stacks = log.stacks.map((stack) => ({ ...stack, locations: tables.locationsOf(stack) }));
  return {
    ...emptyProfile,
    samples: sampleTable(stacks.filter(({ locations }) => locations.length > 0)),
    functions: tables.functions,
    locations: tables.locations,
    mappings: [mappingOf(log, facts)],
    timeNanos: log.timeNanos,
    durationNanos: facts.durationNanos,
  };
}

function mappingOf({ text }: SampleLog, { program }: RunFacts): ProfileMapping {
  return {
    start: BigInt(text.start),
    limit: BigInt(text.end),
    offset: 0n,
    file: program,
    buildId: '',
    hasFunctions: true,
    hasFilenames: true,
    hasLineNumbers: true,
    hasInlineFrames: true,
  };
}

class LocationTables {
  readonly functions: ProfileFunction[] = [];
  readonly locations: ProfileLocation[] = [];
  readonly #functionOf = new Map<string, number>();
  readonly #locationOf = new Map<string, number>();
  readonly #textStart: number;
  readonly #framesAt: FramesAt;

  constructor(log: SampleLog, framesAt: FramesAt) {
    this.#textStart = log.text.start;
    this.#framesAt = framesAt;
  }

  /** A logged stack has an address for each inlined function; those of one physical frame are one location. */
  locationsOf({ addresses }: LoggedStack): readonly number[] {
    const locations: number[] = [];
    let group: number[] = [];
    addresses.forEach((address, at) => {
      const frames = this.#framesAt(address - this.#textStart);
      if (frames.length === 0 || frames[0]?.name === 'runtime.goexit') return;
      group.push(address);
      const isInlined = frames.length > 1 && at + 1 < addresses.length;
      if (isInlined) return;
      locations.push(this.#location(group));
      group = [];
    });
    if (group.length > 0) locations.push(this.#location(group));
    return locations;
  }

  #location(group: readonly number[]): number {
    const key = group.join();
    const known = this.#locationOf.get(key);
    if (known !== undefined) return known;
    const frames = group.map((address) => this.#framesAt(address - this.#textStart));
    // A stack that was cut off may end inside an inlined function; what holds it is known all the same.
    const lines = frames.flatMap((chain, at) => (at === frames.length - 1 ? chain : chain.slice(0, 1)));
    this.#locationOf.set(key, this.locations.length);
    return (
      this.locations.push({
        address: BigInt((group[0] ?? 0) - 1),
        mappingIndex: 0,
        lines: lines.map((frame) => ({ functionIndex: this.#function(frame), line: frame.line, column: 0 })),
        isFolded: false,
      }) - 1
    );
  }

  #function({ name, file, startLine }: SymbolFrame): number {
    const key = `${name}\0${file}\0${startLine}`;
    const known = this.#functionOf.get(key);
    if (known !== undefined) return known;
    this.#functionOf.set(key, this.functions.length);
    return this.functions.push({ name, systemName: name, file, startLine }) - 1;
  }
}

interface LocatedStack extends LoggedStack {
  readonly locations: readonly number[];
}

function sampleTable(stacks: readonly LocatedStack[]): SampleTable {
  const stackOffsets = new Uint32Array(stacks.length + 1);
  const values = new BigInt64Array(stacks.length * 2);
  stacks.forEach(({ locations, hz, count }, at) => {
    stackOffsets[at + 1] = (stackOffsets[at] as number) + locations.length;
    values[at * 2] = BigInt(count);
    values[at * 2 + 1] = BigInt(Math.round((count * 1e9) / hz));
  });
  return {
    length: stacks.length,
    stackOffsets,
    stacks: Uint32Array.from(stacks.flatMap(({ locations }) => locations)),
    values,
    labelSets: new Uint32Array(stacks.length),
  };
}

/** A CPU profile as Go takes them, without a sample. */
export const emptyProfile: Profile = {
  sampleTypes: [
    { type: 'samples', unit: 'count' },
    { type: 'cpu', unit: 'nanoseconds' },
  ],
  defaultSampleType: 1,
  samples: sampleTable([]),
  functions: [],
  locations: [],
  mappings: [],
  labelSets: [[]],
  periodType: { type: 'cpu', unit: 'nanoseconds' },
  period: BigInt(1e9 / sampleRate),
  timeNanos: 0n,
  durationNanos: 0n,
  comments: [],
  docUrl: '',
  dropFrames: '',
  keepFrames: '',
};
