import type { AuditEntry } from '@strangler/core';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { firstPrevious, isSealed } from './hash-entry.ts';
import { type Anchor, readAnchors } from './read-anchors.ts';
import { type AuditLine, readAudit } from './read-audit.ts';

/** What was done to a line of the audit log that does not fit the chain. */
export type AuditFault = 'edited' | 'reordered' | 'removed' | 'unfinished';

/**
 * Whether every entry follows from the one before, and every entry that a generation names is there; `limits` says what
 * no such check can see.
 */
export type AuditVerdict =
  | {
      readonly kind: 'ok';
      readonly entries: number;
      readonly head: string;
      /** How many generations name an entry, and the newest of those. */
      readonly anchors: number;
      readonly lastAnchor: { readonly generation: number; readonly line: number } | null;
      readonly limits: string;
    }
  | { readonly kind: 'broken'; readonly line: number; readonly fault: AuditFault; readonly why: string }
  | {
      readonly kind: 'lost';
      /** The first generation whose entry is gone. */
      readonly generation: number;
      readonly entries: number;
      readonly why: string;
    };

/** Follows the hash chain from the first entry, then looks for what the generations name; stops at the first fault. */
export function verifyAudit(home: string, fs: FileSystem = nodeFileSystem): AuditVerdict {
  // Before the log: a generation that is written meanwhile may name an entry that is appended after the log was read.
  const anchors = readAnchors(fs, home);
  const wanted = new Set(anchors.map(({ head }) => head));
  const found = new Map<string, number>();
  let head = firstPrevious;
  let entries = 0;
  for (const line of readAudit(home, fs)) {
    const { entry } = line;
    if (entry === null || !isSealed(entry)) return describeEdit(line);
    if (entry.previous !== head) return describeMove(line.line, entry, home, fs);
    head = entry.hash;
    entries += 1;
    if (wanted.has(head)) found.set(head, line.line);
  }
  const lost = anchors.find((anchor) => !found.has(anchor.head));
  if (lost !== undefined) return describeLoss(lost, entries);
  return { kind: 'ok', entries, head, anchors: anchors.length, ...describeReach(anchors, found) };
}

function describeReach(
  anchors: readonly Anchor[],
  found: ReadonlyMap<string, number>,
): Pick<Extract<AuditVerdict, { kind: 'ok' }>, 'lastAnchor' | 'limits'> {
  const last = anchors.at(-1);
  const line = last === undefined ? undefined : found.get(last.head);
  if (last === undefined || line === undefined) {
    const limits = 'no generation names an entry, so entries removed from the end of the log cannot be seen';
    return { lastAnchor: null, limits };
  }
  const limits =
    `entries removed from the end of the log are seen up to line ${line}, which generation ${last.generation} names; ` +
    'the loss of later ones cannot be seen';
  return { lastAnchor: { generation: last.generation, line }, limits };
}

function describeLoss({ generation, head }: Anchor, entries: number): AuditVerdict {
  const why =
    `when generation ${generation} was written, the newest entry had the hash ${head}; ` +
    `none of the ${entries} entries has it, so entries were removed from the end, or the log was made anew`;
  return { kind: 'lost', generation, entries, why };
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
