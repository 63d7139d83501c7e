import { createHash } from 'node:crypto';
import { CaseSources } from './case-sources.ts';
import { Column } from './column.ts';
import { DigestTable } from './digest-table.ts';
import { createPacer, type Pacer } from './pacer.ts';

/** One distinct case of a run, and what it was drawn from. */
export interface KnownCase {
  readonly caseId: string;
  readonly source: string;
  /** How often inputs like it occur, in any unit. */
  readonly weight?: number | undefined;
  /** An earlier run had it and lacked a rule of this one, so it says nothing fresh. */
  readonly seenBefore?: boolean | undefined;
}

const caseIdBytes = 32;

/**
 * The distinct cases of a run by number, in the order of cases.jsonl, in about 50 bytes each, and 80 where they
 * name their sources.
 *
 * Everything that is kept for each case elsewhere is kept by these numbers.
 */
export class CaseTable {
  readonly #ids = new DigestTable(caseIdBytes);
  readonly #sources = new CaseSources((index) => this.idOf(index));
  readonly #seen = new Column(Uint8Array);
  #weights: Column<Float64Array> | null = null;

  get size(): number {
    return this.#ids.size;
  }

  /** How many different sources the cases come from. */
  get sourceCount(): number {
    return this.#sources.size;
  }

  /** Whether any case says how often inputs like it occur. */
  get isWeighted(): boolean {
    return this.#weights !== null;
  }

  /** Adds a case; false where it is there already. */
  add({ caseId, source, weight, seenBefore = false }: KnownCase): boolean {
    const before = this.#ids.size;
    if (this.#ids.add(bytesOf(caseId)) < before) return false;
    this.#sources.add(caseId, source);
    this.#seen.push(seenBefore ? 1 : 0);
    if (weight !== undefined) this.#weights ??= this.#unweighted(before);
    this.#weights?.push(weight ?? 1);
    return true;
  }

  /** The number of a case, or -1. */
  indexOf(caseId: string): number {
    return isCaseId(caseId) ? this.#ids.find(bytesOf(caseId)) : -1;
  }

  idOf(index: number): string {
    return this.#ids.keyAt(index).toString('hex');
  }

  /** The number of the source of a case. */
  sourceOf(index: number): number {
    return this.#sources.of(index);
  }

  /** Whether a case comes from the source of this name. */
  hasSource(index: number, source: string): boolean {
    return this.#sources.isOf(index, source);
  }

  /** 1 where the case has none. */
  weightOf(index: number): number {
    return this.#weights?.at(index) ?? 1;
  }

  seenBefore(index: number): boolean {
    return this.#seen.at(index) === 1;
  }

  /** The numbers of all cases, sorted by id. */
  sortedById(): Uint32Array {
    return this.#ids.sorted();
  }

  /** `sha256:` and the hash over the sorted ids, so that it does not depend on the order of the cases. */
  async digest(pace: Pacer = createPacer()): Promise<string> {
    const sum = createHash('sha256');
    let isFirst = true;
    for (const index of this.sortedById()) {
      sum.update(isFirst ? this.idOf(index) : `\n${this.idOf(index)}`);
      isFirst = false;
      const turn = pace();
      if (turn) await turn;
    }
    return `sha256:${sum.digest('hex')}`;
  }

  #unweighted(count: number): Column<Float64Array> {
    const weights = new Column(Float64Array);
    for (let index = 0; index < count; index++) weights.push(1);
    return weights;
  }
}

/** Says whether a text is what a case is known by: 64 lower-case hex digits. */
export function isCaseId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function bytesOf(caseId: string): Buffer {
  return Buffer.from(caseId, 'hex');
}
