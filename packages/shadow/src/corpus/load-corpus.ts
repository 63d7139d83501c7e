import { MigrateError } from '@strangler/core';
import type { Case } from './case.ts';
import { CaseBook } from './case-book.ts';
import type { CaseSource } from './case-source.ts';
import { CaseTable } from './case-table.ts';
import { CaseWriter } from './case-writer.ts';
import { Column } from './column.ts';
import { loadCase } from './load-case.ts';
import { createPacer } from './pacer.ts';
import { inShard, type Shard } from './shard.ts';
import { createTreeCache } from './tree-cache.ts';

/** The distinct cases of a run, or of its shard. */
export interface Corpus {
  readonly book: CaseBook;
  /** Cases read, duplicates included; of a shard, those whose first of the kind belongs to it. */
  readonly captured: number;
  readonly sources: number;
  /** Cases that an earlier run had seen before this one's rules were written. */
  readonly seenBefore: number;
  /** `sha256:` and the hash over the sorted ids of all cases, also of those in other shards. */
  readonly digest: string;
  /** `sha256:` and the hash of the file of cases. */
  readonly casesDigest: string;
}

/** Where the cases go and which of them count. */
export interface CorpusOptions {
  /** The file that the cases are written to, one a line, in the order in which they come. */
  readonly file: string;
  readonly shard?: Shard | null;
  /** Says whether an earlier run had seen the case before this run's rules were written. */
  readonly seenBefore?: (caseId: string) => boolean;
  readonly signal?: AbortSignal;
  /** Called with each distinct case; may throw. */
  readonly check?: (each: Case) => void;
}

/**
 * Reads the files of all cases, drops duplicates (two cases that programs cannot tell apart are one), and writes the
 * rest down as they come, so that memory does not grow with what they hold.
 *
 * Throws CASE_INVALID, or CORPUS_EMPTY; then nothing is left of the file.
 */
export async function loadCorpus(sources: Iterable<CaseSource>, options: CorpusOptions): Promise<Corpus> {
  const writer = CaseWriter.create(options.file);
  try {
    const sorter = new CaseSorter(options, writer);
    const pace = createPacer();
    for (const source of sources) {
      options.signal?.throwIfAborted();
      sorter.add(source);
      const turn = pace();
      if (turn) await turn;
    }
    if (sorter.read === 0) throw emptyCorpus();
    const { own, captured, seenBefore } = sorter;
    const casesDigest = writer.close();
    const book = new CaseBook(options.file, own, sorter.offsets);
    const digest = await sorter.all.digest(pace);
    return { book, captured, sources: own.sourceCount, seenBefore, digest, casesDigest };
  } catch (error) {
    writer.discard();
    throw error;
  }
}

/** Sorts cases as they come into new and known ones, and into those of this shard and of others. */
class CaseSorter {
  readonly all: CaseTable;
  readonly own = new CaseTable();
  readonly offsets = new Column(Float64Array);
  readonly #options: CorpusOptions;
  readonly #writer: CaseWriter;
  readonly #shard: Shard | null;
  readonly #cache = createTreeCache();
  read = 0;
  captured = 0;
  seenBefore = 0;

  constructor(options: CorpusOptions, writer: CaseWriter) {
    this.#options = options;
    this.#writer = writer;
    this.#shard = options.shard ?? null;
    this.all = this.#shard === null ? this.own : new CaseTable();
  }

  add(source: CaseSource): void {
    const loaded = loadCase(source, this.#cache);
    this.read++;
    if (this.#isNew(loaded)) this.#keep(loaded, source);
    // A duplicate counts where the first of its kind does, whatever source it names itself.
    if (this.own.indexOf(loaded.id) !== -1) this.captured++;
  }

  #isNew({ id, source }: Case): boolean {
    return this.#shard === null ? this.own.indexOf(id) === -1 : this.all.add({ caseId: id, source });
  }

  #keep(loaded: Case, source: CaseSource): void {
    this.#options.check?.(loaded);
    if (this.#shard !== null && !inShard(loaded.source, this.#shard)) return;
    const seenBefore = this.#options.seenBefore?.(loaded.id) ?? false;
    if (seenBefore) this.seenBefore++;
    const { id: caseId, source: name } = loaded;
    this.own.add({ caseId, source: name, weight: source.document.weight, seenBefore });
    this.offsets.push(this.#writer.add({ caseId, ...(seenBefore ? { seenBefore } : {}), ...source }));
  }
}

function emptyCorpus(): MigrateError {
  return new MigrateError({
    code: 'CORPUS_EMPTY',
    message: 'there is no case to run',
    why: 'The cases file holds no case.',
    next: 'Give cases by --cases <file.jsonl>, --inputs <glob> or --corpus <dir>.',
  });
}
