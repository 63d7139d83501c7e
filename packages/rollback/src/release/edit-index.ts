import { join } from 'node:path';
import { checkDocument, isMigrateError, MigrateError, type ReleaseIndex } from '@strangler/core';
import { ensureDirectory, syncDirectory } from '../file-system/directory.ts';
import { errorText, isAbsence } from '../file-system/error-text.ts';
import { type LockOwner, withLock } from '../file-system/exclusive-lock.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { readText } from '../file-system/read-file.ts';
import { replace } from '../file-system/replace.ts';
import { uniqueName } from '../file-system/unique-name.ts';
import { createDurably, discard } from '../file-system/write-file.ts';
import { temporaryPrefix } from '../generation/state-names.ts';
import { emptyIndex } from '../oci/layout-index.ts';
import { blobDirectory, releasesDirectory } from './blob-path.ts';

const indexName = 'index.json';
const layoutName = 'oci-layout';
const layoutText = '{"imageLayoutVersion":"1.0.0"}\n';
const maxIndexBytes = 64 * 1024 * 1024;

/** Reads the index of the releases; empty where there is none yet. Throws RELEASES_INVALID. */
export function readIndex(fs: FileSystem, home: string): ReleaseIndex {
  const path = join(releasesDirectory(home), indexName);
  let value: unknown;
  try {
    value = JSON.parse(readText(fs, path, maxIndexBytes));
  } catch (error) {
    if (isAbsence(error)) return emptyIndex;
    throw invalidIndex(path, errorText(error), error);
  }
  const checked = checkDocument('ReleaseIndex', value);
  if (checked.ok) return checked.value;
  throw invalidIndex(path, checked.problems.map((each) => `${each.path} ${each.message}`).join('; '));
}

/**
 * Changes the index while nobody else does, in one rename: readers see the old one or the new one. `edit` may do what
 * nobody must do at the same moment, such as removing blobs. Throws RELEASES_INVALID, and STATE_UNWRITABLE with the
 * index as it was.
 */
export function editIndex<T>(
  fs: FileSystem,
  home: string,
  owner: LockOwner,
  edit: (index: ReleaseIndex) => { readonly index: ReleaseIndex; readonly result: T },
): T {
  const directory = releasesDirectory(home);
  try {
    ensureDirectory(fs, blobDirectory(home));
    return withLock(fs, join(directory, 'index.lock'), owner, () => {
      const before = readIndex(fs, home);
      const { index, result } = edit(before);
      if (orNull(() => readText(fs, join(directory, layoutName), 1024)) !== layoutText) {
        replaceFile(fs, directory, layoutName, layoutText);
      }
      if (index !== before) replaceFile(fs, directory, indexName, `${JSON.stringify(index, null, 2)}\n`);
      return result;
    });
  } catch (error) {
    throw isMigrateError(error) ? error : unwritableReleases(home, error);
  }
}

/** The error of a layout that cannot be written. */
export function unwritableReleases(home: string, cause: unknown): MigrateError {
  return new MigrateError({
    code: 'STATE_UNWRITABLE',
    message: `The releases in ${releasesDirectory(home)} could not be written; what was there is unchanged.`,
    why: errorText(cause),
    next: 'Free space or correct the permissions there, then run the same command again.',
    cause,
  });
}

function replaceFile(fs: FileSystem, directory: string, name: string, text: string): void {
  const temporary = join(directory, uniqueName(temporaryPrefix));
  try {
    createDurably(fs, temporary, [Buffer.from(text, 'utf8')], 0o644);
    replace(fs, temporary, join(directory, name));
  } finally {
    discard(fs, temporary);
  }
  syncDirectory(fs, directory);
}

function invalidIndex(path: string, why: string, cause?: unknown): MigrateError {
  return new MigrateError({
    code: 'RELEASES_INVALID',
    message: `The index of the releases, ${path}, cannot be read.`,
    why,
    next: 'The binaries are still in blobs/sha256 and a rollback finds them there. Restore the file, or move it away and publish again.',
    cause,
  });
}
