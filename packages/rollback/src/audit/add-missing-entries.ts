import { join } from 'node:path';
import type { Generation } from '@strangler/core';
import { attempt } from '../file-system/attempt.ts';
import { listNames } from '../file-system/directory.ts';
import type { LockOwner } from '../file-system/exclusive-lock.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { positionOf } from '../generation/position.ts';
import { readGenerationFile } from '../generation/read-generation.ts';
import { generationNumber, readyFileName } from '../generation/state-names.ts';
import { type AuditDraft, appendAlone } from './append-audit.ts';
import { withAuditLock } from './audit-lock.ts';
import { readAudit } from './read-audit.ts';

const byNobodyKnown = { actor: 'unknown', host: 'unknown', from: null, forced: false } as const;
/** A younger generation may be one whose writer is about to append its own entry. */
const settledAfterMs = 10_000;

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
 * written. Such an entry says `addedLater`. Never throws; what could not be added is added to the warnings.
 */
export function addMissingEntries(state: AuditedState, owner: LockOwner, warnings: string[]): void {
  attempt(warnings, 'entries that the audit log lacks could not be added', () => {
    if (findMissing(state, owner.now).length === 0) return;
    const added = withAuditLock(state.fs, state.home, owner, () => appendMissing(state, owner));
    if (added > 0) warnings.push(`${added} earlier moves were added to the audit log, which lacked them`);
  });
}

function appendMissing(state: AuditedState, { now }: LockOwner): number {
  const missing = findMissing(state, now);
  for (const draft of missing) appendAlone(state.fs, state.home, { ...draft, addedLater: now.toISOString() });
  return missing.length;
}

function findMissing({ fs, home, pointer, own }: AuditedState, now: Date): readonly AuditDraft[] {
  const recorded = new Set<number | null>([own]);
  let last: number | null | undefined;
  for (const { entry } of readAudit(home, fs)) {
    if (entry === null) continue;
    last = entry.to?.generation ?? null;
    recorded.add(last);
  }
  const names = listNames(fs, home).filter((name) => generationNumber(name) !== null);
  const drafts = names
    .filter((name) => !recorded.has(generationNumber(name)) && isSettled(fs, join(home, name), now))
    .flatMap((name) => describe(fs, home, name));
  return [...drafts, ...describeEmergency(pointer, last, now)];
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
function describe(fs: FileSystem, home: string, file: string): readonly AuditDraft[] {
  const stored = readGenerationFile(fs, home, file);
  if (stored.kind === 'invalid') return [];
  const { generation } = stored;
  const { createdAt: time, reason } = generation.metadata;
  const action = actionOf(fs, home, generation);
  return [{ ...byNobodyKnown, time, action, to: positionOf(generation), reason }];
}

/** Only lifting a latch leads from a latched generation to one that is not. */
function actionOf(fs: FileSystem, home: string, { metadata }: Generation): AuditDraft['action'] {
  if (metadata.latched) return 'rollback';
  const before = listNames(fs, home)
    .filter((name) => (generationNumber(name) ?? metadata.generation) < metadata.generation)
    .at(-1);
  const stored = before === undefined ? null : readGenerationFile(fs, home, before);
  return stored?.kind === 'generation' && stored.generation.metadata.latched ? 'release-latch' : 'rollout';
}
