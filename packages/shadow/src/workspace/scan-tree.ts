import { type BigIntStats, chmodSync, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from './hash-file.ts';

/** One entry of a scanned directory. */
export interface ScannedEntry {
  readonly type: 'file' | 'directory' | 'symlink' | 'other';
  readonly mode: number;
  readonly bytes: number;
  /** Lower-case hex SHA-256 of a file's content, null for anything else. */
  readonly sha256: string | null;
  readonly target: string | null;
  /** Changes whenever the kernel saw a change: inode, size, mtime and ctime. */
  readonly stamp: string;
}

/** A directory at one moment: path relative to it → entry. */
export interface TreeScan {
  readonly entries: ReadonlyMap<string, ScannedEntry>;
  /** When the scan began, in milliseconds since 1970. */
  readonly takenAtMs: number;
}

/**
 * Files whose ctime is this close to the scan before may have changed without a new stamp, because file systems
 * stamp with the kernel's tick (1–10 ms); they are hashed again.
 */
const racyMs = 100;

/**
 * Scans a directory without following links.
 *
 * A file whose stamp is as in the scan before keeps its hash, unless it is too young to tell. What its own mode keeps
 * from being read is opened for the moment that reading takes.
 */
export function scanTree(root: string, before: TreeScan): TreeScan {
  const entries = new Map<string, ScannedEntry>();
  const takenAtMs = Date.now();
  const visit = (dir: string, prefix: string): void => {
    for (const name of withMode(dir, 0o500, () => readdirSync(dir)).sort()) {
      const path = join(dir, name);
      const relative = prefix + name;
      const stat = lstatSync(path, { bigint: true });
      entries.set(relative, scanEntry(path, stat, knownEntry(before, relative)));
      if (stat.isDirectory()) visit(path, `${relative}/`);
    }
  };
  visit(root, '');
  return { entries, takenAtMs };
}

interface KnownEntry {
  readonly entry: ScannedEntry;
  readonly takenAtMs: number;
}

function knownEntry(before: TreeScan, path: string): KnownEntry | null {
  const entry = before.entries.get(path);
  return entry === undefined ? null : { entry, takenAtMs: before.takenAtMs };
}

function scanEntry(path: string, stat: BigIntStats, known: KnownEntry | null): ScannedEntry {
  const type = typeOf(stat);
  const stamp = `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
  const settled = known !== null && Number(stat.ctimeMs) + racyMs < known.takenAtMs;
  const sha256 = settled && known.entry.stamp === stamp ? known.entry.sha256 : hashIfFile(path, type);
  return {
    type,
    mode: Number(stat.mode & 0o7777n),
    bytes: type === 'file' ? Number(stat.size) : 0,
    sha256,
    target: type === 'symlink' ? readlinkSync(path) : null,
    stamp,
  };
}

function typeOf(stat: BigIntStats): ScannedEntry['type'] {
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'directory';
  return stat.isSymbolicLink() ? 'symlink' : 'other';
}

function hashIfFile(path: string, type: ScannedEntry['type']): string | null {
  return type === 'file' ? withMode(path, 0o400, () => hashFile(path)) : null;
}

/** Reads what its owner may have locked: on EACCES the bits are added, and taken away again after. */
function withMode<T>(path: string, bits: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    const mode = lstatSync(path).mode & 0o7777;
    chmodSync(path, mode | bits);
    try {
      return read();
    } finally {
      chmodSync(path, mode);
    }
  }
}
