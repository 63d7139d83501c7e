import { basename, dirname, relative, resolve, sep } from 'node:path';
import { MigrateError } from '@strangler/core';
import { hashFile } from '../bytes/hash-file.ts';
import type { CaseSource } from './case-source.ts';
import { leadsOut } from './check-tree.ts';
import { invalidCase } from './read-cases.ts';

/** How input files become cases. */
export interface InputOptions {
  /** The directory that the pattern starts from. */
  readonly cwd: string;
  /** True where the commands hold `{input}`; else the file is fed to standard input. */
  readonly byPath: boolean;
}

/**
 * Makes one case of each file that matches a glob, sorted by path.
 *
 * By path, the case runs in a copy of the input's whole directory, so that the input keeps its siblings.
 * Throws INPUT_NOT_FOUND where nothing matches.
 */
export async function inputsToCases(pattern: string, options: InputOptions): Promise<CaseSource[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, {
    cwd: options.cwd,
    onlyFiles: true,
    dot: true,
    expandDirectories: false,
    ignore: ['**/.migrate/**'],
  });
  if (files.length === 0) {
    throw new MigrateError({
      code: 'INPUT_NOT_FOUND',
      message: `no file matches ${pattern}`,
      why: `The pattern was looked up from ${options.cwd}.`,
      next: "Quote the pattern so that the shell does not expand it, and check it: --inputs 'data/**/*.json'.",
    });
  }
  files.sort();
  if (!options.byPath) return files.map((file) => caseByStdin(file, options.cwd));
  const firstOf = firstByContent(files, options.cwd);
  return files.map((file) => caseByPath(file, firstOf(file), options.cwd));
}

function caseByStdin(file: string, cwd: string): CaseSource {
  return { document: { source: file, stdin: { file } }, input: null, baseDir: cwd, where: file };
}

/** Inputs with the same bytes are one source, named after the first of them: copies must not tighten the bound. */
function firstByContent(files: readonly string[], cwd: string): (file: string) => string {
  const firsts = new Map<string, string>();
  const sources = new Map<string, string>();
  for (const file of files) {
    const hash = hashInput(file, cwd);
    const first = firsts.get(hash) ?? file;
    firsts.set(hash, first);
    sources.set(file, first);
  }
  return (file) => sources.get(file) ?? file;
}

function hashInput(file: string, cwd: string): string {
  try {
    return hashFile(resolve(cwd, file));
  } catch (error) {
    throw invalidCase(file, (error as Error).message);
  }
}

function caseByPath(file: string, source: string, cwd: string): CaseSource {
  const dir = dirname(resolve(cwd, file));
  const inside = relative(cwd, dir).split(sep).join('/');
  const place = inside === '' || leadsOut(inside) ? basename(dir) : inside;
  return {
    document: { source, files: { [place]: { dir } } },
    input: `${place}/${basename(file)}`,
    baseDir: cwd,
    where: file,
    aroundInputs: true,
  };
}
