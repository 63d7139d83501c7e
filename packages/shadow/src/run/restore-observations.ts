import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Observation, RunSettings } from '@strangler/core';
import { createPacer } from '../corpus/pacer.ts';
import type { CaseLedger } from '../judge/case-ledger.ts';
import { judgeCase } from '../judge/judge-case.ts';
import type { JudgeSettings } from '../judge/judge-settings.ts';
import type { RunPlan } from '../observe/observer.ts';
import { canTrace } from './compare-case.ts';
import { planComparison, planRepeat, planTiming } from './plan-case.ts';
import { readGroups } from './read-observations.ts';
import type { Sides } from './run-context.ts';
import type { RunStore } from './run-store.ts';

/** What is needed to tell a case that is done from one that was cut short. */
export interface Restoring {
  readonly sides: Sides;
  readonly settings: RunSettings;
  readonly judge: JudgeSettings;
  readonly ledger: CaseLedger;
  /** Says whether a case is one of those of which each side runs once more, traced. */
  readonly isTraced: (caseId: string) => boolean;
}

/**
 * Books what a run that died has observed, and removes from its file what was cut short: a line without its end, and
 * a case with fewer observations than its plan needs.
 *
 * Throws INPUT_INVALID for a file that no dying run leaves.
 */
export async function restoreObservations(store: RunStore, restoring: Restoring): Promise<void> {
  removeLeftovers(join(store.dir, 'blobs'));
  if (!existsSync(store.observationsFile)) return;
  const kept = new KeptRanges();
  const pace = createPacer();
  for (const group of readGroups(store.observationsFile)) {
    if (isWhole(group.observations, restoring) && holdsBlobs(group.observations, store)) {
      restoring.ledger.add(group.observations);
      kept.add(group);
    }
    const turn = pace();
    if (turn) await turn;
  }
  keepOnly(store.observationsFile, kept.list());
}

/** Says whether a name below `blobs/` is that of a whole blob, and not of one that is still written. */
export function isBlobName(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

function removeLeftovers(blobs: string): void {
  if (!existsSync(blobs)) return;
  for (const name of readdirSync(blobs)) {
    if (!isBlobName(name)) rmSync(join(blobs, name), { recursive: true, force: true });
  }
}

/** Bytes of a file, the end excluded. */
interface FileRange {
  readonly start: number;
  readonly end: number;
}

/** Ranges in ascending order, those that touch made one. */
class KeptRanges {
  readonly #ranges: FileRange[] = [];

  add({ start, end }: FileRange): void {
    const last = this.#ranges.at(-1);
    if (last?.end === start) this.#ranges[this.#ranges.length - 1] = { start: last.start, end };
    else this.#ranges.push({ start, end });
  }

  list(): readonly FileRange[] {
    return this.#ranges;
  }
}

/** Says whether every run that the plan asks for is there, the repetition of a mismatch included. */
function isWhole(group: readonly Observation[], restoring: Restoring): boolean {
  const { sides, settings, judge, isTraced } = restoring;
  const [first] = group;
  if (first === undefined) return false;
  const each = { id: first.caseId } as Parameters<typeof planComparison>[0];
  const isTiming = first.pass === 'timing';
  if (isTiming) return holds(group, planTiming(each, sides, 0));
  const plans = planComparison(each, sides, settings);
  if (!holds(group, plans)) return false;
  const isRepeated = group.length > plans.length;
  if (isRepeated && !holds(group, planRepeat(each, sides, settings))) return false;
  if (isRepeated && !isTraced(first.caseId)) return true;
  const { status } = judgeCase(group, judge);
  if (!isRepeated && status === 'mismatch') return false;
  return !isTraced(first.caseId) || !canTrace(status) || group.some(({ trace }) => trace !== undefined);
}

function holds(group: readonly Observation[], plans: readonly RunPlan[]): boolean {
  return plans.every(({ implementation, attempt }) =>
    group.some((found) => found.role === implementation.role && found.attempt === attempt),
  );
}

/** A machine that lost its power may have kept the line and not the file that it names. */
function holdsBlobs(group: readonly Observation[], store: RunStore): boolean {
  return group
    .flatMap(({ stdout, stderr, files }) => [stdout, stderr, ...files])
    .every(({ blob, bytes }) => {
      if (blob === undefined) return true;
      return statSync(join(store.dir, 'blobs', blob), { throwIfNoEntry: false })?.size === bytes;
    });
}

/** Cuts a file down to some of its parts, by its length where they are its beginning, else by a copy. */
function keepOnly(file: string, ranges: readonly FileRange[]): void {
  const [first, ...others] = ranges;
  if (first === undefined || (first.start === 0 && others.length === 0)) {
    truncateSync(file, first?.end ?? 0);
    return;
  }
  const copy = `${file}.part`;
  const [from, to] = [openSync(file, 'r'), openSync(copy, 'w')];
  try {
    for (const range of ranges) copyRange(from, to, range);
  } finally {
    closeSync(from);
    closeSync(to);
  }
  renameSync(copy, file);
}

function copyRange(from: number, to: number, { start, end }: FileRange): void {
  const chunk = Buffer.allocUnsafe(Math.min(1 << 20, end - start));
  for (let at = start; at < end; ) {
    const length = readSync(from, chunk, 0, Math.min(chunk.length, end - at), at);
    if (length === 0) return;
    writeSync(to, chunk, 0, length);
    at += length;
  }
}
