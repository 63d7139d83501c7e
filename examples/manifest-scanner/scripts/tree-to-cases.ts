import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseDocument } from '@strangler/core';
import type { SourceTree } from './source-trees.ts';

/** How a case calls the tool; the tree lies at `tree` in its working directory. */
type CallShape = (files: readonly DatedFile[]) => readonly string[];

interface DatedFile {
  readonly path: string;
  readonly mtimeMs: number;
}

const second = 1000;

const callShapes: readonly CallShape[] = [
  () => ['scan', 'tree'],
  () => ['scan', '-summary', 'tree'],
  () => ['scan', '-ext', '.go,.md', 'tree'],
  (files) => ['scan', '-since', atSecond(medianMtime(files)), 'tree'],
  () => ['scan', '-workers', '1', '--summary', './tree/'],
  () => ['scan', '-o', 'manifest.json', 'tree'],
  (files) => ['scan', '-since', atSecond(medianMtime(files) + second), '-ext', '.js,.json,.rs', 'tree'],
  () => ['scan', '-ext=.txt,.golden,.ts', '-workers=3', '-summary', '-o', 'out.json', 'tree'],
  (files) => ['scan', `tree/${files[0]?.path}`],
  () => ['scan', 'tree/absent'],
];

/** Shapes that every tree is worth; the last two call on something that cannot be scanned. */
const ordinaryShapes = callShapes.length - 2;

/** The cases of one tree: one call a tree, a second call on every fifth, drawn from the tree's place in the list. */
export function treeToCases(tree: SourceTree, place: number): CaseDocument[] {
  const files = tree.files.map((path) => ({ path, mtimeMs: mtimeOf(tree, path) }));
  const shapes = [place % ordinaryShapes];
  if (place % 5 === 0) shapes.push((place / 5 + 1) % callShapes.length);
  return [...new Set(shapes)].map((shape) => ({
    id: `${tree.name}#${shape}`,
    source: tree.name,
    args: [...(callShapes[shape]?.(files) ?? [])],
    files: Object.fromEntries(
      files.map(({ path, mtimeMs }) => [
        `tree/${path}`,
        { file: join(tree.dir, path), mtime: new Date(mtimeMs).toISOString() },
      ]),
    ),
  }));
}

/** The file's own mtime, or where installing has set it a lasting one: a second of 2020 to 2023 drawn from the tree. */
function mtimeOf(tree: SourceTree, path: string): number {
  if (tree.keepsMtimes) return Math.floor(lstatSync(join(tree.dir, path)).mtimeMs / second) * second;
  const drawn =
    (Number.parseInt(tree.digest.slice(0, 8), 16) + path.length * 2_654_435_761) % (4 * 365 * 86_400);
  return Date.UTC(2020, 0, 1) + drawn * second;
}

function medianMtime(files: readonly DatedFile[]): number {
  const sorted = files.map((file) => file.mtimeMs).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function atSecond(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
