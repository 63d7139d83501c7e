import { join } from 'node:path';
import { attempt } from '../file-system/attempt.ts';
import { syncDirectory } from '../file-system/directory.ts';
import { errorCode, isAbsence } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { uniqueName } from '../file-system/unique-name.ts';
import { readCurrent } from '../generation/read-current.ts';
import { removePending } from '../generation/remove-pending.ts';
import { pointerName } from '../generation/state-names.ts';

/** Each writer that is under way can put the pointer back once. */
const attempts = 10;

/** Takes the pointer away, which means control to every reader; throws where it is still there afterwards. */
export function removePointer(fs: FileSystem, home: string, warnings: string[]): void {
  for (let tried = 0; tried < attempts; tried += 1) {
    unlinkPointer(fs, home);
    attempt(warnings, 'waiting links of other writers remain', () => {
      removePending(fs, home, Number.POSITIVE_INFINITY);
    });
    if (readCurrent(home, fs).kind !== 'none') continue;
    attempt(warnings, 'the new state may not survive a power failure', () => syncDirectory(fs, home));
    return;
  }
  throw new Error(`${pointerName} comes back each time that it is removed`);
}

function unlinkPointer(fs: FileSystem, home: string): void {
  const path = join(home, pointerName);
  try {
    fs.unlink(path);
  } catch (error) {
    if (isAbsence(error)) return;
    if (!['EISDIR', 'EPERM'].includes(errorCode(error))) throw error;
    fs.rename(path, join(home, uniqueName('foreign')));
  }
}
