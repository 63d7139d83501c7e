import {
  type Dirent,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { hashFile } from '../bytes/hash-file.ts';
import type { TreeEntry } from './case.ts';
import { linkLeaves } from './check-tree.ts';

const maxTreeEntries = 50_000;

/** The entry for a regular file that is copied as it is. Throws where it is anything else. */
export function copiedFile(path: string, from: string): Extract<TreeEntry, { type: 'file' }> {
  const stat = lstatSync(from);
  if (!stat.isFile()) throw new Error(`${from} is not a regular file`);
  return {
    type: 'file',
    path,
    mode: permissions(stat),
    mtimeMs: Math.floor(stat.mtimeMs),
    bytes: stat.size,
    sha256: hashFile(from),
    origin: { kind: 'file', path: from },
  };
}

/**
 * All entries of a directory, itself first with the path ''.
 *
 * Around inputs, links that lead out to a file are copied as that file, and `.migrate` is left out.
 */
export function copiedDirectory(dir: string, aroundInputs: boolean): TreeEntry[] {
  const entries: TreeEntry[] = [];
  const visit = (from: string, path: string): void => {
    entries.push(directoryEntry(from, path));
    for (const { from: child, to, entry } of childrenOf(from, path)) {
      if (!entry.isDirectory()) entries.push(...leafEntry(to, child, entry, aroundInputs));
      else if (!aroundInputs || entry.name !== '.migrate') visit(child, to);
      if (entries.length > maxTreeEntries) throw new Error(`it holds more than ${maxTreeEntries} entries`);
    }
  };
  visit(aroundInputs ? realpathSync(dir) : dir, '');
  return entries;
}

function directoryEntry(from: string, path: string): TreeEntry {
  const stat = lstatSync(from);
  if (!stat.isDirectory()) throw new Error(`${from} is not a directory`);
  return { type: 'directory', path, mode: permissions(stat), mtimeMs: Math.floor(stat.mtimeMs) };
}

interface Child {
  readonly from: string;
  readonly to: string;
  readonly entry: Dirent;
}

function childrenOf(dir: string, path: string): Child[] {
  return readdirSync(dir, { withFileTypes: true }).map((entry) => {
    const from = `${dir}/${entry.name}`;
    if (entry.name.includes('\uFFFD')) throw new Error(`${from} has a name that is not valid UTF-8`);
    return { from, to: path === '' ? entry.name : `${path}/${entry.name}`, entry };
  });
}

function leafEntry(to: string, from: string, entry: Dirent, aroundInputs: boolean): TreeEntry[] {
  return entry.isSymbolicLink() ? link(to, from, aroundInputs) : [copiedFile(to, from)];
}

/** Beside an input, a link that leads out to anything but a file is left out: nobody asked for what is behind it. */
function link(path: string, from: string, aroundInputs: boolean): TreeEntry[] {
  const target = readlinkSync(from);
  if (target.includes('\uFFFD')) throw new Error(`${from} has a target that is not valid UTF-8`);
  if (!aroundInputs || !linkLeaves(path, target)) return [{ type: 'symlink', path, target }];
  return leadsToFile(from) ? [copiedFile(path, realpathSync(from))] : [];
}

function leadsToFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function permissions(stat: Stats): number {
  return stat.mode & 0o7777;
}
