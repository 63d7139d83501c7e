import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '@strangler/core';
import type { ByteOrigin, CaseTree, TreeEntry } from '../corpus/case.ts';
import { changesBetween, isUntouched } from './file-changes.ts';
import { scanTree, type TreeScan } from './scan-tree.ts';

/** The directories that one run gets to see; both sides get the same paths, one after the other. */
export interface WorkspacePaths {
  readonly work: string;
  readonly home: string;
  readonly temp: string;
  readonly stdin: string;
  readonly events: string;
  readonly spill: string;
}

/**
 * A private place where runs happen one at a time.
 *
 * Each run starts on an exact copy of its case's files. The copy is laid anew unless the run before had the same
 * tree and provably left it as it was.
 */
export class Workspace {
  readonly paths: WorkspacePaths;
  readonly #root: string;
  #laid: { readonly digest: string; readonly scan: TreeScan } | null = null;

  constructor(root: string) {
    this.#root = root;
    this.paths = {
      work: join(root, 'work'),
      home: join(root, 'home'),
      temp: join(root, 'tmp'),
      stdin: join(root, 'stdin'),
      events: join(root, 'events.jsonl'),
      spill: join(root, 'spill'),
    };
  }

  /** Lays out the files of a case for one run. */
  prepare(tree: CaseTree, stdin: ByteOrigin | null): void {
    const { home, temp, events, spill } = this.paths;
    for (const path of [home, temp, spill]) emptyDirectory(path);
    rmSync(events, { force: true });
    if (stdin !== null) writeOrigin(stdin, this.paths.stdin);
    if (this.#laid?.digest !== tree.digest) this.#lay(tree);
  }

  /** What the run changed in its working directory and, under `~/`, in its home, sorted by path. */
  collectChanges(): FileChange[] {
    const before = this.#laid;
    if (before === null) throw new Error('collectChanges was called before prepare');
    const after = scanTree(this.paths.work, before.scan);
    const inWork = changesBetween(before.scan, after);
    if (!isUntouched(before.scan, after)) this.#laid = null;
    const inHome = changesBetween(emptyScan, scanTree(this.paths.home, emptyScan));
    return [...inWork, ...inHome.map((change) => ({ ...change, path: `~/${change.path}` }))];
  }

  #lay(tree: CaseTree): void {
    this.#laid = null;
    removeTree(this.paths.work);
    mkdirSync(this.paths.work, { recursive: true });
    for (const entry of tree.entries) layEntry(entry, join(this.paths.work, entry.path));
    for (const entry of tree.entries.toReversed()) finishDirectory(entry, join(this.paths.work, entry.path));
    this.#laid = { digest: tree.digest, scan: scanTree(this.paths.work, emptyScan) };
  }

  /** Removes everything. */
  remove(): void {
    removeTree(this.#root);
  }
}

const emptyScan: TreeScan = { entries: new Map(), takenAtMs: 0 };

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
      utimesSync(path, entry.mtimeMs / 1000, entry.mtimeMs / 1000);
  }
}

/** Children first: writing into a directory changes its mtime, and its mode may forbid writing. */
function finishDirectory(entry: TreeEntry, path: string): void {
  if (entry.type !== 'directory') return;
  chmodSync(path, entry.mode);
  utimesSync(path, entry.mtimeMs / 1000, entry.mtimeMs / 1000);
}

function writeOrigin(origin: ByteOrigin, path: string): void {
  if (origin.kind === 'bytes') writeFileSync(path, origin.bytes);
  else copyFileSync(origin.path, path, constants.COPYFILE_FICLONE);
}

/** Most runs leave nothing behind, so a look is cheaper than removing and making the directory each time. */
function emptyDirectory(path: string): void {
  if (existsSync(path)) {
    if (readdirSync(path).length === 0) return;
    removeTree(path);
  }
  mkdirSync(path, { recursive: true });
}

/** A program may leave directories that cannot be entered; they are opened before they are removed. */
function removeTree(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    for (const [relative, entry] of scanTree(path, emptyScan).entries) {
      if (entry.type === 'directory') chmodSync(join(path, relative), 0o700);
    }
    rmSync(path, { recursive: true, force: true });
  }
}
