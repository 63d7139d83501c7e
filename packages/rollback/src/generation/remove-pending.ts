import { join } from 'node:path';
import { listNames } from '../file-system/directory.ts';
import { isAbsence } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { pendingNumber } from './state-names.ts';

/** Removes the links that wait to point at generations lower than this one, so that none can replace it afterwards. */
export function removePending(fs: FileSystem, home: string, below: number): void {
  for (const name of listNames(fs, home)) {
    const generation = pendingNumber(name);
    if (generation !== null && generation < below) unlinkIfThere(fs, join(home, name));
  }
}

function unlinkIfThere(fs: FileSystem, path: string): void {
  try {
    fs.unlink(path);
  } catch (error) {
    if (!isAbsence(error)) throw error;
  }
}
