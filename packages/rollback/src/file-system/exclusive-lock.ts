import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pause } from '../generation/pause.ts';
import { temporaryPrefix } from '../generation/state-names.ts';
import { errorCode } from './error-text.ts';
import type { FileSystem } from './file-system.ts';
import { orNull } from './or-null.ts';
import { uniqueName } from './unique-name.ts';
import { discard } from './write-file.ts';

const attempts = 1500;
const pauseMs = 2;
/** What is done under a lock takes milliseconds; nobody alive holds one for this long. */
const abandonedAfterMs = 30_000;
const deadOwnerAfterMs = 1_000;

/** Who asks for the lock, and when. */
export interface LockOwner {
  readonly host: string;
  readonly now: Date;
}

/**
 * Runs some work while no other process holds the lock at this path; throws where it is not free within about three
 * seconds.
 *
 * The lock is a symbolic link that names its owner, so it is made in one call and needs no disk block. A dead owner's
 * lock is moved away.
 */
export function withLock<T>(fs: FileSystem, path: string, owner: LockOwner, work: () => T): T {
  const name = `${process.pid}@${owner.host}#${randomUUID()}`;
  acquire(fs, path, name, owner);
  try {
    return work();
  } finally {
    if (orNull(() => fs.readLink(path)) === name) discard(fs, path);
  }
}

function acquire(fs: FileSystem, path: string, name: string, owner: LockOwner): void {
  for (let tried = 0; tried < attempts; tried += 1) {
    try {
      fs.symlink(name, path);
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    if (!removeDeadLock(fs, path, owner, tried * pauseMs)) pause(pauseMs);
  }
  throw new Error(`${path} is held by ${orNull(() => fs.readLink(path)) ?? 'another writer'}`);
}

function removeDeadLock(fs: FileSystem, path: string, owner: LockOwner, waitedMs: number): boolean {
  const holder = orNull(() => fs.readLink(path));
  const status = orNull(() => fs.status(path));
  if (holder === null || status === null) return false;
  const ageMs = owner.now.getTime() - status.modifiedMs + waitedMs;
  const limit = isDead(holder, owner.host) ? deadOwnerAfterMs : abandonedAfterMs;
  if (Math.max(ageMs, waitedMs) < limit) return false;
  return moveAway(fs, path, holder);
}

/** Two writers may see the same dead lock; the slower one then holds a living lock, and puts it back. */
function moveAway(fs: FileSystem, path: string, holder: string): boolean {
  const aside = join(path, '..', uniqueName(temporaryPrefix));
  const moved = orNull(() => fs.rename(path, aside)) !== null;
  if (moved && orNull(() => fs.readLink(aside)) !== holder) {
    orNull(() => fs.link(aside, path));
  }
  discard(fs, aside);
  return moved;
}

function isDead(holder: string, host: string): boolean {
  const [, pid, holderHost] = /^(\d+)@(.*)#/.exec(holder) ?? [];
  if (pid === undefined) return true;
  if (holderHost !== host) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}
