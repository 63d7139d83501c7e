import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, relative } from 'node:path';

/** One real directory tree of this machine. */
export interface SourceTree {
  /** Where it is from, for example `go:net/http` or `npm:commander`. */
  readonly name: string;
  readonly dir: string;
  /** Paths below `dir`, sorted. */
  readonly files: readonly string[];
  /** Hash over names and contents; two trees with one hash are the same input. */
  readonly digest: string;
  /** False where installing has set the mtimes, so that they are of no meaning and change with every install. */
  readonly keepsMtimes: boolean;
}

const maxFiles = 150;
const maxBytes = 1_500_000;

/** All packages of GOROOT, of node_modules and of the cargo registry that are small enough, each content once. */
export function findSourceTrees(repository: string, lockedCrates: readonly string[]): SourceTree[] {
  const found = [...goPackages(), ...npmPackages(join(repository, 'node_modules')), ...crates(lockedCrates)];
  const distinct = new Map(found.map((tree) => [tree.digest, tree]));
  return [...distinct.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function goPackages(): SourceTree[] {
  const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  return ['src', 'test'].flatMap((part) => goPackagesBelow(join(root, part), root));
}

function goPackagesBelow(dir: string, root: string): SourceTree[] {
  if (!existsSync(dir)) return [];
  const entries = readdirSync(dir, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const own = files.some((file) => file.endsWith('.go'))
    ? [...files, ...filesBelow(join(dir, 'testdata')).map((file) => `testdata/${file}`)]
    : [];
  const below = entries.filter((entry) => entry.isDirectory() && entry.name !== 'testdata');
  return [
    ...describeTree(`go:${relative(root, dir)}`, dir, own, true),
    ...below.flatMap((entry) => goPackagesBelow(join(dir, entry.name), root)),
  ];
}

function npmPackages(nodeModules: string): SourceTree[] {
  return subdirectories(nodeModules)
    .flatMap((dir) => (basename(dir).startsWith('@') ? subdirectories(dir) : [dir]))
    .filter((dir) => existsSync(join(dir, 'package.json')))
    .flatMap((dir) => describeTree(`npm:${relative(nodeModules, dir)}`, dir, filesBelow(dir), false));
}

function crates(locked: readonly string[]): SourceTree[] {
  const registry = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry', 'src');
  return subdirectories(registry)
    .flatMap(subdirectories)
    .filter((dir) => locked.includes(basename(dir)))
    .flatMap((dir) => describeTree(`crate:${basename(dir)}`, dir, filesBelow(dir), false));
}

function subdirectories(dir: string): string[] {
  if (!existsSync(dir)) return [];
  const entries = readdirSync(dir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== '.bin')
    .map((entry) => join(dir, entry.name));
}

function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    if (!entry.isDirectory() || entry.name === 'node_modules') return [];
    return filesBelow(join(dir, entry.name)).map((file) => `${entry.name}/${file}`);
  });
}

function describeTree(
  name: string,
  dir: string,
  files: readonly string[],
  keepsMtimes: boolean,
): SourceTree[] {
  if (files.length === 0 || files.length > maxFiles) return [];
  const sorted = [...files].sort();
  const bytes = sorted.reduce((sum, file) => sum + lstatSync(join(dir, file)).size, 0);
  if (bytes > maxBytes) return [];
  const hash = createHash('sha256');
  for (const file of sorted)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(dir, file)))
      .update('\0');
  return [{ name, dir, files: sorted, digest: hash.digest('hex'), keepsMtimes }];
}
