import { join } from 'node:path';
import { syncDirectory } from '../file-system/directory.ts';
import { errorCode } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { replace } from '../file-system/replace.ts';
import { discard } from '../file-system/write-file.ts';
import { pause } from './pause.ts';
import { pointerTarget } from './read-current.ts';
import { removePending } from './remove-pending.ts';
import { generationFileName, generationNumber, pointerName, readyFileName } from './state-names.ts';

/** A number that was taken: its waiting link, and what the pointer named when the generation was built. */
export interface Claim {
  readonly number: number;
  readonly pending: string;
  readonly before: string | null;
}

/** Longer than any other writer needs from taking its number to moving the pointer. */
const patienceMs = 250;

/**
 * Moves the pointer to a claimed generation, or says that it was superseded: a higher one is current already, or a
 * rollback without a new generation came in between.
 *
 * The rule is that the pointer never moves from a higher generation to a lower. Before a writer moves the pointer it
 * removes the waiting links of all lower generations, so a slower writer's rename finds nothing to rename. A lower
 * writer cannot make its link afterwards: links are made before numbers are taken, and numbers are taken in order.
 */
export function publishGeneration(fs: FileSystem, home: string, claim: Claim): 'current' | 'superseded' {
  syncDirectory(fs, home);
  removePending(fs, home, claim.number);
  if (wasTakenBack(claim, pointerTarget(fs, home))) {
    discard(fs, claim.pending);
    return 'superseded';
  }
  try {
    replace(fs, claim.pending, join(home, pointerName));
    return 'current';
  } catch (error) {
    return settle(fs, home, claim, error);
  }
}

/** A rename may fail because a higher writer removed the link, or report a failure although it happened (NFS does). */
function settle(fs: FileSystem, home: string, claim: Claim, error: unknown): 'current' | 'superseded' {
  const lostLink = errorCode(error) === 'ENOENT';
  for (let waited = 0; ; waited += 1) {
    const target = pointerTarget(fs, home);
    if (target === generationFileName(claim.number)) return 'current';
    if (lostLink && (isHigher(target, claim.number) || wasTakenBack(claim, target))) return 'superseded';
    if (!lostLink || waited >= patienceMs) throw error;
    pause(1);
  }
}

function isHigher(target: string | null, number: number): boolean {
  return target !== null && (generationNumber(target) ?? 0) > number;
}

function wasTakenBack(claim: Claim, target: string | null): boolean {
  return target !== claim.before && (target === null || target === readyFileName);
}
