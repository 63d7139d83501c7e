import { join } from 'node:path';
import type { Generation } from '@strangler/core';
import { attempt } from '../file-system/attempt.ts';
import { listNames } from '../file-system/directory.ts';
import type { LockOwner } from '../file-system/exclusive-lock.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { positionOf } from '../generation/position.ts';
import { readGenerationFile } from '../generation/read-generation.ts';
import { generationNumber, readyFileName } from '../generation/state-names.ts';
import { type AuditDraft, appendAllAlone } from './append-audit.ts';
import { withAuditLock } from './audit-lock.ts';
import { readAudit } from './read-audit.ts';

const byNobodyKnown = { actor: 'unknown', host: 'unknown', from: null, forced: false } as const;
/** A younger generation may be one whose writer is about to append its own entry. */
const settledAfterMs = 10_000;
/** A command is not held up by a log that lost more than this; the next one goes on. */
const mostAtOnce = 500;

/** A state whose log may lack entries, beside the move that is being recorded. */
export interface AuditedState {
  readonly fs: FileSystem;
  readonly home: string;
  /** What the pointer named before that move. */
  readonly pointer: string | null;
  /** The generation of that move: it gets its own entry. */
  readonly own: number | null;
}

/**
 * Appends an entry for each move that is on disk and not in the log: a rollback does not wait for a log that cannot be
 * written. Such an entry says `addedLater`. Of very many only the first few hundred are added at once. Never throws; what could
 * not be added is added to the warnings.
 */
export function addMissingEntries(state: AuditedState, owner: LockOwner, warnings: string[]): void {
  attempt(warnings, 'entries that the audit log lacks could not be added', () => {
    if (findMissing(state, owner.now, 1).drafts.length === 0) return;
    const { drafts, isMore } = withAuditLock(state.fs, state.home, owner, () => appendMissing(state, owner));
    const added = `${drafts.length} earlier moves were added to the audit log, which lacked them`;
    if (drafts.length > 0) warnings.push(isMore ? `${added}; the next command adds more` : added);
  });
}

/** Moves that are not in the log, and whether generations remain that were not looked at. */
interface Missing {
  readonly drafts: readonly AuditDraft[];
  readonly isMore: boolean;
}

function appendMissing(state: AuditedState, { now }: LockOwner): Missing {
  const missing = findMissing(state, now, mostAtOnce);
  const addedLater = now.toISOString();
  const drafts = missing.drafts.map((draft) => ({ ...draft, addedLater }));
  if (drafts.length > 0) appendAllAlone(state.fs, state.home, drafts);
  return missing;
}

/** An emergency is told however many are missing: once the move at hand is recorded, nothing shows it any more. */
function findMissing({ fs, home, pointer, own }: AuditedState, now: Date, most: number): Missing {
  const recorded = new Set<number | null>([own]);
  let last: number | null | undefined;
  for (const { entry } of readAudit(home, fs)) {
    if (entry === null) continue;
    last = entry.to?.generation ?? null;
    recorded.add(last);
  }
  const files = generationFiles(fs, home);
  const drafts: AuditDraft[] = [];
  let isMore = false;
  for (const [index, { name, number }] of files.entries()) {
    if (recorded.has(number) || !isSettled(fs, join(home, name), now)) continue;
    isMore = drafts.length >= most;
    if (isMore) break;
    drafts.push(...describe(fs, home, name, files[index - 1]?.name));
  }
  return { drafts: [...drafts, ...describeEmergency(pointer, last, now)], isMore };
}

interface GenerationFile {
  readonly name: string;
  readonly number: number;
}

/** The generations that are on disk, in their order. */
function generationFiles(fs: FileSystem, home: string): readonly GenerationFile[] {
  return listNames(fs, home)
    .flatMap((name) => {
      const number = generationNumber(name);
      return number === null ? [] : [{ name, number }];
    })
    .sort((left, right) => left.number - right.number);
}

/** What leaves no numbered generation: the prepared link, renamed by hand or on a full disk, and a removed pointer. */
function describeEmergency(
  pointer: string | null,
  last: number | null | undefined,
  now: Date,
): readonly AuditDraft[] {
  const draft = { ...byNobodyKnown, action: 'rollback' as const, time: now.toISOString() };
  if (pointer === readyFileName && last !== 0) {
    const reason = 'the prepared link was found in the place of the pointer';
    return [{ ...draft, to: { generation: 0, stage: 'off', percent: 0 }, reason }];
  }
  const wasThere = last !== undefined && last !== null;
  return pointer === null && wasThere
    ? [{ ...draft, to: null, reason: 'the pointer was found removed' }]
    : [];
}

function isSettled(fs: FileSystem, path: string, now: Date): boolean {
  return now.getTime() - fs.status(path).modifiedMs > settledAfterMs;
}

/** A generation that cannot be read gets no entry: nobody could say what it did. */
function describe(
  fs: FileSystem,
  home: string,
  file: string,
  before: string | undefined,
): readonly AuditDraft[] {
  const stored = readGenerationFile(fs, home, file);
  if (stored.kind === 'invalid') return [];
  const { generation } = stored;
  const { createdAt: time, reason } = generation.metadata;
  const action = actionOf(generation, () => isLatched(fs, home, before));
  return [{ ...byNobodyKnown, time, action, to: positionOf(generation), reason }];
}

/** Only lifting a latch leads from a latched generation to one that is not. */
function actionOf({ metadata }: Generation, wasLatched: () => boolean): AuditDraft['action'] {
  if (metadata.latched) return 'rollback';
  return wasLatched() ? 'release-latch' : 'rollout';
}

function isLatched(fs: FileSystem, home: string, file: string | undefined): boolean {
  const stored = file === undefined ? null : readGenerationFile(fs, home, file);
  return stored?.kind === 'generation' && stored.generation.metadata.latched;
}
