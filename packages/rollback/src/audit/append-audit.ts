import { join } from 'node:path';
import type { AuditEntry } from '@strangler/core';
import { syncDirectory } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { writeAll } from '../file-system/write-file.ts';
import { withAuditLock } from './audit-lock.ts';
import { auditName } from './audit-name.ts';
import { hashOfLine } from './chain-head.ts';
import { firstPrevious, sealEntry } from './hash-entry.ts';
import { readTail, type Tail } from './read-tail.ts';

/** What an entry says; its place in the chain is added when it is appended. */
export type AuditDraft = Readonly<Omit<AuditEntry, 'schemaVersion' | 'kind' | 'previous' | 'hash'>>;

/** An entry that is on disk, and what had to be cut off before it, in words; null where nothing had to be. */
export interface AppendedAudit {
  readonly entry: AuditEntry;
  readonly repaired: string | null;
}

/** Appends one entry to the hash chain, durably; an unfinished line at the end is cut off first, so it swallows nothing. */
export function appendAudit(home: string, draft: AuditDraft, fs: FileSystem = nodeFileSystem): AppendedAudit {
  const owner = { host: draft.host, now: new Date(draft.time) };
  return withAuditLock(fs, home, owner, () => appendAlone(fs, home, draft));
}

function appendAlone(fs: FileSystem, home: string, draft: AuditDraft): AppendedAudit {
  const { entries, repaired } = appendAllAlone(fs, home, [draft]);
  const [entry] = entries;
  if (entry === undefined) throw new Error('no entry was appended');
  return { entry, repaired };
}

/** Entries that are on disk, and what had to be cut off before them, as in {@link AppendedAudit}. */
export interface AppendedEntries {
  readonly entries: readonly AuditEntry[];
  readonly repaired: string | null;
}

/**
 * As {@link appendAudit}, for whoever holds the lock and has several entries: the log is read, written and made durable once,
 * whatever their number, and holds all of them or none where that fails.
 */
export function appendAllAlone(fs: FileSystem, home: string, drafts: readonly AuditDraft[]): AppendedEntries {
  const path = join(home, auditName);
  const file = fs.open(path, 'append');
  try {
    const tail = readTail(fs, path);
    const length = tail.size - tail.tornBytes;
    if (tail.size === 0) fs.chmod(file, 0o644);
    if (tail.tornBytes > 0) fs.truncate(file, length);
    const entries = sealAll(drafts, tail.lastLine === null ? firstPrevious : hashOfLine(tail.lastLine));
    appendWhole(fs, file, length, entries);
    if (tail.size === 0) syncDirectory(fs, home);
    return { entries, repaired: describeRepair(tail) };
  } finally {
    fs.close(file);
  }
}

/** Chains the entries to the one before and to each other. */
function sealAll(drafts: readonly AuditDraft[], before: string): readonly AuditEntry[] {
  let previous = before;
  return drafts.map((draft) => {
    const entry = sealEntry({ schemaVersion: 1, kind: 'audit', ...draft, previous });
    previous = entry.hash;
    return entry;
  });
}

function appendWhole(fs: FileSystem, file: number, length: number, entries: readonly AuditEntry[]): void {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
  try {
    writeAll(fs, file, Buffer.from(lines.join(''), 'utf8'));
    fs.sync(file);
  } catch (error) {
    orNull(() => fs.truncate(file, length));
    throw error;
  }
}

function describeRepair(tail: Tail): string | null {
  if (tail.tornBytes === 0) return null;
  return `an unfinished line of ${tail.tornBytes} bytes was cut off the end of ${auditName}: ${tail.torn.slice(0, 200)}`;
}
