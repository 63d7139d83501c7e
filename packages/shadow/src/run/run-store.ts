import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  checkDocument,
  MigrateError,
  type Observation,
  type RulesDocument,
  type RunDocument,
  type ShadowReport,
} from '@strangler/core';
import { invalidRunFile } from '../bytes/invalid-run-file.ts';
import { CaseBook } from '../corpus/case-book.ts';
import { OutputStore } from '../observe/output-store.ts';
import { formatRules } from './describe-run.ts';

/** What a run that died before its run.json was written leaves behind. */
const beginnings = ['cases.jsonl', 'cases.jsonl.part', 'rules.json', 'run.json.part', 'lock'];

/** The directory of one shadow run: what ran, every observation, large outputs, the report. */
export class RunStore {
  readonly dir: string;
  readonly outputs: OutputStore;
  readonly casesFile: string;
  readonly observationsFile: string;
  /** The outermost directory that was made for it, or null. */
  readonly #made: string | null;
  #descriptor: number | null = null;

  private constructor(dir: string, made: string | null) {
    this.dir = dir;
    this.#made = made;
    this.outputs = new OutputStore(join(dir, 'blobs'));
    this.casesFile = join(dir, 'cases.jsonl');
    this.observationsFile = join(dir, 'observations.jsonl');
  }

  /**
   * Makes the directory of a new run. Throws OUTPUT_EXISTS where it holds anything.
   *
   * @param overBeginnings go on where an earlier try died before it ran anything
   */
  static create(dir: string, { overBeginnings = false } = {}): RunStore {
    const made = mkdirSync(dir, { recursive: true }) ?? null;
    const known = overBeginnings ? beginnings : [];
    if (readdirSync(dir).some((name) => !known.includes(name))) throw outputExists(dir);
    return new RunStore(dir, made);
  }

  /** Opens the directory of a run that was made before. Throws INPUT_NOT_FOUND. */
  static open(dir: string): RunStore {
    if (RunStore.isRun(dir)) return new RunStore(dir, null);
    throw new MigrateError({
      code: 'INPUT_NOT_FOUND',
      message: `there is no run in ${dir}`,
      why: 'The directory does not hold a run.json.',
      next: 'Name a directory below .migrate/runs, as migrate shadow printed it.',
    });
  }

  /** Says whether a directory holds a run. */
  static isRun(dir: string): boolean {
    return existsSync(join(dir, 'run.json'));
  }

  /** Removes a run that never began, and the directories that were made for it. */
  discard(): void {
    this.close();
    for (const name of beginnings) rmSync(join(this.dir, name), { force: true });
    if (this.#made === null) return;
    for (let dir = this.dir; dir.startsWith(this.#made); dir = dirname(dir)) {
      try {
        rmdirSync(dir);
      } catch {
        return;
      }
    }
  }

  writeRun(run: RunDocument): void {
    this.#writeJson('run.json', run);
  }

  readRun(): RunDocument {
    const file = join(this.dir, 'run.json');
    const checked = checkDocument('RunDocument', parseJson(readFileSync(file, 'utf8')));
    if (checked.ok) return checked.value;
    throw invalidRunFile(file, checked.problems[0]?.message ?? 'it does not fit its schema');
  }

  writeReport(report: ShadowReport): void {
    this.#writeJson('report.json', report);
  }

  writeRules(rules: RulesDocument): void {
    writeFileSync(join(this.dir, 'rules.json'), formatRules(rules));
  }

  /** The rules of the run, or null where it had none. Throws INPUT_INVALID. */
  readRules(run: RunDocument): RulesDocument | null {
    if ((run.rulesDigest ?? null) === null) return null;
    const file = join(this.dir, 'rules.json');
    const value = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : null;
    const checked = checkDocument('RulesDocument', value);
    if (checked.ok) return checked.value;
    throw invalidRunFile(file, checked.problems[0]?.message ?? 'it does not fit its schema');
  }

  /** The stored cases, one read at a time. Throws INPUT_INVALID. */
  openBook(): Promise<CaseBook> {
    return CaseBook.open(this.casesFile);
  }

  /** Appends all observations of one case in one write. */
  append(observations: readonly Observation[]): void {
    const lines = Buffer.from(observations.map((each) => `${JSON.stringify(each)}\n`).join(''));
    this.#descriptor ??= openSync(this.observationsFile, 'a');
    for (let from = 0; from < lines.length; ) from += writeSync(this.#descriptor, lines, from);
  }

  /** Lets go of the file that is appended to. */
  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  #writeJson(name: string, value: unknown): void {
    const path = join(this.dir, name);
    writeFileSync(`${path}.part`, `${JSON.stringify(value, null, 2)}\n`);
    renameSync(`${path}.part`, path);
  }
}

function outputExists(dir: string): MigrateError {
  const isRun = RunStore.isRun(dir);
  return new MigrateError({
    code: 'OUTPUT_EXISTS',
    message: `the output directory ${dir} is not empty`,
    why: `It holds ${isRun ? 'another run' : 'other files'}, and nothing is overwritten.`,
    next: isRun
      ? 'Give a new directory by --out, or go on with that run: migrate shadow --resume --out <dir>.'
      : 'Give a new directory by --out, or remove this one yourself.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
