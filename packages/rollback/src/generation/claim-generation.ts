import { join } from 'node:path';
import { checkDocument, type Generation, MigrateError } from '@strangler/core';
import { errorCode } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { uniqueName } from '../file-system/unique-name.ts';
import { createDurably, discard } from '../file-system/write-file.ts';
import { generationFileName, pendingPrefixOf, temporaryPrefix } from './state-names.ts';

/**
 * Takes a generation's number by linking its finished file there, and returns the link that waits to become the pointer;
 * null where another writer has that number.
 *
 * The waiting link is made before the number is taken: whoever takes a higher number can then be sure to see it.
 */
export function claimGeneration(fs: FileSystem, home: string, generation: Generation): string | null {
  const file = generationFileName(generation.metadata.generation);
  const pending = join(home, uniqueName(pendingPrefixOf(generation.metadata.generation)));
  const temporary = join(home, uniqueName(temporaryPrefix));
  let claimed = false;
  try {
    fs.symlink(file, pending);
    createDurably(fs, temporary, [encodeGeneration(generation)], 0o644);
    claimed = linkIfFree(fs, temporary, join(home, file));
  } finally {
    discard(fs, temporary);
    if (!claimed) discard(fs, pending);
  }
  return claimed ? pending : null;
}

/** The bytes of a generation's file; refuses to encode what does not fit the schema. */
export function encodeGeneration(generation: Generation): Uint8Array {
  const checked = checkDocument('Generation', generation);
  if (!checked.ok) {
    const problems = checked.problems.map(({ path, message }) => `${path} ${message}`);
    throw new MigrateError({
      code: 'INTERNAL',
      message: 'A generation that was about to be written does not fit its schema.',
      why: problems.join('; '),
      next: 'Correct the values that were passed; nothing was written.',
    });
  }
  return Buffer.from(`${formatGeneration(generation)}\n`, 'utf8');
}

const placeOfRule = '@targeting';

/** Laid out for people, with the rule of a canary in one line. */
function formatGeneration(generation: Generation): string {
  const [definition] = Object.values(generation.flags);
  const rule = definition?.targeting;
  if (rule === undefined) return JSON.stringify(generation, null, 2);
  const hideRule = (name: string, value: unknown) => (name === 'targeting' ? placeOfRule : value);
  // The flags come before any text of a person, so the first place is that of the rule.
  return JSON.stringify(generation, hideRule, 2).replace(`"${placeOfRule}"`, () => JSON.stringify(rule));
}

function linkIfFree(fs: FileSystem, existing: string, path: string): boolean {
  try {
    fs.link(existing, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}
