import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { MigrateError } from '@strangler/core';
import { glob } from 'tinyglobby';
import type { CaseSource } from './case-source.ts';

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
  const files = await glob(pattern, {
    cwd: options.cwd,
    onlyFiles: true,
    dot: true,
    expandDirectories: false,
  });
  if (files.length === 0) {
    throw new MigrateError({
      code: 'INPUT_NOT_FOUND',
      message: `no file matches ${pattern}`,
      why: `The pattern was looked up from ${options.cwd}.`,
      next: "Quote the pattern so that the shell does not expand it, and check it: --inputs 'data/**/*.json'.",
    });
  }
  return files
    .sort()
    .map((file) => (options.byPath ? caseByPath(file, options.cwd) : caseByStdin(file, options.cwd)));
}

function caseByStdin(file: string, cwd: string): CaseSource {
  return { document: { source: file, stdin: { file } }, input: null, baseDir: cwd, where: file };
}

function caseByPath(file: string, cwd: string): CaseSource {
  const dir = dirname(resolve(cwd, file));
  const inside = relative(cwd, dir).split(sep).join('/');
  const place = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? basename(dir) : inside;
  return {
    document: { source: file, files: { [place]: { dir } } },
    input: `${place}/${basename(file)}`,
    baseDir: cwd,
    where: file,
  };
}
