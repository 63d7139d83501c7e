import { MigrateError } from '@strangler/core';
import { findTool, type RunCommand } from '@strangler/process';
import { judgeGo, knownGo } from './known-go.ts';

/** Where the Go command is, and how it is run. */
export interface GoTool {
  readonly path: string;
  readonly run: RunCommand;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** A Go main package as the machine's Go would build it, with its build tags and CGO setting. */
export interface GoPackage {
  readonly importPath: string;
  readonly modulePath: string | null;
  readonly dir: string;
  /** Names of the source files that take part in the build. */
  readonly files: readonly string[];
  /** The name of the program. */
  readonly program: string;
  readonly goroot: string;
  readonly goVersion: string;
}

/** Finds the Go command; throws TOOL_MISSING or TOOL_TOO_OLD. */
export async function findGo(tool: Omit<GoTool, 'path'>): Promise<GoTool> {
  const { path } = await findTool('go', { env: tool.env, ...(tool.signal && { signal: tool.signal }) });
  return { ...tool, path };
}

/** Runs the Go command in a module and returns its standard output. */
export async function runGo(go: GoTool, cwd: string, args: readonly string[]): Promise<string> {
  const { env, signal } = go;
  const { stdout } = await go.run(go.path, args, { cwd, env, ...(signal && { signal }) });
  return stdout;
}

/** Looks a main package up; throws USAGE where the pattern names no single main package, TOOL_* of the Go command. */
export async function findGoPackage(go: GoTool, moduleDir: string, pattern: string): Promise<GoPackage> {
  const fields = 'Dir,Name,ImportPath,GoFiles,CgoFiles,Module,Target';
  const listed = await runGo(go, moduleDir, ['list', `-json=${fields}`, pattern]);
  const found = parseListed(listed, pattern);
  const env: GoFacts = JSON.parse(
    await runGo(go, moduleDir, ['env', '-json', 'GOROOT', 'GOVERSION', 'GOOS']),
  );
  checkGo(env);
  return {
    importPath: found.ImportPath,
    modulePath: found.Module?.Path ?? null,
    dir: found.Dir,
    files: [...(found.GoFiles ?? []), ...(found.CgoFiles ?? [])],
    program: baseName(found.Target ?? '') || baseName(found.ImportPath),
    goroot: env.GOROOT,
    goVersion: env.GOVERSION,
  };
}

interface GoFacts {
  readonly GOROOT: string;
  readonly GOVERSION: string;
  readonly GOOS: string;
}

interface ListedPackage {
  readonly Dir: string;
  readonly Name: string;
  readonly ImportPath: string;
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly Module?: { readonly Path: string };
  readonly Target?: string;
}

function parseListed(text: string, pattern: string): ListedPackage {
  // `go list` writes one JSON document a package, with nothing between them.
  const packages: ListedPackage[] = JSON.parse(`[${text.replaceAll(/^\}\s*^\{/gm, '},{')}]`);
  const mains = packages.filter(({ Name }) => Name === 'main');
  const [only] = mains;
  if (only !== undefined && mains.length === 1) return only;
  const names = packages.map(({ Name, ImportPath }) => `${ImportPath} (package ${Name})`);
  throw new MigrateError({
    code: 'USAGE',
    message: `${pattern} does not name one main package`,
    why: `It names ${names.join(', ')}.`,
    next: 'Name the directory of one Go command, for example ./cmd/tool.',
  });
}

/** The Go of a module may be another than the one on the PATH: go.mod can ask for a toolchain. */
function checkGo({ GOVERSION, GOOS }: GoFacts): void {
  if (GOOS !== 'linux') throw otherSystem(GOOS);
  if (judgeGo(GOVERSION) !== 'too-old') return;
  throw new MigrateError({
    code: 'TOOL_TOO_OLD',
    message: `${GOVERSION} is too old to profile a program without changing it`,
    why: `The sources of ${knownGo} are known.`,
    next: 'Build the program with a newer Go, or read a profile that it wrote itself with --from.',
  });
}

function otherSystem(system: string): MigrateError {
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: `a program for ${system} cannot be profiled without changing it`,
    why: 'Samples are taken by what is added to the Linux part of the Go runtime.',
    next: 'Unset GOOS or profile on Linux, or read a profile that the program wrote itself with --from.',
  });
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.exe$/, '');
}
