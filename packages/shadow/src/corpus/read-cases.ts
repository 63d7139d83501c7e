import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkDocument, MigrateError } from '@strangler/core';
import type { CaseSource } from './case-source.ts';
import { type FileLine, readLines } from './read-lines.ts';
import { unreadableFile } from './unreadable-file.ts';

/**
 * Reads a cases file line by line: JSON Lines, one case a line, empty lines ignored.
 *
 * Throws INPUT_NOT_FOUND or INPUT_UNREADABLE at once, and CASE_INVALID with the line when it comes to it.
 */
export function readCases(file: string): Iterable<CaseSource> {
  try {
    closeSync(openSync(file, 'r'));
    if (statSync(file).isDirectory()) throw new Error(`${file} is a directory`);
  } catch (error) {
    throw unreadableFile('cases', file, error);
  }
  return { [Symbol.iterator]: () => parseLines(file) };
}

function* parseLines(file: string): Generator<CaseSource> {
  const baseDir = dirname(resolve(file));
  for (const { number, bytes } of linesOf(file)) {
    const where = `${file}:${number}`;
    if (!isUtf8(bytes)) throw invalidCase(where, 'the line is not valid UTF-8');
    const line = bytes.toString();
    if (line.trim() !== '') yield { document: parseCase(line, where), input: null, baseDir, where };
  }
}

function* linesOf(file: string): Generator<FileLine> {
  try {
    yield* readLines(file);
  } catch (error) {
    if (error instanceof RangeError) throw invalidCase(file, error.message);
    throw unreadableFile('cases', file, error);
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
