import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { changedSinceRead } from '@strangler/process';
import { hashFile } from '../bytes/hash-file.ts';
import type { ByteOrigin, CaseTree, StdinContent, TreeEntry } from '../corpus/case.ts';
import { escaped } from './entry-name.ts';
import { removeTree } from './remove-tree.ts';
import { scanTree, type TreeScan } from './scan-tree.ts';

/** The working directory itself has this mtime, so that a run which touches it shows: 2000-01-01T00:00:00Z. */
const workMtime = Date.UTC(2000, 0, 1) / 1000;

/**
 * Lays a tree out in a new directory, in place of whatever is there, and gives back how it came out.
 *
 * Throws CASE_INVALID where a file is no longer what it was when the case was read.
 */
export function layTree(tree: CaseTree, root: string): TreeScan {
  removeTree(root);
  mkdirSync(root);
  for (const entry of tree.entries) layEntry(entry, join(root, entry.path));
  for (const entry of tree.entries.toReversed()) finishDirectory(entry, join(root, entry.path));
  chmodSync(root, 0o755);
  utimesSync(root, workMtime, workMtime);
  const scan = scanTree(root);
  for (const entry of tree.entries) {
    if (entry.type !== 'file') continue;
    const laid = scan.entries.get(escaped(entry.path));
    if (laid?.bytes === entry.bytes && (laid.sha256 ?? entry.sha256) === entry.sha256) continue;
    throw changedSinceRead(entry.origin.kind === 'file' ? entry.origin.path : entry.path);
  }
  return scan;
}

/** Lays standard input out as a file, in place of whatever is there. Throws CASE_INVALID as {@link layTree} does. */
export function layStdin({ origin, sha256 }: StdinContent, path: string): void {
  removeTree(path);
  writeOrigin(origin, path);
  chmodSync(path, 0o644);
  if (origin.kind === 'file' && hashFile(path) !== sha256) throw changedSinceRead(origin.path);
}

function layEntry(entry: TreeEntry, path: string): void {
  switch (entry.type) {
    case 'directory':
      mkdirSync(path, { recursive: true });
      return;
    case 'symlink':
      symlinkSync(entry.target, path);
      return;
    case 'file':
      writeOrigin(entry.origin, path);
      chmodSync(path, entry.mode);
      setMtime(path, entry.mtimeMs);
  }
}

/** Children first: writing into a directory changes its mtime, and its mode may forbid writing. */
function finishDirectory(entry: TreeEntry, path: string): void {
  if (entry.type !== 'directory') return;
  chmodSync(path, entry.mode);
  setMtime(path, entry.mtimeMs);
}

function writeOrigin(origin: ByteOrigin, path: string): void {
  if (origin.kind === 'bytes') {
    writeFileSync(path, origin.bytes);
    return;
  }
  const stat = statSync(origin.path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) throw changedSinceRead(origin.path);
  copyFileSync(origin.path, path, constants.COPYFILE_FICLONE);
}

/** Half a microsecond more: a binary fraction of a second may lie below the whole millisecond. */
function setMtime(path: string, mtimeMs: number): void {
  const seconds = (mtimeMs % 1000 === 0 ? mtimeMs : mtimeMs + 0.0005) / 1000;
  utimesSync(path, seconds, seconds);
}
