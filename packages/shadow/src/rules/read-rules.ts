import { readFileSync } from 'node:fs';
import { checkDocument, MigrateError, type RulesDocument } from '@strangler/core';
import { unreadableFile } from '../corpus/unreadable-file.ts';
import { compileRules } from './compile-rules.ts';

/** A rules file is read whole. */
const maxBytes = 4 << 20;

/**
 * Reads and checks a file of rules.
 *
 * Throws INPUT_NOT_FOUND, INPUT_UNREADABLE, or INPUT_INVALID with all that is wrong with it.
 */
export function readRules(file: string): RulesDocument {
  const value = parseJson(file, readBytes(file));
  const checked = checkDocument('RulesDocument', value);
  if (!checked.ok) {
    const problems = checked.problems.map(({ path, message }) => `${path || 'the document'}: ${message}`);
    throw invalid(file, problems.join('; '));
  }
  compileRules(checked.value, file);
  return checked.value;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadableFile('rules', file, error);
  }
}

function parseJson(file: string, bytes: Buffer): unknown {
  if (bytes.length > maxBytes) throw invalid(file, `It holds ${bytes.length} bytes; 4 MiB are the most.`);
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    throw invalid(file, (error as Error).message);
  }
}

function invalid(file: string, why: string): MigrateError {
  return new MigrateError({
    code: 'INPUT_INVALID',
    message: `the rules file ${file} cannot be used`,
    why,
    next: 'Correct it; docs/rules.md describes the format.',
  });
}
