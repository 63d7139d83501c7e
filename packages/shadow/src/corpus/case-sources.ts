import { hash } from 'node:crypto';
import { Column } from './column.ts';
import { DigestTable } from './digest-table.ts';

/** Of a source only a part of its hash is kept: two of 100,000 share 128 bits with a probability of 1 in 10^28. */
const sourceBytes = 16;

/**
 * The sources that the cases of a run were drawn from, by number.
 *
 * Nothing is held while each case is a source of its own, which then has the number of its case.
 */
export class CaseSources {
  readonly #idOf: (index: number) => string;
  #cases = 0;
  #named: NamedSources | null = null;

  /** @param idOf the id of a case that was added, which names its own source */
  constructor(idOf: (index: number) => string) {
    this.#idOf = idOf;
  }

  /** How many different sources there are. */
  get size(): number {
    return this.#named?.size ?? this.#cases;
  }

  /** Adds the source of the next case. */
  add(caseId: string, source: string): void {
    if (source !== caseId) this.#named ??= this.#ownSources();
    this.#named?.add(source);
    this.#cases++;
  }

  /** The number of the source of a case. */
  of(index: number): number {
    return this.#named?.of(index) ?? index;
  }

  /** Whether a case comes from the source of this name. */
  isOf(index: number, source: string): boolean {
    return this.#named === null ? source === this.#idOf(index) : this.#named.isOf(index, source);
  }

  #ownSources(): NamedSources {
    const sources = new NamedSources();
    for (let index = 0; index < this.#cases; index++) sources.add(this.#idOf(index));
    return sources;
  }
}

/** Sources by name, of which several cases may share one. */
class NamedSources {
  readonly #keys = new DigestTable(sourceBytes);
  readonly #ofCase = new Column(Uint32Array);

  get size(): number {
    return this.#keys.size;
  }

  add(source: string): void {
    this.#ofCase.push(this.#keys.add(keyOf(source)));
  }

  of(index: number): number {
    return this.#ofCase.at(index);
  }

  isOf(index: number, source: string): boolean {
    return this.#keys.find(keyOf(source)) === this.#ofCase.at(index);
  }
}

function keyOf(source: string): Buffer {
  return hash('sha256', source, 'buffer');
}
