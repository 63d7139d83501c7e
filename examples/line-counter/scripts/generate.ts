/** Writes the code of the contract; with --check it says what is stale and writes nothing. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MigrateConfig } from '@strangler/core';
import { generate, inspectGenerated, readContract, writeGenerated } from '@strangler/facade';

const example = fileURLToPath(new URL('..', import.meta.url));
const { facade, flag, shadow }: MigrateConfig = JSON.parse(
  readFileSync(`${example}migrate.config.json`, 'utf8'),
);
if (facade === undefined) throw new Error('migrate.config.json says nothing about generated code');

const rollout = { flag, redact: shadow?.record?.redact ?? [] };
const files = await generate(readContract(`${example}${facade.contract}`), { ...facade, rollout });
const isCheck = process.argv.includes('--check');
const {
  fresh: _fresh,
  kept: _kept,
  ...changed
} = isCheck ? inspectGenerated(files, example) : writeGenerated(files, example);
const lines = Object.entries(changed).flatMap(([state, paths]) => paths.map((path) => `${state}: ${path}\n`));
process.stdout.write(lines.join(''));
if (isCheck && lines.length > 0) process.exitCode = 1;
