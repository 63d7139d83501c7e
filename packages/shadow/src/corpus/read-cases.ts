import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkDocument, MigrateError } from '@strangler/core';
import type { CaseSource } from './case-source.ts';

/**
 * Reads a cases file: JSON Lines, one case a line, empty lines ignored.
 *
 * Throws INPUT_NOT_FOUND, INPUT_UNREADABLE, or CASE_INVALID with the line.
 */
export function readCases(file: string): CaseSource[] {
  const baseDir = dirname(resolve(file));
  const sources: CaseSource[] = [];
  readText(file)
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const where = `${file}:${index + 1}`;
      sources.push({ document: parseCase(line, where), input: null, baseDir, where });
    });
  return sources;
}

function readText(file: string): string {
  const bytes = readBytes(file);
  if (isUtf8(bytes)) return bytes.toString();
  throw invalidCase(`${file}:${firstForeignLine(bytes)}`, 'the line is not valid UTF-8');
}

/** The number of the first line that is not UTF-8; no character of more than one byte holds a line feed. */
function firstForeignLine(bytes: Buffer): number {
  let number = 1;
  for (let start = 0; start < bytes.length; number++) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return number;
    start = end + 1;
  }
  return number;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new MigrateError({
      code: missing ? 'INPUT_NOT_FOUND' : 'INPUT_UNREADABLE',
      message: `cannot read the cases file ${file}`,
      why: (error as Error).message,
      next: 'Check the path given by --cases or by shadow.cases in the config.',
      cause: error,
    });
  }
}

function parseCase(line: string, where: string): CaseSource['document'] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw invalidCase(where, `the line is not JSON: ${(error as Error).message}`);
  }
  const checked = checkDocument('CaseDocument', value);
  if (checked.ok) return checked.value;
  const [first] = checked.problems;
  throw invalidCase(where, `${first?.path || 'the case'}: ${first?.message}`);
}

/** The error for a case that cannot be used. */
export function invalidCase(where: string, why: string): MigrateError {
  return new MigrateError({
    code: 'CASE_INVALID',
    message: `the case at ${where} cannot be used`,
    why,
    next: 'Correct the case or remove its line; docs/formats.md describes the format.',
  });
}
