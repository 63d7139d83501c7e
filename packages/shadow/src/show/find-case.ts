import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument, type DifferenceGroup, MigrateError } from '@strangler/core';
import { invalidRunFile } from '../bytes/invalid-run-file.ts';
import { readLines } from '../corpus/read-lines.ts';
import { parseStoredCase, type StoredCase } from '../corpus/stored-case.ts';
import type { RunStore } from '../run/run-store.ts';

/** A case of a run, and the group of differences that it was found by. */
export interface FoundCase {
  readonly stored: StoredCase;
  readonly group: DifferenceGroup | null;
}

/**
 * Finds a case by the beginning of its id, by its whole name, or by a group such as `g1`, whose example it is.
 *
 * Throws INPUT_NOT_FOUND where it fits none or several.
 */
export function findCase(store: RunStore, selector: string): FoundCase {
  const fits = casesThatFit(store, selector);
  const [stored] = fits;
  if (stored !== undefined && fits.length === 1) return { stored, group: null };
  if (fits.length === 0 && /^g\d+$/.test(selector)) return findGroup(store, selector);
  throw notFound(store, `${fits.length === 0 ? 'no' : 'more than one'} case of this run fits ${selector}`);
}

function casesThatFit(store: RunStore, selector: string): StoredCase[] {
  const file = join(store.dir, 'cases.jsonl');
  if (!existsSync(file)) throw invalidRunFile(file, 'There is no such file.');
  const begins = `{"caseId":"${selector}`;
  const name = JSON.stringify(selector);
  const fits: StoredCase[] = [];
  for (const { bytes, number } of readLines(file)) {
    if (!bytes.subarray(0, begins.length).equals(Buffer.from(begins)) && !bytes.includes(name)) continue;
    const stored = parseStoredCase(bytes);
    if (stored === null) throw invalidRunFile(`${file}:${number}`, 'The line does not hold a case.');
    if (stored.caseId.startsWith(selector) || stored.document.id === selector) fits.push(stored);
    if (fits.length > 1) break;
  }
  return fits;
}

function findGroup(store: RunStore, id: string): FoundCase {
  const groups = groupsOf(store);
  const group = groups.find((each) => each.id === id);
  const [stored] = group === undefined ? [] : casesThatFit(store, group.exampleCase);
  if (group !== undefined && stored !== undefined) return { stored, group };
  const known = groups.length === 0 ? 'no groups' : `the groups g1 to g${groups.length}`;
  throw notFound(store, `this run has no group ${id}; its report has ${known}`);
}

/** The groups of the run's own report, none where it has no report that can be read. */
export function groupsOf(store: RunStore): readonly DifferenceGroup[] {
  try {
    const checked = checkDocument(
      'ShadowReport',
      JSON.parse(readFileSync(join(store.dir, 'report.json'), 'utf8')),
    );
    return checked.ok ? checked.value.groups : [];
  } catch {
    return [];
  }
}

function notFound(store: RunStore, message: string): MigrateError {
  return new MigrateError({
    code: 'INPUT_NOT_FOUND',
    message,
    why: `The run in ${store.dir} names its cases by 64 hex digits, of which the first twelve are enough, and its groups g1, g2 and so on.`,
    next: 'Take a case or a group that migrate shadow listed, or name the run by --run <directory>.',
  });
}
