import { posix, resolve } from 'node:path';
import type { CaseFile } from '@strangler/core';
import { hashBytes } from '../bytes/hash-bytes.ts';
import type { CaseTree, TreeEntry } from './case.ts';
import type { CaseSource } from './case-source.ts';
import { linkProblem, parentProblem, pathProblem } from './check-tree.ts';
import { copiedDirectory, copiedFile } from './copy-entry.ts';
import { decodeBase64, parseMtime } from './decode-content.ts';
import { invalidCase } from './read-cases.ts';
import type { TreeCache } from './tree-cache.ts';

/** Files written inside a case have this mtime unless it says another: 2000-01-01T00:00:00Z. */
export const defaultMtimeMs = Date.UTC(2000, 0, 1);

/** Reads the file tree of a case: names, modes, mtimes (whole milliseconds) and content hashes. Throws CASE_INVALID. */
export function readTree(source: CaseSource, cache: TreeCache): CaseTree {
  const files = Object.entries(source.document.files ?? {});
  const key = sharedKey(files, source);
  const known = key === null ? undefined : cache.trees.get(key);
  if (known !== undefined) return known;
  const tree = buildTree(files, source, cache);
  if (key !== null) cache.trees.set(key, tree);
  return tree;
}

type Files = readonly (readonly [string, CaseFile])[];

/** A tree that is one copied directory is the same for every case that names it. */
function sharedKey(files: Files, source: CaseSource): string | null {
  const [first] = files;
  if (first === undefined || files.length !== 1 || !isDirectory(first[1])) return null;
  return JSON.stringify([first[0], resolve(source.baseDir, first[1].dir), source.aroundInputs ?? false]);
}

function buildTree(files: Files, source: CaseSource, cache: TreeCache): CaseTree {
  const entries = new Map<string, TreeEntry>();
  const copied: string[] = [];
  const written = new Set<string>();
  for (const [path, file] of files) {
    const normal = normalPath(path, isDirectory(file), source);
    if (isDirectory(file)) copied.push(normal);
    else written.add(normal);
    for (const entry of readEntries(normal, file, source, cache)) {
      addParents(entry.path, entries);
      entries.set(entry.path, entry);
    }
  }
  const problem = parentProblem(entries) ?? linkProblem(entries, copied, written);
  if (problem !== null) throw invalidCase(source.where, `files: ${problem}`);
  const sorted = [...entries.values()].sort((a, b) => compareText(a.path, b.path));
  return { digest: digestTree(sorted), entries: sorted };
}

function isDirectory(file: CaseFile): file is Extract<CaseFile, { dir: string }> {
  return typeof file !== 'string' && 'dir' in file;
}

function normalPath(path: string, directory: boolean, source: CaseSource): string {
  const normal = posix.normalize(path).replace(/\/$/, '');
  const problem = pathProblem(path, normal, directory);
  if (problem !== null) throw invalidCase(source.where, `files: ${problem}`);
  return normal;
}

function readEntries(
  path: string,
  file: CaseFile,
  source: CaseSource,
  cache: TreeCache,
): readonly TreeEntry[] {
  try {
    if (typeof file === 'string') return [inlineFile(path, Buffer.from(file), {})];
    if ('base64' in file) return [inlineFile(path, decoded(file.base64), file)];
    if ('symlink' in file) return [writtenLink(path, file.symlink)];
    if ('file' in file) return [withAttributes(copiedFile(path, resolve(source.baseDir, file.file)), file)];
    return placed(readDirectory(file.dir, source, cache), path);
  } catch (error) {
    throw invalidCase(source.where, `files: ${path}: ${(error as Error).message}`);
  }
}

function decoded(base64: string): Buffer {
  const bytes = decodeBase64(base64);
  if (bytes === null) throw new Error('its base64 is not canonical');
  return bytes;
}

function writtenLink(path: string, target: string): TreeEntry {
  if (target === '' || target.includes('\0')) throw new Error('a link cannot have this target');
  return { type: 'symlink', path, target };
}

interface FileAttributes {
  readonly mode?: string;
  readonly mtime?: string;
}

function inlineFile(path: string, bytes: Uint8Array, attributes: FileAttributes): TreeEntry {
  const plain: FileEntry = {
    type: 'file',
    path,
    mode: 0o644,
    mtimeMs: defaultMtimeMs,
    bytes: bytes.length,
    sha256: hashBytes(bytes),
    origin: { kind: 'bytes', bytes },
  };
  return withAttributes(plain, attributes);
}

type FileEntry = Extract<TreeEntry, { type: 'file' }>;

function withAttributes(entry: FileEntry, { mode, mtime }: FileAttributes): FileEntry {
  const mtimeMs = mtime === undefined ? entry.mtimeMs : parseMtime(mtime);
  if (mtimeMs === null) throw new Error(`there is no such time as ${mtime}`);
  return { ...entry, mode: mode === undefined ? entry.mode : Number.parseInt(mode, 8), mtimeMs };
}

function readDirectory(name: string, source: CaseSource, cache: TreeCache): readonly TreeEntry[] {
  const dir = resolve(source.baseDir, name);
  const aroundInputs = source.aroundInputs ?? false;
  const key = JSON.stringify([dir, aroundInputs]);
  const entries = cache.directories.get(key) ?? copiedDirectory(dir, aroundInputs);
  cache.directories.set(key, entries);
  return entries;
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
  return hashBytes(entries.map((entry) => `${JSON.stringify(describeEntry(entry))}\n`).join(''));
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
