import { join } from 'node:path';
import type { Generation } from '@strangler/core';
import { attempt } from '../file-system/attempt.ts';
import { syncDirectory } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { replace } from '../file-system/replace.ts';
import { candidateShare } from '../flag/choose-variant.ts';
import { pointerTarget } from '../generation/read-current.ts';
import { readGenerationFile } from '../generation/read-generation.ts';
import { removePending } from '../generation/remove-pending.ts';
import { pointerName, readyFileName, readyLinkName } from '../generation/state-names.ts';
import { type Landing, landingOn } from './landing.ts';

/** Renames the prepared link onto the pointer: needs no disk block and no inode. Throws where it is not there or not safe. */
export function usePreparedLink(fs: FileSystem, home: string, now: Date, warnings: string[]): Landing {
  const prepared = readPrepared(fs, home);
  if (pointerTarget(fs, home) !== readyFileName) {
    checkLink(fs, home);
    replace(fs, join(home, readyLinkName), join(home, pointerName));
  }
  // Only after the rename: a writer that makes its waiting link later than this finds the pointer changed and gives up.
  attempt(warnings, 'waiting links of other writers remain', () => {
    removePending(fs, home, Number.POSITIVE_INFINITY);
  });
  if (pointerTarget(fs, home) !== readyFileName)
    throw new Error('another writer moved the pointer meanwhile');
  // flagd takes a file for changed only where its time is later than before, and this one was written in advance.
  attempt(warnings, 'the time of the state could not be renewed', () => {
    fs.touch(join(home, readyFileName), now);
  });
  attempt(warnings, 'the new state may not survive a power failure', () => syncDirectory(fs, home));
  return landingOn(prepared);
}

function readPrepared(fs: FileSystem, home: string): Generation {
  const stored = readGenerationFile(fs, home, readyFileName);
  if (stored.kind === 'invalid') throw new Error(stored.reason);
  if (candidateShare(stored.generation) > 0) throw new Error(`${readyFileName} does not lead to control`);
  return stored.generation;
}

function checkLink(fs: FileSystem, home: string): void {
  const target = fs.readLink(join(home, readyLinkName));
  if (target !== readyFileName) throw new Error(`${readyLinkName} names ${target}`);
}
