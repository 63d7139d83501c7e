import { createHash } from 'node:crypto';
import type { AuditEntry } from '@strangler/core';
import { canonicalJson } from './canonical-json.ts';

/** What the first entry has in place of the hash before it. */
export const firstPrevious = '0'.repeat(64);

/** The hash of an entry: SHA-256 over its canonical JSON without the hash itself, in hex. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(entry), 'utf8').digest('hex');
}

/** An entry with the hash it should have. */
export function sealEntry(entry: Omit<AuditEntry, 'hash'>): AuditEntry {
  return { ...entry, hash: hashEntry(entry) };
}

/** Says whether an entry's hash is the hash of its content. */
export function isSealed(entry: AuditEntry): boolean {
  const { hash, ...content } = entry;
  return hash === hashEntry(content);
}
