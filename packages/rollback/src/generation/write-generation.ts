import { join } from 'node:path';
import { type Generation, isMigrateError, MigrateError } from '@strangler/core';
import { attempt } from '../file-system/attempt.ts';
import { ensureDirectory, listNames, syncDirectory } from '../file-system/directory.ts';
import { errorText } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { replaceLink } from '../file-system/replace.ts';
import { claimGeneration } from './claim-generation.ts';
import { publishGeneration } from './publish-generation.ts';
import { pointerTarget } from './read-current.ts';
import { aliasName, highestGeneration, pointerName } from './state-names.ts';

/** A generation on disk; `superseded` where another writer's later one is current instead. */
export interface WrittenGeneration {
  readonly generation: Generation;
  readonly superseded: boolean;
  readonly warnings: readonly string[];
}

/** Builds a generation for a number, knowing the file that the pointer named just before (null without a pointer). */
export type Build = (number: number, pointer: string | null) => Generation;
/** A {@link Build} that may give up by giving null. */
export type BuildOrGiveUp = (number: number, pointer: string | null) => Generation | null;

/**
 * Writes the next generation and moves the pointer to it. `build` is called with each number that is tried, and gives
 * null to give up. Throws STATE_UNWRITABLE, with the pointer where it was.
 */
export function writeGeneration(home: string, build: Build, fs?: FileSystem): WrittenGeneration;
export function writeGeneration(
  home: string,
  build: BuildOrGiveUp,
  fs?: FileSystem,
): WrittenGeneration | null;
export function writeGeneration(
  home: string,
  build: BuildOrGiveUp,
  fs: FileSystem = nodeFileSystem,
): WrittenGeneration | null {
  try {
    return claimAndPublish(fs, home, build);
  } catch (error) {
    throw isMigrateError(error) ? error : unwritable(home, error);
  }
}

/** The error of a state that cannot be written. */
export function unwritable(home: string, cause: unknown): MigrateError {
  return new MigrateError({
    code: 'STATE_UNWRITABLE',
    message: `The rollout state in ${home} could not be written; the current generation is unchanged.`,
    why: errorText(cause),
    next: 'Free space or correct the permissions there, then run the same command again.',
    cause,
  });
}

function claimAndPublish(fs: FileSystem, home: string, build: BuildOrGiveUp): WrittenGeneration | null {
  ensureDirectory(fs, home);
  for (let number = highestGeneration(listNames(fs, home)) + 1; ; number += 1) {
    const before = pointerTarget(fs, home);
    const generation = build(number, before);
    if (generation === null) return null;
    const pending = claimGeneration(fs, home, generation);
    if (pending === null) continue;
    const outcome = publishGeneration(fs, home, { number, pending, before });
    return { generation, superseded: outcome === 'superseded', warnings: finish(fs, home) };
  }
}

/** What follows the move can no longer undo it, so what fails here is only told. */
function finish(fs: FileSystem, home: string): readonly string[] {
  const warnings: string[] = [];
  attempt(warnings, `${aliasName} could not be made`, () => ensureAlias(fs, home));
  attempt(warnings, 'the new state may not survive a power failure', () => syncDirectory(fs, home));
  return warnings;
}

function ensureAlias(fs: FileSystem, home: string): void {
  const alias = join(home, aliasName);
  if (orNull(() => fs.readLink(alias)) !== pointerName) replaceLink(fs, pointerName, alias);
}
