import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { MigrateError } from '@strangler/core';
import type { GeneratedFile } from './generated-file.ts';
import { hasHeader } from './header.ts';

/** How the files on disk compare with those of a contract; paths as in {@link GeneratedFile}, sorted. */
export interface GeneratedState {
  readonly fresh: readonly string[];
  /** Generated from another contract or by another version, or edited. */
  readonly stale: readonly string[];
  readonly missing: readonly string[];
  /** Generated before, and no longer part of it. */
  readonly extra: readonly string[];
  /** Files that somebody else wrote where generated ones belong. */
  readonly foreign: readonly string[];
  /** Files that are the user's own. */
  readonly kept: readonly string[];
}

/** Compares the files with what is on disk below a directory; nothing is written. */
export function inspectGenerated(files: readonly GeneratedFile[], root: string): GeneratedState {
  const paths: Record<Standing, string[]> = { fresh: [], stale: [], missing: [], foreign: [], kept: [] };
  for (const file of files) paths[standingOf(file, root)].push(file.path);
  return { ...paths, extra: findExtra(files, root) };
}

/**
 * Writes the files below a directory, each by one rename, and removes those that are no longer part of it.
 *
 * Files of the user's own are made where they are missing and never touched again. Throws OUTPUT_EXISTS before anything is
 * written where a file without the header of generated code is in the way.
 */
export function writeGenerated(files: readonly GeneratedFile[], root: string): GeneratedState {
  const state = inspectGenerated(files, root);
  if (state.foreign.length > 0) throw notOurs(state.foreign);
  const due = new Set([...state.stale, ...state.missing]);
  install(
    files.filter(({ path }) => due.has(path)),
    root,
  );
  for (const path of state.extra) rmSync(join(root, path));
  return state;
}

/** Writes all texts beside their places first, so that a full disk changes nothing. */
function install(files: readonly GeneratedFile[], root: string): void {
  const pending = files.map(({ path, text }) => {
    const target = join(root, path);
    return { target, text, temporary: `${target}.${process.pid}.tmp` };
  });
  try {
    for (const file of pending) prepare(file);
    for (const { temporary, target } of pending) renameSync(temporary, target);
  } catch (error) {
    for (const { temporary } of pending) rmSync(temporary, { force: true });
    throw unusable(root, error);
  }
}

interface Pending {
  readonly target: string;
  readonly temporary: string;
  readonly text: string;
}

type Standing = Exclude<keyof GeneratedState, 'extra'>;

function standingOf({ path, text, once }: GeneratedFile, root: string): Standing {
  const present = readOrNull(join(root, path));
  if (present === null) return 'missing';
  if (once) return 'kept';
  if (present === text) return 'fresh';
  return hasHeader(present) ? 'stale' : 'foreign';
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unusable(file, error);
  }
}

function findExtra(files: readonly GeneratedFile[], root: string): readonly string[] {
  const expected = new Set(files.map(({ path }) => path));
  const directories = new Set(files.filter(({ once }) => !once).map(({ path }) => dirname(path)));
  return [...directories]
    .flatMap((directory) => filesIn(join(root, directory)).map((name) => `${directory}/${name}`))
    .filter((path) => !expected.has(path) && hasHeader(readOrNull(join(root, path)) ?? ''))
    .sort();
}

function filesIn(directory: string): readonly string[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.(?:go|rs|ts)$/.test(entry.name))
      .map(({ name }) => name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw unusable(directory, error);
  }
}

function prepare({ temporary, text }: Pending): void {
  mkdirSync(dirname(temporary), { recursive: true });
  const descriptor = openSync(temporary, 'w', 0o644);
  try {
    for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(descriptor, rest));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function notOurs(paths: readonly string[]): MigrateError {
  return new MigrateError({
    code: 'OUTPUT_EXISTS',
    message: `${paths.length === 1 ? 'a file is' : `${paths.length} files are`} in the way of generated code`,
    why: `Without the header of generated code: ${paths.join(', ')}.`,
    next: 'Move these files away, or name another directory under facade in the config.',
  });
}

function unusable(file: string, error: unknown): MigrateError {
  return new MigrateError({
    code: 'OUTPUT_UNWRITABLE',
    message: `generated code cannot be written to ${file}`,
    why: (error as Error).message,
    next: 'Make the directory writable, or name another under facade in the config.',
    cause: error,
  });
}
