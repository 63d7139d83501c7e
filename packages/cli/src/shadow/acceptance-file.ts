import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AcceptancesDocument, checkDocument, MigrateError } from '@strangler/core';
import type { AcceptanceList } from '@strangler/shadow';
import type { LoadedConfig } from '../config/load-config.ts';
import { readJson } from '../config/read-json.ts';

/** Where accepted differences are written down: beside the config, else in the working directory. */
export function acceptanceFile(config: LoadedConfig | null, cwd: string): string {
  return resolve(config?.dir ?? cwd, config?.config.shadow?.accepted ?? 'migrate.accepted.json');
}

/** What is accepted, on the day that it is asked; nothing where there is no file. Throws INPUT_INVALID. */
export function readAcceptances(file: string, now: Date): AcceptanceList {
  return { accepted: readDocument(file).accepted, today: now.toISOString().slice(0, 10) };
}

/** The whole file, empty where it is not there. Throws INPUT_INVALID. */
export function readDocument(file: string): AcceptancesDocument {
  if (!existsSync(file)) return { schemaVersion: 1, kind: 'acceptances', accepted: [] };
  const checked = checkDocument('AcceptancesDocument', readJson(file, invalid));
  if (checked.ok) return checked.value;
  const [first] = checked.problems;
  throw invalid(file, `${first?.path || 'the document'}: ${first?.message}`);
}

/** Replaces the file at once, so that a reader never sees a part of it. */
export function writeDocument(file: string, document: AcceptancesDocument): void {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, `${JSON.stringify(document, null, 2)}\n`, { flush: true });
  renameSync(part, file);
}

function invalid(file: string, why: string): MigrateError {
  return new MigrateError({
    code: 'INPUT_INVALID',
    message: `the accepted differences in ${file} cannot be used`,
    why,
    next: 'Correct the file; docs/formats.md describes it.',
  });
}
