import { join } from 'node:path';
import { ensureDirectory, listNames, syncDirectory } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { readChunks } from '../file-system/read-file.ts';
import { replace } from '../file-system/replace.ts';
import { uniqueName } from '../file-system/unique-name.ts';
import { createDurably, discard } from '../file-system/write-file.ts';
import { temporaryPrefix } from '../generation/state-names.ts';
import { blobDirectory, blobPath } from './blob-path.ts';
import { hashFile } from './hash-file.ts';
import { verifyBinary } from './verify-binary.ts';

/**
 * Keeps one further copy of the control beside the store, so that a rollback can restore a control that is gone or
 * damaged without a network, and by one rename without a free block. Throws where that cannot be done.
 */
export function keepSpare(fs: FileSystem, home: string, control: string): void {
  const directory = spareDirectory(home);
  const name = nameOf(control);
  ensureDirectory(fs, directory);
  if (!isWhole(fs, join(directory, name), control)) {
    if (verifyBinary(home, control, fs).kind !== 'verified') return;
    copy(fs, blobPath(home, control), join(directory, name), control);
  }
  for (const other of listNames(fs, directory)) {
    if (other !== name && /^[0-9a-f]{64}$/.test(other)) discard(fs, join(directory, other));
  }
}

/** Puts a control back into the store: from the spare copy, else from files that have its bytes. Says from where, or null. */
export function restoreControl(
  fs: FileSystem,
  home: string,
  control: string,
  others: readonly string[],
): string | null {
  const spare = join(spareDirectory(home), nameOf(control));
  const sources = [spare, blobPath(home, control), ...others];
  for (const source of sources) {
    try {
      if (!isWhole(fs, source, control)) continue;
      putBack(fs, source, { home, control, isSpare: source === spare });
      if (verifyBinary(home, control, fs).kind === 'verified') return source;
    } catch {
      // The next source may do; the caller says what is wrong with the control where none does.
    }
  }
  return null;
}

interface Place {
  readonly home: string;
  readonly control: string;
  readonly isSpare: boolean;
}

/** A copy leaves the spare for the next time; on a full disk the spare itself is renamed. */
function putBack(fs: FileSystem, source: string, { home, control, isSpare }: Place): void {
  try {
    ensureDirectory(fs, blobDirectory(home));
    copy(fs, source, blobPath(home, control), control);
  } catch (error) {
    if (!isSpare) throw error;
    replace(fs, source, blobPath(home, control));
  }
}

function copy(fs: FileSystem, source: string, target: string, digest: string): void {
  const directory = join(target, '..');
  const temporary = join(directory, uniqueName(temporaryPrefix));
  try {
    createDurably(fs, temporary, readChunks(fs, source), 0o555);
    if (hashFile(fs, temporary) !== digest) throw new Error(`${source} changed while it was copied`);
    replace(fs, temporary, target);
  } finally {
    discard(fs, temporary);
  }
  syncDirectory(fs, directory);
}

function isWhole(fs: FileSystem, path: string, digest: string): boolean {
  try {
    return fs.status(path).isFile && hashFile(fs, path) === digest;
  } catch {
    return false;
  }
}

/** Beside the blobs, so that a rename leads from one to the other. */
function spareDirectory(home: string): string {
  return join(home, '..', 'releases', 'spare');
}

function nameOf(digest: string): string {
  return digest.replace(/^sha256:/, '');
}
