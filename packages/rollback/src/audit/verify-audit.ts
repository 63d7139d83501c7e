import type { AuditEntry } from '@strangler/core';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { firstPrevious, isSealed } from './hash-entry.ts';
import { type AuditLine, readAudit } from './read-audit.ts';

/** What was done to a line of the audit log that does not fit the chain. */
export type AuditFault = 'edited' | 'reordered' | 'removed' | 'unfinished';

/** Whether every entry follows from the one before; `limits` says what no such check can see. */
export type AuditVerdict =
  | { readonly kind: 'ok'; readonly entries: number; readonly head: string; readonly limits: string }
  | { readonly kind: 'broken'; readonly line: number; readonly fault: AuditFault; readonly why: string };

const limits =
  'entries removed from the end of the log cannot be seen; compare the head with one that was noted elsewhere';

/** Follows the hash chain from the first entry and stops at the first line that does not fit. */
export function verifyAudit(home: string, fs: FileSystem = nodeFileSystem): AuditVerdict {
  let head = firstPrevious;
  let entries = 0;
  for (const line of readAudit(home, fs)) {
    const { entry } = line;
    if (entry === null || !isSealed(entry)) return describeEdit(line);
    if (entry.previous !== head) return describeMove(line.line, entry, home, fs);
    head = entry.hash;
    entries += 1;
  }
  return { kind: 'ok', entries, head, limits };
}

function describeEdit({ line, entry, finished }: AuditLine): AuditVerdict {
  if (!finished) {
    const why = 'the last line has no end; a writer was stopped there, and the next entry cuts it off';
    return { kind: 'broken', line, fault: 'unfinished', why };
  }
  const why =
    entry === null ? 'the line is not an audit entry' : 'the content does not have the hash it names';
  return { kind: 'broken', line, fault: 'edited', why };
}

function describeMove(line: number, entry: AuditEntry, home: string, fs: FileSystem): AuditVerdict {
  for (const other of readAudit(home, fs)) {
    if (other.entry === null || other.entry.hash !== entry.previous) continue;
    const why = `the entry follows the one that now stands on line ${other.line}`;
    return { kind: 'broken', line, fault: 'reordered', why };
  }
  const isFirst = entry.previous === firstPrevious;
  const why = isFirst
    ? 'the entry was the first of a log, and others stand before it'
    : 'the entry that came before this one is gone';
  return { kind: 'broken', line, fault: isFirst ? 'reordered' : 'removed', why };
}
