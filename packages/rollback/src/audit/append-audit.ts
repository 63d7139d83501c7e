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

/** As {@link appendAudit}, for whoever holds the lock. */
export function appendAlone(fs: FileSystem, home: string, draft: AuditDraft): AppendedAudit {
  const path = join(home, auditName);
  const file = fs.open(path, 'append');
  try {
    const tail = readTail(fs, path);
    const length = tail.size - tail.tornBytes;
    if (tail.size === 0) fs.chmod(file, 0o644);
    if (tail.tornBytes > 0) fs.truncate(file, length);
    const previous = tail.lastLine === null ? firstPrevious : hashOfLine(tail.lastLine);
    const entry = sealEntry({ schemaVersion: 1, kind: 'audit', ...draft, previous });
    appendWhole(fs, file, length, entry);
    if (tail.size === 0) syncDirectory(fs, home);
    return { entry, repaired: describeRepair(tail) };
  } finally {
    fs.close(file);
  }
}

function appendWhole(fs: FileSystem, file: number, length: number, entry: AuditEntry): void {
  try {
    writeAll(fs, file, Buffer.from(`${JSON.stringify(entry)}\n`, 'utf8'));
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
