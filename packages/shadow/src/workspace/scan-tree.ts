import { type BigIntStats, chmodSync, lstatSync, readlinkSync } from 'node:fs';
import type { FileChange } from '@strangler/core';
import type { KeptContent } from '@strangler/process';
import { stampOf } from '../bytes/file-stamp.ts';
import { hashFile } from '../bytes/hash-file.ts';
import type { ContentShelf, ReadContent } from './content-shelf.ts';
import { shownName } from './entry-name.ts';
import { listDirectory, type RawPath, withOpenDirectory } from './list-directory.ts';

/** One entry of a scanned directory. */
export interface ScannedEntry {
  readonly type: FileChange['type'];
  readonly mode: number;
  readonly bytes: number;
  /** Lower-case hex SHA-256 of a file's content; null for a file over 1 GiB and for anything else. */
  readonly sha256: string | null;
  readonly target: string | null;
  /** Of a file that is not as it was, where it is kept. */
  readonly content: KeptContent | null;
  /** Changes whenever the kernel saw a change: inode, size, mtime and ctime. Null is like nothing, itself included. */
  readonly stamp: string | null;
}

/** A directory at one moment: path relative to it → entry; itself is `.`, and without it there was nothing. */
export interface TreeScan {
  readonly entries: ReadonlyMap<string, ScannedEntry>;
}

/** The scan of a place where nothing is. */
export const emptyScan: TreeScan = { entries: new Map() };

/** Larger files are not hashed: a sparse file of terabytes would hold everything up. They equal nothing. */
const maxHashedBytes = 1n << 30n;

/** Directories with a longer path, in bytes as shown, are not looked into: system calls take 4,096 in all. */
const maxPathBytes = 2_000;

/** What is known already, so that the content of anything else is kept. */
export interface Keeper {
  readonly before: TreeScan;
  readonly shelf: ContentShelf;
}

/**
 * Scans a directory, or whatever has taken its place, without following links.
 *
 * Every file is hashed again: a write through a memory map changes no time stamp on a file system in memory. What its
 * own mode keeps from being read is opened for the moment that reading takes.
 */
export function scanTree(root: RawPath, keeper: Keeper | null = null): TreeScan {
  const entries = new Map<string, ScannedEntry>();
  const visit = (path: RawPath, shown: string): void => {
    const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined) return;
    const known = keeper?.before.entries.get(shown) ?? null;
    entries.set(shown, scanEntry(path, stat, keeper && { known, shelf: keeper.shelf }));
    if (!stat.isDirectory()) return;
    if (Buffer.byteLength(shown) > maxPathBytes) {
      entries.set(below(shown, '*'), unseen);
      return;
    }
    withOpenDirectory(path, modeOf(stat), () => {
      for (const child of listDirectory(path)) visit(child.path, below(shown, child.name));
    });
  };
  visit(root, '.');
  return { entries };
}

/** Scans one entry alone, without what is in it. */
export function scanAlone(path: string): TreeScan {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (stat === undefined) return emptyScan;
  return { entries: new Map([['.', scanEntry(path, stat, null)]]) };
}

/** What stands for all that lies in a directory too deep to look into. */
const unseen: ScannedEntry = {
  type: 'file',
  mode: 0,
  bytes: 0,
  sha256: null,
  target: null,
  content: null,
  stamp: null,
};

function below(dir: string, name: string): string {
  return dir === '.' ? name : `${dir}/${name}`;
}

/** What an entry was before, and where its content goes if it is not that any more. */
interface Expectation {
  readonly known: ScannedEntry | null;
  readonly shelf: ContentShelf;
}

function scanEntry(path: RawPath, stat: BigIntStats, expected: Expectation | null): ScannedEntry {
  const type = typeOf(stat);
  const mode = modeOf(stat);
  const isRead = type === 'file' && stat.size <= maxHashedBytes;
  const size = Number(stat.size);
  const known = expected?.known?.mode === mode ? expected.known.sha256 : null;
  const read = isRead
    ? opened(path, () => expected?.shelf.read(path, size, known) ?? hashAlone(path, size))
    : null;
  return {
    type,
    mode,
    bytes: read?.bytes ?? (type === 'file' ? size : 0),
    sha256: read?.sha256 ?? null,
    target: type === 'symlink' ? shownName(readlinkSync(path, { encoding: 'buffer' })) : null,
    content: read?.content ?? null,
    stamp: stampOf(stat),
  };
}

function hashAlone(path: RawPath, bytes: number): ReadContent {
  return { bytes, sha256: hashFile(path), content: null };
}

function modeOf(stat: BigIntStats): number {
  return Number(stat.mode & 0o7777n);
}

function typeOf(stat: BigIntStats): ScannedEntry['type'] {
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'directory';
  if (stat.isSymbolicLink()) return 'symlink';
  if (stat.isFIFO()) return 'fifo';
  if (stat.isSocket()) return 'socket';
  if (stat.isBlockDevice()) return 'block';
  return stat.isCharacterDevice() ? 'char' : 'other';
}

/** Reads what its owner may have locked: on EACCES the bit is added, and taken away again after. */
function opened<Result>(path: RawPath, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    const mode = lstatSync(path).mode & 0o7777;
    chmodSync(path, mode | 0o400);
    try {
      return read();
    } finally {
      chmodSync(path, mode);
    }
  }
}
