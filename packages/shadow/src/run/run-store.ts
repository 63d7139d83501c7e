import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  checkDocument,
  MigrateError,
  type Observation,
  type RunDocument,
  type ShadowReport,
} from '@strangler/core';
import type { StoredCase } from '../corpus/load-corpus.ts';
import { invalidRunFile } from '../judge/invalid-run-file.ts';
import { OutputStore } from '../observe/output-store.ts';

/** The directory of one shadow run: what ran, every observation, large outputs, the report. */
export class RunStore {
  readonly dir: string;
  readonly outputs: OutputStore;

  private constructor(dir: string) {
    this.dir = dir;
    this.outputs = new OutputStore(join(dir, 'blobs'));
  }

  /** Makes the directory of a new run. Throws OUTPUT_EXISTS where it holds anything. */
  static create(dir: string): RunStore {
    mkdirSync(dir, { recursive: true });
    if (readdirSync(dir).length > 0) {
      throw new MigrateError({
        code: 'OUTPUT_EXISTS',
        message: `the output directory ${dir} is not empty`,
        why: 'It holds another run or other files, and nothing is overwritten.',
        next: 'Give a new directory by --out, or remove this one yourself.',
      });
    }
    return new RunStore(dir);
  }

  /** Opens the directory of a run that was made before. Throws INPUT_NOT_FOUND. */
  static open(dir: string): RunStore {
    if (existsSync(join(dir, 'run.json'))) return new RunStore(dir);
    throw new MigrateError({
      code: 'INPUT_NOT_FOUND',
      message: `there is no run in ${dir}`,
      why: 'The directory does not hold a run.json.',
      next: 'Name a directory below .migrate/runs, as migrate shadow printed it.',
    });
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

  writeCases(cases: readonly StoredCase[]): void {
    writeFileSync(join(this.dir, 'cases.jsonl'), cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
  }

  /** The stored cases, in the order of their ids. Throws INPUT_INVALID. */
  readCases(): StoredCase[] {
    const file = join(this.dir, 'cases.jsonl');
    if (!existsSync(file)) throw invalidRunFile(file, 'There is no such file.');
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line, index) => {
        const value = parseJson(line);
        if (isStoredCase(value)) return value;
        throw invalidRunFile(`${file}:${index + 1}`, 'The line does not hold a case.');
      });
  }

  /** Appends all observations of one case in one write. */
  append(observations: readonly Observation[]): void {
    const lines = observations.map((each) => `${JSON.stringify(each)}\n`).join('');
    appendFileSync(join(this.dir, 'observations.jsonl'), lines);
  }

  #writeJson(name: string, value: unknown): void {
    const path = join(this.dir, name);
    writeFileSync(`${path}.part`, `${JSON.stringify(value, null, 2)}\n`);
    renameSync(`${path}.part`, path);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isStoredCase(value: unknown): value is StoredCase {
  if (typeof value !== 'object' || value === null) return false;
  const { caseId, document } = value as Partial<Record<keyof StoredCase, unknown>>;
  return typeof caseId === 'string' && typeof document === 'object' && document !== null;
}
