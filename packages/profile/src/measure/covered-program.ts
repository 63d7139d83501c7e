import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunCommand } from '@strangler/process';
import { findGo, findGoPackage, type GoTool, runGo } from '../capture/go-package.ts';
import { outsideModuleCache } from '../capture/outside-module-cache.ts';
import { writeOverlay } from '../capture/write-overlay.ts';
import { coverageOverlay } from './coverage-overlay.ts';

/** What to build so that each run says which blocks it reached. */
export interface CoverageBuild {
  /** The directory of the Go module. */
  readonly moduleDir: string;
  /** The main package, relative to the module. */
  readonly package: string;
  /** Holds all that is written. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly run: RunCommand;
  readonly signal?: AbortSignal;
}

/** A run of statements with one entry and one exit. */
export interface CoveredBlock {
  /** The import path of the package and the base name of the file. */
  readonly file: string;
  readonly line: number;
  readonly statements: number;
}

/** A function of the program, named as profiles name it; closures belong to the function that holds them. */
export interface CoveredFunction {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** A program that writes what it reached into the directory that GOCOVERDIR names. */
export class CoveredProgram {
  readonly binary: string;
  readonly importPath: string;
  /** All blocks that are known by now, numbered by their places here. */
  readonly blocks: CoveredBlock[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #go: GoTool;
  readonly #reader: string;

  constructor(built: { binary: string; importPath: string; go: GoTool; reader: string }) {
    this.binary = built.binary;
    this.importPath = built.importPath;
    this.#go = built.go;
    this.#reader = built.reader;
  }

  /** The numbers of the blocks that a run reached, ascending; null where it left no counts. Throws TOOL_FAILED. */
  async readReached(counters: string): Promise<Uint32Array | null> {
    if (!(await readdir(counters)).some((name) => name.startsWith('covcounters.'))) return null;
    const text = join(counters, 'coverage.txt');
    await this.#read(['textfmt', `-i=${counters}`, `-o=${text}`]);
    const reached: number[] = [];
    for (const line of (await readFile(text, 'utf8')).split('\n')) {
      const block = blockLine.exec(line);
      if (block === null) continue;
      const number = this.#numberOf(block);
      if (block[4] !== '0') reached.push(number);
    }
    return Uint32Array.from(reached).sort();
  }

  /** All functions of the covered packages, by the counts of any run. Throws TOOL_FAILED. */
  async readFunctions(counters: string): Promise<CoveredFunction[]> {
    const { stdout } = await this.#read(['func', `-i=${counters}`]);
    return stdout.split('\n').flatMap((line) => {
      const [, file = '', row, name] = /^(.+):(\d+):\s+(\S+)\s+[\d.]+%$/.exec(line) ?? [];
      if (name === undefined) return [];
      return [{ name: profileName(dirname(file), name, this.importPath), file, line: Number(row) }];
    });
  }

  #read(args: readonly string[]) {
    const { env, signal, run } = this.#go;
    return run(this.#reader, args, { env, ...(signal && { signal }) });
  }

  #numberOf([, place = '', line, statements]: RegExpExecArray): number {
    const known = this.#numbers.get(place);
    if (known !== undefined) return known;
    const number = this.blocks.length;
    this.#numbers.set(place, number);
    const file = place.slice(0, place.lastIndexOf(':'));
    this.blocks.push({ file, line: Number(line), statements: Number(statements) });
    return number;
  }
}

const blockLine = /^(.+:(\d+)\.\d+,\d+\.\d+) (\d+) (\d+)$/;

/** `*T.M` of a package is `package.(*T).M` in a profile, and the main package is `main` there. */
function profileName(path: string, name: string, mainPath: string): string {
  const owner = path === mainPath ? 'main' : path;
  return `${owner}.${name.replace(/^\*([^.]+)\./, '(*$1).')}`;
}

/**
 * Builds a Go program with coverage of all packages of its module. Children that are the same program leave no counts.
 *
 * Throws USAGE for a pattern that names no single main package, TOOL_MISSING, TOOL_TOO_OLD, or TOOL_FAILED.
 */
export async function buildCovered(build: CoverageBuild): Promise<CoveredProgram> {
  const { moduleDir, directory, env, run, signal } = build;
  const found = await findGo({ run, env, ...(signal && { signal }) });
  const target = await findGoPackage(found, moduleDir, build.package);
  const { go, goroot, flags } = await outsideModuleCache(found, target, { moduleDir, directory });
  const overlay = await writeOverlay(await coverageOverlay(goroot), directory);
  const binary = join(directory, 'bin', target.program);
  const packages = target.modulePath === null ? target.importPath : `${target.modulePath}/...`;
  const coverage = ['-cover', '-covermode=set', `-coverpkg=${packages}`];
  const output = ['-overlay', overlay, '-o', binary, target.importPath];
  await runGo(go, moduleDir, ['build', ...flags, ...coverage, ...output]);
  // Starting the go command costs more than what it starts here, once a case.
  const reader = (await runGo(go, moduleDir, ['tool', '-n', 'covdata'])).trim();
  return new CoveredProgram({ binary, importPath: target.importPath, go, reader });
}
