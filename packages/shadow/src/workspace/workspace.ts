import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PlacedChange } from '@strangler/process';
import type { CaseTree, StdinContent } from '../corpus/case.ts';
import { ContentShelf } from './content-shelf.ts';
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
}

/** Names in the slot, which is what a run is told of; any other was left there by a program. */
const names = { work: 'work', home: 'home', temp: 'tmp', events: 'events.jsonl' } as const;
const knownNames: ReadonlySet<string> = new Set(Object.values(names));

/** Names around the slot, with standard input as the runner reads it. */
const outerNames: ReadonlySet<string> = new Set(['slot', 'stdin']);

/** The mode of every directory that the workspace makes beside the working directory. */
const privateMode = 0o700;

/** How the places of a run were when it began. */
interface Start {
  readonly outer: TreeScan;
  readonly stdin: TreeScan;
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
  /** The directory of it all, with the slot in it. */
  readonly outer: string;
  readonly #root: string;
  #laid: { readonly digest: string; readonly scan: TreeScan } | null = null;
  /** Null once what a run did was collected. */
  #start: Start | null = null;

  constructor(outer: string) {
    this.outer = outer;
    this.#root = join(outer, 'slot');
    const pathOf = (name: keyof typeof names): string => join(this.#root, names[name]);
    this.paths = {
      work: pathOf('work'),
      home: pathOf('home'),
      temp: pathOf('temp'),
      stdin: join(outer, 'stdin'),
      events: pathOf('events'),
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
    this.#start = {
      outer: scanAlone(this.outer),
      stdin: scanAlone(this.paths.stdin),
      slot: scanAlone(this.#root),
      home: scanAlone(home),
      temp: scanAlone(temp),
    };
  }

  /**
   * What the run changed in its working directory, under `~/` in its home, and under `../` and `../../` around them,
   * sorted by path. Contents of written files over 64 KiB are copied to `spillDir`; no content is kept without it.
   *
   * What it left in its temporary directory is not among it, since names there are random by design.
   */
  collectChanges(spillDir: string | null = null): PlacedChange[] {
    const [start, laid] = [this.#start, this.#laid];
    if (start === null || laid === null) throw new Error('collectChanges was called before prepare');
    const shelf = new ContentShelf(spillDir);
    const around = [
      ...renamed(repaired(this.outer, start.outer), () => '../..'),
      ...renamed(repaired(this.#root, start.slot), () => '..'),
      ...renamed(changesBetween(start.stdin, scanAlone(this.paths.stdin)), () => '../../stdin'),
      ...strangers({ dir: this.outer, known: outerNames, shown: '../..' }, shelf),
      ...strangers({ dir: this.#root, known: knownNames, shown: '..' }, shelf),
    ];
    const work = scanTree(this.paths.work, { before: laid.scan, shelf });
    if (!isUntouched(laid.scan, work)) this.#laid = null;
    this.#start = null;
    const home = scanTree(this.paths.home, { before: emptyScan, shelf });
    return [
      ...around,
      ...renamed(changesBetween(laid.scan, work), pathInWork),
      ...renamed(changesBetween(start.home, home), under('~')),
      ...renamed(changesBetween(start.temp, scanAlone(this.paths.temp)), () => '$TMPDIR'),
    ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  /** Brings everything but the working directory back to what every run begins with. */
  #reset(): void {
    const { home, temp, stdin, events } = this.paths;
    makeDirectory(this.outer);
    removeStrangers(this.outer, outerNames);
    makeDirectory(this.#root);
    removeStrangers(this.#root, knownNames);
    for (const path of [home, temp]) makeEmptyDirectory(path);
    for (const path of [stdin, events]) removeTree(path);
  }

  /** Removes everything that can be removed. */
  remove(): void {
    removeTreeQuietly(this.outer);
  }
}

/** The changes of a directory alone, after which it is there and can be looked into. */
function repaired(dir: string, before: TreeScan): PlacedChange[] {
  const changes = changesBetween(before, scanAlone(dir));
  if (changes.length > 0) makeDirectory(dir);
  return changes;
}

/** What lies in a directory and was not put there. */
function strangers(
  { dir, known, shown }: { dir: string; known: ReadonlySet<string>; shown: string },
  shelf: ContentShelf,
): PlacedChange[] {
  return listDirectory(dir)
    .filter(({ name }) => !known.has(name))
    .flatMap(({ path, name }) => {
      const found = scanTree(path, { before: emptyScan, shelf });
      return renamed(changesBetween(emptyScan, found), under(`${shown}/${name}`));
    });
}

function removeStrangers(dir: string, known: ReadonlySet<string>): void {
  for (const { path, name } of listDirectory(dir)) if (!known.has(name)) removeTree(path);
}

function renamed(changes: readonly PlacedChange[], rename: (path: string) => string): PlacedChange[] {
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
