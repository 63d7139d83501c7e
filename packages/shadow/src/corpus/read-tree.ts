import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync, type Stats } from 'node:fs';
import { posix, resolve } from 'node:path';
import type { CaseFile } from '@strangler/core';
import { hashFile } from '../workspace/hash-file.ts';
import type { CaseTree, TreeEntry } from './case.ts';
import type { CaseSource } from './case-source.ts';
import { invalidCase } from './read-cases.ts';

/** Files written inside a case have this mtime unless it says another: 2000-01-01T00:00:00Z. */
const defaultMtimeMs = Date.UTC(2000, 0, 1);
const maxTreeEntries = 50_000;

/** Directories read before, by absolute path: many cases share one. */
export type DirectoryCache = Map<string, readonly TreeEntry[]>;

/** Reads the file tree of a case: names, modes, mtimes (whole milliseconds) and content hashes. Throws CASE_INVALID. */
export function readTree(source: CaseSource, cache: DirectoryCache): CaseTree {
  const entries = new Map<string, TreeEntry>();
  for (const [path, file] of Object.entries(source.document.files ?? {})) {
    for (const entry of readEntries(checkedPath(path, source), file, source, cache)) {
      addParents(entry.path, entries);
      entries.set(entry.path, entry);
    }
  }
  const sorted = [...entries.values()].sort((a, b) => compareText(a.path, b.path));
  return { digest: digestTree(sorted), entries: sorted };
}

function checkedPath(path: string, source: CaseSource): string {
  const normal = posix.normalize(path).replace(/\/$/, '');
  if (path === '' || posix.isAbsolute(normal) || normal.startsWith('..') || path.includes('\0')) {
    throw invalidCase(source.where, `files: "${path}" does not lie inside the working directory`);
  }
  return normal;
}

function readEntries(
  path: string,
  file: CaseFile,
  source: CaseSource,
  cache: DirectoryCache,
): readonly TreeEntry[] {
  if (typeof file === 'string') return [inlineFile(path, Buffer.from(file), {})];
  if ('base64' in file) return [inlineFile(path, Buffer.from(file.base64, 'base64'), file)];
  if ('symlink' in file) return [{ type: 'symlink', path, target: file.symlink }];
  try {
    if ('file' in file) return [copiedFile(path, resolve(source.baseDir, file.file), file)];
    return placed(readDirectory(resolve(source.baseDir, file.dir), cache), path);
  } catch (error) {
    throw invalidCase(source.where, `files: ${path}: ${(error as Error).message}`);
  }
}

interface FileAttributes {
  readonly mode?: string;
  readonly mtime?: string;
}

function inlineFile(path: string, bytes: Uint8Array, attributes: FileAttributes): TreeEntry {
  return {
    type: 'file',
    path,
    mode: attributes.mode === undefined ? 0o644 : Number.parseInt(attributes.mode, 8),
    mtimeMs: attributes.mtime === undefined ? defaultMtimeMs : Date.parse(attributes.mtime),
    bytes: bytes.length,
    sha256: sha256(bytes),
    origin: { kind: 'bytes', bytes },
  };
}

function copiedFile(path: string, from: string, attributes: FileAttributes = {}): TreeEntry {
  const stat = lstatSync(from);
  if (!stat.isFile()) throw new Error(`${from} is not a regular file`);
  const { mode, mtime } = attributes;
  return {
    type: 'file',
    path,
    mode: mode === undefined ? permissions(stat) : Number.parseInt(mode, 8),
    mtimeMs: mtime === undefined ? Math.floor(stat.mtimeMs) : Date.parse(mtime),
    bytes: stat.size,
    sha256: hashFile(from),
    origin: { kind: 'file', path: from },
  };
}

function readDirectory(dir: string, cache: DirectoryCache): readonly TreeEntry[] {
  const known = cache.get(dir);
  if (known !== undefined) return known;
  const entries: TreeEntry[] = [];
  collectDirectory(dir, '', entries);
  cache.set(dir, entries);
  return entries;
}

function collectDirectory(dir: string, path: string, into: TreeEntry[]): void {
  const stat = lstatSync(dir);
  if (!stat.isDirectory()) throw new Error(`${dir} is not a directory`);
  into.push({ type: 'directory', path, mode: permissions(stat), mtimeMs: Math.floor(stat.mtimeMs) });
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const from = `${dir}/${entry.name}`;
    const to = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.name.includes('\uFFFD')) throw new Error(`${from} has a name that is not valid UTF-8`);
    if (entry.isDirectory()) collectDirectory(from, to, into);
    else if (entry.isSymbolicLink()) into.push({ type: 'symlink', path: to, target: readlinkSync(from) });
    else into.push(copiedFile(to, from));
    if (into.length > maxTreeEntries) throw new Error(`it holds more than ${maxTreeEntries} entries`);
  }
}

function placed(entries: readonly TreeEntry[], below: string): TreeEntry[] {
  if (below === '.') return entries.filter((entry) => entry.path !== '');
  return entries.map((entry) => ({ ...entry, path: entry.path === '' ? below : `${below}/${entry.path}` }));
}

function addParents(path: string, entries: Map<string, TreeEntry>): void {
  for (let dir = posix.dirname(path); dir !== '.'; dir = posix.dirname(dir)) {
    if (entries.has(dir)) return;
    entries.set(dir, { type: 'directory', path: dir, mode: 0o755, mtimeMs: defaultMtimeMs });
  }
}

function digestTree(entries: readonly TreeEntry[]): string {
  const hash = createHash('sha256');
  for (const entry of entries) hash.update(`${JSON.stringify(describeEntry(entry))}\n`);
  return hash.digest('hex');
}

function describeEntry(entry: TreeEntry): readonly unknown[] {
  switch (entry.type) {
    case 'file':
      return ['file', entry.path, entry.mode, entry.mtimeMs, entry.sha256];
    case 'directory':
      return ['directory', entry.path, entry.mode, entry.mtimeMs];
    case 'symlink':
      return ['symlink', entry.path, entry.target];
  }
}

function permissions(stat: Stats): number {
  return stat.mode & 0o7777;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
