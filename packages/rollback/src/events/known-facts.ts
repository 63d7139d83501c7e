import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { createdMsOf } from '../generation/created-ms.ts';
import { metadataOf } from '../generation/metadata-of.ts';
import { readGeneration } from '../generation/read-generation.ts';
import type { FactsOf, GenerationFacts } from './event-tallies.ts';

const unknown: GenerationFacts = { control: null, candidate: null, createdMs: null };
const remembered = 1000;

/** What generations say of themselves. A generation never changes as long as its state is there, so each is read once. */
export class KnownFacts {
  readonly #home: string;
  readonly #now: () => Date;
  readonly #fs: FileSystem;
  readonly #known = new Map<number, GenerationFacts>();

  constructor(home: string, now: () => Date, fs: FileSystem = nodeFileSystem) {
    this.#home = home;
    this.#now = now;
    this.#fs = fs;
  }

  /** What a generation says of itself. */
  readonly of: FactsOf = (generation) => {
    const found = this.#known.get(generation);
    if (found !== undefined) return found;
    const facts = this.#read(generation);
    if (this.#known.size >= remembered) this.#known.clear();
    this.#known.set(generation, facts);
    return facts;
  };

  /** A generation that could not be read is asked for again after this: it may be there by then. */
  forgetUnknown(): void {
    for (const [generation, facts] of this.#known) if (facts === unknown) this.#known.delete(generation);
  }

  #read(generation: number): GenerationFacts {
    const stored = readGeneration(this.#home, generation, this.#fs);
    if (stored.kind === 'invalid') return unknown;
    const metadata = metadataOf(stored.generation);
    const { control, candidate } = metadata;
    const place = { fs: this.#fs, home: this.#home, nowMs: this.#now().getTime() };
    return { control, candidate, createdMs: createdMsOf(place, metadata) };
  }
}
