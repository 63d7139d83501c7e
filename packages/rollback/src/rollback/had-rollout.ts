import type { Generation } from '@strangler/core';
import { listNames } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { metadataOf } from '../generation/metadata-of.ts';
import { readGenerationFile } from '../generation/read-generation.ts';
import { isGenerationFile } from '../generation/state-names.ts';
import type { KnownState } from './known-state.ts';

/**
 * Says whether anything was ever rolled out in a state that was found like this; also true once a rollback has moved it on.
 *
 * A generation that cannot be read counts, since it was written once. One that is off and names no binary is what a rollback makes
 * where there is nothing, so any number of these is still nothing. Never throws.
 */
export function hadRollout(fs: FileSystem, home: string, { isBroken, current }: KnownState): boolean {
  if (isBroken || (current !== null && isRollout(current))) return true;
  const files = (orNull(() => listNames(fs, home)) ?? []).filter(isGenerationFile);
  return files.some((file) => {
    const stored = readGenerationFile(fs, home, file);
    return stored.kind === 'invalid' || isRollout(stored.generation);
  });
}

function isRollout(generation: Generation): boolean {
  const { stage, control, candidate } = metadataOf(generation);
  return stage !== 'off' || control !== null || candidate !== null;
}
