import { hashBytes } from '../bytes/hash-bytes.ts';

/** One way through the program: the blocks that it reaches, and who took it. */
export interface CoverageSet {
  /** Numbers of blocks, ascending. */
  readonly blocks: Uint32Array;
  /** The first of its cases by id, so that nothing depends on which case was done when. */
  caseId: string;
  source: string;
  /** Whether cases of more than one source are among them. */
  isShared: boolean;
}

/** Collects which blocks each case reaches; cases that reach the same ones share one set in memory. */
export class CoverageTally {
  readonly #sets = new Map<string, CoverageSet>();
  counted = 0;
  uncounted = 0;
  readonly #sources = new Set<string>();

  /** Adds a case; null where its run left no counts. */
  add(caseId: string, source: string, blocks: Uint32Array | null): void {
    if (blocks === null) {
      this.uncounted++;
      return;
    }
    this.counted++;
    this.#sources.add(source);
    const key = hashBytes(new Uint8Array(blocks.buffer, blocks.byteOffset, blocks.byteLength));
    const set = this.#sets.get(key);
    if (set === undefined) {
      this.#sets.set(key, { blocks, caseId, source, isShared: false });
      return;
    }
    set.isShared ||= source !== set.source;
    if (caseId < set.caseId) Object.assign(set, { caseId, source });
  }

  /** Sources with a counted case. */
  get sources(): number {
    return this.#sources.size;
  }

  /** The different sets, sorted by the id of their first case. */
  list(): CoverageSet[] {
    return [...this.#sets.values()].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  }
}
