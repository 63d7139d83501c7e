/** Writes corpus/cases.jsonl: gojq's own tests, and calls on the JSON files of this repository's `node_modules`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMigrateError } from '@strangler/core';
import { gojqCases } from './gojq-cases.ts';
import { findGojqTests, installGojq } from './install.ts';
import { realCases } from './real-cases.ts';

const example = fileURLToPath(new URL('..', import.meta.url));
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

try {
  await installGojq();
  const tests = await gojqCases(`${example}bin/gojq`, await findGojqTests());
  const real = realCases([modules]);
  const cases = [...tests, ...real];
  mkdirSync(`${example}corpus`, { recursive: true });
  writeFileSync(`${example}corpus/cases.jsonl`, cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const files = new Set(real.map(({ source }) => source)).size;
  process.stdout.write(
    `${tests.length} tests of gojq and ${real.length} calls on ${files} files: corpus/cases.jsonl\n`,
  );
} catch (error) {
  if (!isMigrateError(error)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n  why:  ${error.why}\n  next: ${error.next}\n`);
  process.exitCode = error.exitCode;
}
