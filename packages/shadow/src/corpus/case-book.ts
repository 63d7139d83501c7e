import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { invalidRunFile } from '../bytes/invalid-run-file.ts';
import type { Case } from './case.ts';
import { CaseTable, isCaseId } from './case-table.ts';
import { Column } from './column.ts';
import { loadCase } from './load-case.ts';
import { createPacer } from './pacer.ts';
import { invalidCase } from './read-cases.ts';
import { readLines } from './read-lines.ts';
import { parseStoredCase, type StoredCase } from './stored-case.ts';
import { createTreeCache } from './tree-cache.ts';

/**
 * The cases of a run on disk, read one at a time: only where each begins is held in memory.
 *
 * Cases are numbered as in the table, in the order of their lines.
 */
export class CaseBook {
  readonly table: CaseTable;
  readonly #file: string;
  readonly #offsets: Column<Float64Array>;
  readonly #cache = createTreeCache();
  #descriptor: number | null = null;

  /** @param offsets where the line of each case begins in the file */
  constructor(file: string, table: CaseTable, offsets: Column<Float64Array>) {
    this.#file = file;
    this.table = table;
    this.#offsets = offsets;
  }

  /** Opens cases.jsonl of a run. Throws INPUT_INVALID where it is not there or a line does not hold a case. */
  static async open(file: string): Promise<CaseBook> {
    const table = new CaseTable();
    const offsets = new Column(Float64Array);
    const pace = createPacer();
    for (const { number, start, bytes } of linesOf(file)) {
      const stored = parseStoredCase(bytes);
      if (stored === null) throw invalidRunFile(`${file}:${number}`, 'The line does not hold a case.');
      const { caseId, document, seenBefore } = stored;
      const known = { caseId, source: document.source ?? caseId, weight: document.weight, seenBefore };
      if (!isCaseId(caseId) || !table.add(known)) {
        throw invalidRunFile(`${file}:${number}`, `Its case id, ${caseId}, is not one, or is there twice.`);
      }
      offsets.push(start);
      const turn = pace();
      if (turn) await turn;
    }
    return new CaseBook(file, table, offsets);
  }

  get size(): number {
    return this.table.size;
  }

  idOf(index: number): string {
    return this.table.idOf(index);
  }

  /** Reads one case with its files. Throws CASE_INVALID where it is no longer what the run has begun with. */
  read(index: number): Case {
    const stored = this.readStored(index);
    const loaded = loadCase(stored, this.#cache);
    if (loaded.id === stored.caseId) return loaded;
    throw invalidCase(stored.where, 'What it names is no longer what it was when the case was read.');
  }

  /** Reads one case as it is stored, without its files. */
  readStored(index: number): StoredCase {
    const start = this.#offsets.at(index);
    this.#descriptor ??= openSync(this.#file, 'r');
    const end = index + 1 < this.size ? this.#offsets.at(index + 1) : fstatSync(this.#descriptor).size;
    const line = Buffer.allocUnsafe(end - start);
    const length = readSync(this.#descriptor, line, 0, line.length, start);
    const stored = parseStoredCase(line.subarray(0, length));
    if (stored?.caseId === this.idOf(index)) return stored;
    throw invalidRunFile(this.#file, `It changed since it was opened: case ${this.idOf(index)} is gone.`);
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }
}

function* linesOf(file: string): ReturnType<typeof readLines> {
  try {
    yield* readLines(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw invalidRunFile(file, (error as Error).message);
  }
}
