import { join } from 'node:path';
import type { Generation } from '@strangler/core';
import { errorCode, errorText, isAbsence } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { readGenerationFile } from './read-generation.ts';
import { isGenerationFile, pointerName } from './state-names.ts';

/** What readers of the rollout see now; `none` and `invalid` both mean that control answers. */
export type CurrentState =
  | { readonly kind: 'none' }
  | { readonly kind: 'generation'; readonly file: string; readonly generation: Generation }
  | { readonly kind: 'invalid'; readonly file: string | null; readonly reason: string };

/** Reads the generation that the pointer names; never throws, whatever is on disk. */
export function readCurrent(home: string, fs: FileSystem = nodeFileSystem): CurrentState {
  let file: string;
  try {
    file = fs.readLink(join(home, pointerName));
  } catch (error) {
    if (isAbsence(error)) return { kind: 'none' };
    const reason =
      errorCode(error) === 'EINVAL'
        ? `${pointerName} is not a symbolic link`
        : `${pointerName} cannot be read: ${errorText(error)}`;
    return { kind: 'invalid', file: null, reason };
  }
  return readTarget(fs, home, file);
}

/** Reads what a reader sees for which the pointer holds this file name; null is no pointer. Never throws. */
export function readTarget(fs: FileSystem, home: string, file: string | null): CurrentState {
  if (file === null) return { kind: 'none' };
  if (isGenerationFile(file)) return readGenerationFile(fs, home, file);
  return { kind: 'invalid', file, reason: `${pointerName} names ${file}, which is not a generation` };
}

/** The file name that the pointer holds, null where there is no pointer or something else in its place. */
export function pointerTarget(fs: FileSystem, home: string): string | null {
  try {
    return fs.readLink(join(home, pointerName));
  } catch (error) {
    if (isAbsence(error) || errorCode(error) === 'EINVAL') return null;
    throw error;
  }
}
