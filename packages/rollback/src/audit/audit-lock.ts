import { join } from 'node:path';
import { type LockOwner, withLock } from '../file-system/exclusive-lock.ts';
import type { FileSystem } from '../file-system/file-system.ts';

/** Runs one append while no other process appends. Should two writers ever append at once, verifyAudit shows the place. */
export function withAuditLock<T>(fs: FileSystem, home: string, owner: LockOwner, append: () => T): T {
  return withLock(fs, join(home, 'audit.lock'), owner, append);
}
