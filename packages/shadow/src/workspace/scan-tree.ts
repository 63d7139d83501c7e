import { type BigIntStats, chmodSync, lstatSync, readlinkSync } from 'node:fs';
import type { FileChange } from '@strangler/core';
import { shownName } from './entry-name.ts';
import { hashFile } from './hash-file.ts';
import { listDirectory, type RawPath, withOpenDirectory } from './list-directory.ts';

/** One entry of a scanned directory. */
export interface ScannedEntry {
  readonly type: FileChange['type'];
  readonly mode: number;
  readonly bytes: number;
  /** Lower-case hex SHA-256 of a file's content; null for a file over 1 GiB and for anything else. */
  readonly sha256: string | null;
  readonly target: string | null;
  /** Changes whenever the kernel saw a change: inode, size, mtime and ctime. */
  readonly stamp: string;
}

/** A directory at one moment: path relative to it → entry; itself is `.`, and without it there was nothing. */
export interface TreeScan {
  readonly entries: ReadonlyMap<string, ScannedEntry>;
}

/** The scan of a place where nothing is. */
export const emptyScan: TreeScan = { entries: new Map() };

/** Larger files are not hashed: a sparse file of terabytes would hold everything up. They equal nothing. */
const maxHashedBytes = 1n << 30n;

/**
 * Scans a directory, or whatever has taken its place, without following links.
 *
 * Every file is hashed again: a write through a memory map changes no time stamp on a file system in memory. What its
 * own mode keeps from being read is opened for the moment that reading takes.
 */
export function scanTree(root: RawPath): TreeScan {
  const entries = new Map<string, ScannedEntry>();
  const visit = (path: RawPath, shown: string): void => {
    const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined) return;
    entries.set(shown, scanEntry(path, stat));
    if (!stat.isDirectory()) return;
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
  return { entries: new Map([['.', scanEntry(path, stat)]]) };
}

function below(dir: string, name: string): string {
  return dir === '.' ? name : `${dir}/${name}`;
}

function scanEntry(path: RawPath, stat: BigIntStats): ScannedEntry {
  const type = typeOf(stat);
  const stamp = `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
  return {
    type,
    mode: modeOf(stat),
    bytes: type === 'file' ? Number(stat.size) : 0,
    sha256: type === 'file' && stat.size <= maxHashedBytes ? hashOpened(path) : null,
    target: type === 'symlink' ? shownName(readlinkSync(path, { encoding: 'buffer' })) : null,
    stamp,
  };
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
function hashOpened(path: RawPath): string {
  try {
    return hashFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    const mode = lstatSync(path).mode & 0o7777;
    chmodSync(path, mode | 0o400);
    try {
      return hashFile(path);
    } finally {
      chmodSync(path, mode);
    }
  }
}
