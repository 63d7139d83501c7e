import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { linkLeaves } from '../corpus/check-tree.ts';
import { CaptureLoss } from './loss.ts';
import type { RecordLimits } from './record-limits.ts';

/** One entry of the working directory as it was before the command ran. */
export type InputEntry =
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly mode: number; readonly mtimeMs: number }
  | { readonly kind: 'symlink'; readonly target: string }
  | { readonly kind: 'directory' };

/** Reads files and directories into memory, for nothing may be written before its secrets are out. */
export class InputReader {
  /** By path relative to the working directory; directories only where they are empty. */
  readonly entries = new Map<string, InputEntry>();
  readonly #cwd: string;
  readonly #leaveOut: string;
  readonly #limits: RecordLimits;
  #bytes = 0;
  #visited = 0;

  /** @param leaveOut the absolute path of the corpus itself */
  constructor(cwd: string, leaveOut: string, limits: RecordLimits) {
    this.#cwd = cwd;
    this.#leaveOut = leaveOut;
    this.#limits = limits;
  }

  /** Keeps a file or all of a directory; a link that is named stands for what it leads to. Throws CaptureLoss. */
  read(path: string): void {
    const place = this.#placeOf(path);
    try {
      this.#visit(path, statSync(place), path);
    } catch (error) {
      throw error instanceof CaptureLoss ? error : new CaptureLoss('unreadable', (error as Error).message);
    }
  }

  /** Keeps an empty directory for what the command may write. */
  addDirectory(path: string): void {
    if (path !== '.' && !this.entries.has(path)) this.#add(path, { kind: 'directory' });
  }

  #placeOf(path: string): string {
    return path === '.' ? this.#cwd : `${this.#cwd}/${path}`;
  }

  #visit(path: string, stat: Stats, root: string): void {
    if (this.entries.get(path)?.kind === 'file') return;
    if (++this.#visited > this.#limits.entries) throw new CaptureLoss('too-many-files');
    if (stat.isFile()) this.#readFile(path, stat);
    else if (stat.isDirectory()) this.#readDirectory(path, root);
    else if (stat.isSymbolicLink()) this.#readLink(path, root);
    else throw new CaptureLoss('special-file');
  }

  #readFile(path: string, stat: Stats): void {
    if (this.#bytes + stat.size > this.#limits.fileBytes) throw new CaptureLoss('files-too-large');
    const bytes = readFileSync(this.#placeOf(path));
    this.#bytes += bytes.length;
    this.#add(path, { kind: 'file', bytes, mode: stat.mode & 0o7777, mtimeMs: Math.floor(stat.mtimeMs) });
  }

  #readDirectory(path: string, root: string): void {
    if (realpathSync(this.#placeOf(path)) === this.#leaveOut) return;
    const names = readdirSync(this.#placeOf(path)).toSorted();
    if (names.length === 0) this.addDirectory(path);
    for (const name of names) {
      if (name.includes('\uFFFD')) throw new CaptureLoss('foreign-name');
      if (name === '.migrate') continue;
      const child = path === '.' ? name : `${path}/${name}`;
      this.#visit(child, lstatSync(this.#placeOf(child)), root);
    }
  }

  /** A link that leads out of the kept directory to a file is kept as that file. */
  #readLink(path: string, root: string): void {
    const target = readlinkSync(this.#placeOf(path));
    const inRoot = root === '.' ? path : path.slice(root.length + 1);
    if (!linkLeaves(inRoot, target)) {
      this.#add(path, { kind: 'symlink', target });
      return;
    }
    const stat = statSync(this.#placeOf(path), { throwIfNoEntry: false });
    if (stat?.isFile() !== true) throw new CaptureLoss('outside-link');
    this.#readFile(path, stat);
  }

  #add(path: string, entry: InputEntry): void {
    this.entries.set(path, entry);
  }
}
