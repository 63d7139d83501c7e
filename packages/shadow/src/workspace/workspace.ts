import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '@strangler/core';
import type { CaseTree, StdinContent } from '../corpus/case.ts';
import { changesBetween, isUntouched } from './file-changes.ts';
import { layStdin, layTree } from './lay-tree.ts';
import { listDirectory } from './list-directory.ts';
import { removeTree, removeTreeQuietly } from './remove-tree.ts';
import { emptyScan, scanAlone, scanTree, type TreeScan } from './scan-tree.ts';

/** The directories that one run gets to see; both sides get the same paths, one after the other. */
export interface WorkspacePaths {
  readonly work: string;
  readonly home: string;
  readonly temp: string;
  readonly stdin: string;
  readonly events: string;
  readonly spill: string;
}

/** Names in a workspace; any other was left there by a program. */
const names = {
  work: 'work',
  home: 'home',
  temp: 'tmp',
  stdin: 'stdin',
  events: 'events.jsonl',
  spill: 'spill',
} as const;
const knownNames: ReadonlySet<string> = new Set(Object.values(names));

/** The mode of every directory that the workspace makes beside the working directory. */
const privateMode = 0o700;

/** How the places of a run were when it began. */
interface Start {
  readonly slot: TreeScan;
  readonly home: TreeScan;
  readonly temp: TreeScan;
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
  /** Null once what a run did was collected. */
  #start: Start | null = null;

  constructor(root: string) {
    this.#root = root;
    const pathOf = (name: keyof typeof names): string => join(root, names[name]);
    this.paths = {
      work: pathOf('work'),
      home: pathOf('home'),
      temp: pathOf('temp'),
      stdin: pathOf('stdin'),
      events: pathOf('events'),
      spill: pathOf('spill'),
    };
  }

  /** Lays out the files of a case for one run. Throws CASE_INVALID where they changed since they were read. */
  prepare(tree: CaseTree, stdin: StdinContent | null): void {
    // A run that nobody looked at may have done anything.
    if (this.#start !== null) this.#laid = null;
    this.#reset();
    if (this.#laid?.digest !== tree.digest) {
      this.#laid = null;
      this.#laid = { digest: tree.digest, scan: layTree(tree, this.paths.work) };
    }
    if (stdin !== null) layStdin(stdin, this.paths.stdin);
    const { home, temp } = this.paths;
    this.#start = { slot: scanAlone(this.#root), home: scanAlone(home), temp: scanAlone(temp) };
  }

  /**
   * What the run changed in its working directory, under `~/` in its home, and under `../` beside them, sorted by
   * path.
   *
   * What it left in its temporary directory is not among it, since names there are random by design.
   */
  collectChanges(): FileChange[] {
    const [start, laid] = [this.#start, this.#laid];
    if (start === null || laid === null) throw new Error('collectChanges was called before prepare');
    const slot = changesBetween(start.slot, scanAlone(this.#root));
    if (slot.length > 0) makeDirectory(this.#root);
    const work = scanTree(this.paths.work);
    if (!isUntouched(laid.scan, work)) this.#laid = null;
    this.#start = null;
    return [
      ...renamed(slot, () => '..'),
      ...this.#strangers(),
      ...renamed(changesBetween(laid.scan, work), pathInWork),
      ...renamed(changesBetween(start.home, scanTree(this.paths.home)), under('~')),
      ...renamed(changesBetween(start.temp, scanAlone(this.paths.temp)), () => '$TMPDIR'),
    ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  /** What lies beside the working directory and was not put there. */
  #strangers(): FileChange[] {
    return listDirectory(this.#root)
      .filter(({ name }) => !knownNames.has(name))
      .flatMap(({ path, name }) => renamed(changesBetween(emptyScan, scanTree(path)), under(`../${name}`)));
  }

  /** Brings everything but the working directory back to what every run begins with. */
  #reset(): void {
    const { home, temp, spill, stdin, events } = this.paths;
    makeDirectory(this.#root);
    for (const { path, name } of listDirectory(this.#root)) if (!knownNames.has(name)) removeTree(path);
    for (const path of [home, temp, spill]) makeEmptyDirectory(path);
    for (const path of [stdin, events]) removeTree(path);
  }

  /** Removes everything that can be removed. */
  remove(): void {
    removeTreeQuietly(this.#root);
  }
}

function renamed(changes: readonly FileChange[], rename: (path: string) => string): FileChange[] {
  return changes.map((change) => ({ ...change, path: rename(change.path) }));
}

function under(place: string): (path: string) => string {
  return (path) => (path === '.' ? place : `${place}/${path}`);
}

/** A program that takes `~` or `$TMPDIR` for a name makes a file of that name; it must not pass for the place. */
function pathInWork(path: string): string {
  return path.startsWith('~') || path.startsWith('$TMPDIR') ? `./${path}` : path;
}

/** Makes sure of a directory that can be used, in place of whatever else is there. */
function makeDirectory(path: string): void {
  const isDirectory = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isDirectory) removeTree(path);
  mkdirSync(path, { recursive: true, mode: privateMode });
  chmodSync(path, privateMode);
}

/** Most runs leave nothing behind, so a look is cheaper than removing and making the directory each time. */
function makeEmptyDirectory(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  const isAsMade = stat?.isDirectory() === true && (stat.mode & 0o7777) === privateMode;
  if (isAsMade && readdirSync(path).length === 0) return;
  removeTree(path);
  makeDirectory(path);
}
