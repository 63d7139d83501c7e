import type { Profile, ProfileFunction, ProfileLocation, ProfileMapping, SampleLabel } from '@strangler/core';

/** The merged indices of one profile's locations and label sets. */
export interface MergeSource {
  location(index: number): number;
  labelSet(index: number): number;
}

/** The tables of a merged profile, without what no sample refers to; equal entries of several profiles become one. */
export class MergedTables {
  readonly #functions = new DistinctTable<ProfileFunction>();
  readonly #mappings = new DistinctTable<ProfileMapping>();
  readonly #locations = new DistinctTable<ProfileLocation>();
  readonly #labelSets = new DistinctTable<readonly SampleLabel[]>();
  #isEmpty = true;

  constructor() {
    this.#labelSets.add(labelKey([]), []);
  }

  /** Takes the tables of one profile in, entry by entry as they are asked for. */
  from(profile: Profile): MergeSource {
    // The first mapping of the first profile is the main binary, whether samples refer to it or not.
    const [main] = profile.mappings;
    if (main !== undefined && this.#isEmpty) this.#mappings.add(mappingKey(main), main);
    this.#isEmpty = false;
    return {
      location: remembering((index) => this.#addLocation(profile, profile.locations[index])),
      labelSet: remembering((index) => {
        const labels = profile.labelSets[index] ?? [];
        return this.#labelSets.add(labelKey(labels), labels);
      }),
    };
  }

  finish(): Pick<Profile, 'functions' | 'mappings' | 'locations' | 'labelSets'> {
    return {
      functions: this.#functions.entries,
      mappings: this.#mappings.entries,
      locations: this.#locations.entries,
      labelSets: this.#labelSets.entries,
    };
  }

  #addLocation(profile: Profile, location: ProfileLocation | undefined): number {
    if (location === undefined) return -1;
    const source = profile.mappings[location.mappingIndex];
    const mappingIndex = source === undefined ? -1 : this.#mappings.add(mappingKey(source), source);
    const start = this.#mappings.entries[mappingIndex]?.start ?? 0n;
    // Binaries may be loaded elsewhere in each run: addresses are moved to where the first run had them.
    const address = BigInt.asUintN(64, location.address - (source?.start ?? 0n) + start);
    const lines = location.lines.map((line) => ({
      ...line,
      functionIndex: this.#addFunction(profile.functions[line.functionIndex]),
    }));
    const merged = { ...location, mappingIndex, address, lines };
    return this.#locations.add(locationKey(merged), merged);
  }

  #addFunction(entry: ProfileFunction | undefined): number {
    if (entry === undefined) return -1;
    const { name, systemName, file, startLine } = entry;
    return this.#functions.add(JSON.stringify([name, systemName, file, startLine]), entry);
  }
}

class DistinctTable<T> {
  readonly entries: T[] = [];
  readonly #indices = new Map<string, number>();

  /** The index of the entry of this key; the first that came with it stays. */
  add(key: string, entry: T): number {
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

function remembering(find: (index: number) => number): (index: number) => number {
  const found: number[] = [];
  return (index) => {
    found[index] ??= find(index);
    return found[index] as number;
  };
}

/** As google/pprof's `Mapping.key`: the size in pages, the offset, and the build id or else the file. */
function mappingKey({ start, limit, offset, buildId, file }: ProfileMapping): string {
  const pages = (BigInt.asUintN(64, limit - start) + 0xfffn) >> 12n;
  return `${pages} ${offset} ${buildId || file}`;
}

function locationKey({ address, mappingIndex, lines, isFolded }: ProfileLocation): string {
  const places = lines.map(({ functionIndex, line, column }) => `${functionIndex}:${line}:${column}`);
  return `${mappingIndex} ${address} ${isFolded} ${places.join(' ')}`;
}

function labelKey(labels: readonly SampleLabel[]): string {
  const parts = labels.map(({ key, text, number, unit }) =>
    JSON.stringify([key, text, String(number), unit]),
  );
  return parts.sort().join(' ');
}
