import { accessSync, constants, mkdtempSync, readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `f_type` of a file system in memory, from Linux's `magic.h`. */
const tmpfsMagic = 0x01021994;
const memoryDir = '/dev/shm';
/** Room that must be left, so that large inputs and what programs write do not fill the memory. */
const minFreeBytes = 1 << 30;

/**
 * Makes a new directory for the copies that runs work on.
 *
 * In memory where the machine has such a place with room, because thousands of small copies wait on a disk; else
 * where temporary files go. TMPDIR, where it is set, is obeyed.
 */
export function makeScratchDirectory(env: Readonly<Record<string, string | undefined>>): string {
  const parent = env.TMPDIR === undefined && hasRoomInMemory() ? memoryDir : tmpdir();
  return mkdtempSync(join(parent, 'strangler-'));
}

function hasRoomInMemory(): boolean {
  try {
    accessSync(memoryDir, constants.W_OK);
    const { type, bavail, bsize } = statfsSync(memoryDir);
    return type === tmpfsMagic && bavail * bsize >= minFreeBytes && allowsPrograms();
  } catch {
    return false;
  }
}

/** Containers often mount it so that nothing in it can be started, which a tool's own scripts would run into. */
function allowsPrograms(): boolean {
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
  const options =
    mounts.map((line) => line.split(' ')).findLast(([, place]) => place === memoryDir)?.[3] ?? '';
  return !options.split(',').includes('noexec');
}
