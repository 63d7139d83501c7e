import { join } from 'node:path';
import { listNames } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { discard } from '../file-system/write-file.ts';
import { pendingNumber, temporaryPrefix } from './state-names.ts';

const abandonedAfterMs = 60 * 60 * 1000;

/**
 * Removes unfinished files that writers left behind over an hour ago; never throws.
 *
 * A writer that is slower than that loses nothing but its attempt: it finds its file gone and reports that nothing was
 * changed.
 */
export function removeAbandoned(fs: FileSystem, directory: string, now: Date): void {
  const names = orNull(() => listNames(fs, directory)) ?? [];
  for (const name of names) {
    if (!isUnfinished(name)) continue;
    const path = join(directory, name);
    const status = orNull(() => fs.status(path));
    if (status !== null && now.getTime() - status.modifiedMs > abandonedAfterMs) discard(fs, path);
  }
}

function isUnfinished(name: string): boolean {
  return name.startsWith(`${temporaryPrefix}-`) || pendingNumber(name) !== null;
}
