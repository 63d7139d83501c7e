import { join } from 'node:path';
import { isMigrateError, type Rule, type RulesDocument, type RunDocument } from '@strangler/core';
import { isCaseId } from '../corpus/case-table.ts';
import { DigestTable } from '../corpus/digest-table.ts';
import { createPacer } from '../corpus/pacer.ts';
import { readLines } from '../corpus/read-lines.ts';
import { parseStoredCase } from '../corpus/stored-case.ts';
import { RunStore } from './run-store.ts';

/** The rules of a run, as they bear on what earlier runs had seen. */
export interface RunRules {
  readonly rules: RulesDocument | null;
  /** The digest of the comparator, or null. */
  readonly comparatorDigest: string | null;
}

/**
 * Finds the cases that runs in the given directories had seen while they lacked a rule that this run has.
 *
 * A rule that was fitted to what a run showed is not confirmed by showing it again. Directories that hold no run, or
 * one that cannot be read, are passed over.
 */
export async function findSeenCases(
  runDirs: readonly string[],
  wanted: RunRules,
): Promise<(caseId: string) => boolean> {
  const seen = new DigestTable(32);
  const pace = createPacer();
  for (const dir of runDirs) {
    if (!lacksRules(dir, wanted)) continue;
    for (const line of linesOf(join(dir, 'cases.jsonl'))) {
      const caseId = caseIdOf(line);
      if (caseId !== null) seen.add(Buffer.from(caseId, 'hex'));
      const turn = pace();
      if (turn) await turn;
    }
  }
  return (caseId) => seen.size > 0 && seen.find(Buffer.from(caseId, 'hex')) !== -1;
}

/**
 * Says whether some rules may excuse what others do not: anything but the same rules in the same order with some taken
 * away, each of which only excused. How they are called and why they are there does not count.
 */
export function addsRules(wanted: RulesDocument | null, had: RulesDocument | null): boolean {
  const left = (wanted?.rules ?? []).map(meaningOf);
  for (const rule of had?.rules ?? []) {
    if (meaningOf(rule) === left[0]) left.shift();
    else if (bearsOnOthers(rule)) return true;
  }
  return left.length > 0;
}

/** A format decides which other rules are about an output, and a pairing decides what their places hold. */
function bearsOnOthers({ type, format }: Rule): boolean {
  return format !== undefined || type === 'set' || type === 'keyed';
}

function lacksRules(dir: string, { rules, comparatorDigest }: RunRules): boolean {
  if ((rules?.rules ?? []).length === 0 && comparatorDigest === null) return false;
  const earlier = readRun(dir);
  if (earlier === null) return false;
  const otherComparator = comparatorDigest !== null && earlier.run.comparator?.digest !== comparatorDigest;
  return otherComparator || addsRules(rules, earlier.rules);
}

function readRun(dir: string): { readonly run: RunDocument; readonly rules: RulesDocument | null } | null {
  if (!RunStore.isRun(dir)) return null;
  try {
    const store = RunStore.open(dir);
    const run = store.readRun();
    return { run, rules: store.readRules(run) };
  } catch (error) {
    if (isMigrateError(error)) return null;
    throw error;
  }
}

function* linesOf(file: string): Generator<Buffer> {
  try {
    for (const { bytes } of readLines(file)) yield bytes;
  } catch {
    // A run whose cases cannot be read has shown nobody anything that is still known.
  }
}

const idKey = '{"caseId":"';

/** The id stands first in each line, so that the rest need not be parsed. */
function caseIdOf(line: Buffer): string | null {
  const text = line.toString('latin1', 0, idKey.length + 64);
  const caseId = text.startsWith(idKey) ? text.slice(idKey.length) : (parseStoredCase(line)?.caseId ?? '');
  return isCaseId(caseId) ? caseId : null;
}

function meaningOf(rule: Rule): string {
  const { name: _, reason: __, ...meaning } = rule;
  return JSON.stringify(Object.entries(meaning).sort(([a], [b]) => (a < b ? -1 : 1)));
}
