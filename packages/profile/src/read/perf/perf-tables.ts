import type { Profile, ProfileFunction, ProfileLine, ProfileLocation, ProfileMapping } from '@strangler/core';
import type { ReadLimits } from '../read-limits.ts';
import type { PlacedFrame } from './parse-frame.ts';

/** The distinct locations, functions and objects of a `perf script` text. */
export class PerfTables {
  readonly #limits: ReadLimits;
  readonly #refuse: (problem: string) => Error;
  readonly #locations: ProfileLocation[] = [];
  readonly #locationIndices = new Map<string, number>();
  readonly #functions: ProfileFunction[] = [];
  readonly #functionIndices = new Map<string, number>();
  readonly #mappings = new Map<string, number>();
  #keptCharacters = 0;
  #lines = 0;

  constructor(limits: ReadLimits, refuse: (problem: string) => Error) {
    this.#limits = limits;
    this.#refuse = refuse;
  }

  /** The index of the location of frames, innermost first; `key` is their text. */
  locationOf(key: string, frames: readonly PlacedFrame[]): number {
    const known = this.#locationIndices.get(key);
    if (known !== undefined) return known;
    // A line of a script is a key, a location, a line and often a function: as much memory as four entries.
    const entries = this.#limits.tableEntries / 4;
    const index = this.#locations.length;
    this.#keptCharacters += key.length;
    this.#lines += frames.length;
    if (this.#lines > entries || this.#keptCharacters > this.#limits.decodedBytes / 4) {
      throw this.#refuse(`more than ${entries} locations, the limit for reading`);
    }
    this.#locations.push(this.#location(frames));
    // A copy, because a slice would keep more of the text in memory.
    this.#locationIndices.set(Buffer.from(key).toString(), index);
    return index;
  }

  finish(): Pick<Profile, 'locations' | 'functions' | 'mappings'> {
    return {
      locations: this.#locations,
      functions: this.#functions,
      mappings: [...this.#mappings.keys()].map(mappingOf),
    };
  }

  #location(frames: readonly PlacedFrame[]): ProfileLocation {
    const physical = frames.at(-1) as PlacedFrame;
    const named = frames.filter(({ symbol }) => symbol !== '');
    return {
      address: BigInt(physical.address),
      mappingIndex: this.#mappingOf(physical.object),
      lines: named.map((frame) => this.#line(frame)),
      isFolded: false,
    };
  }

  #line({ symbol, file, line }: PlacedFrame): ProfileLine {
    const key = `${symbol}\n${file}`;
    let functionIndex = this.#functionIndices.get(key);
    if (functionIndex === undefined) {
      functionIndex = this.#functions.length;
      const copy = Buffer.from(key).toString();
      // The name is demangled, so that there is no symbol to take a better one from.
      this.#functions.push({ name: copy.slice(0, symbol.length), systemName: '', file, startLine: 0 });
      this.#functionIndices.set(copy, functionIndex);
    }
    return { functionIndex, line, column: 0 };
  }

  #mappingOf(object: string): number {
    if (object === '') return -1;
    const known = this.#mappings.get(object);
    if (known !== undefined) return known;
    this.#mappings.set(object, this.#mappings.size);
    return this.#mappings.size - 1;
  }
}

/** A mapping of which only the file is known: perf prints addresses within files, and in mappings of no file whole ones. */
function mappingOf(file: string): ProfileMapping {
  return {
    start: 0n,
    limit: 2n ** 64n - 1n,
    offset: 0n,
    file,
    buildId: '',
    hasFunctions: true,
    hasFilenames: false,
    hasLineNumbers: false,
    hasInlineFrames: true,
  };
}
