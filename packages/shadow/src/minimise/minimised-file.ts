import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type CaseDocument, MigrateError } from '@strangler/core';

/** Writes a case as the one line of a new file. Throws OUTPUT_EXISTS. */
export function writeMinimised(file: string, document: CaseDocument): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(document)}\n`, { flag: 'wx' });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? outputExists(file) : error;
  }
}

/** Throws OUTPUT_EXISTS where a file is there already, before any time is spent. */
export function assertFreeOutput(file: string): void {
  if (existsSync(file)) throw outputExists(file);
}

function outputExists(file: string): MigrateError {
  return new MigrateError({
    code: 'OUTPUT_EXISTS',
    message: `${file} exists`,
    why: 'It may hold the result of an earlier search, and nothing is overwritten.',
    next: 'Give another file by --out, or remove this one yourself.',
  });
}
