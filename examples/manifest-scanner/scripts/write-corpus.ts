/** Writes corpus/cases.jsonl: over 1,200 calls of the tool on over 1,000 real directory trees of this machine. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findSourceTrees } from './source-trees.ts';
import { treeToCases } from './tree-to-cases.ts';

const example = fileURLToPath(new URL('..', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The crates that the example is built with, as their directories in the registry are named. */
function lockedCrates(): string[] {
  const lock = readFileSync(`${example}rust/Cargo.lock`, 'utf8');
  return [...lock.matchAll(/^name = "(.+)"\nversion = "(.+)"$/gm)].map(
    ([, name, version]) => `${name}-${version}`,
  );
}

const trees = findSourceTrees(repository, lockedCrates());
const cases = trees.flatMap(treeToCases);
mkdirSync(`${example}corpus`, { recursive: true });
const file = `${example}corpus/cases.jsonl`;
// At once, so that whoever reads it meanwhile has all of the old or all of the new one.
writeFileSync(`${file}.${process.pid}`, cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
renameSync(`${file}.${process.pid}`, file);
process.stdout.write(`${cases.length} cases from ${trees.length} distinct trees: corpus/cases.jsonl\n`);
