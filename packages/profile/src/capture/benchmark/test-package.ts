import { MigrateError } from '@strangler/core';
import { type GoTool, runGo } from '../go-package.ts';

/** A Go package with tests, as the machine's Go would build it. */
export interface GoTestPackage {
  readonly importPath: string;
  readonly modulePath: string | null;
  readonly dir: string;
  readonly goroot: string;
  readonly goVersion: string;
}

/** Looks a package with tests up; throws USAGE where the pattern names no single one, TOOL_* of the Go command. */
export async function findTestPackage(
  go: GoTool,
  moduleDir: string,
  pattern: string,
): Promise<GoTestPackage> {
  const fields = 'Dir,ImportPath,Module,TestGoFiles,XTestGoFiles';
  const listed = await runGo(go, moduleDir, ['list', `-json=${fields}`, pattern]);
  // `go list` writes one JSON document a package, with nothing between them.
  const packages: ListedTests[] = JSON.parse(`[${listed.replaceAll(/^\}\s*^\{/gm, '},{')}]`);
  const tested = packages.filter(({ TestGoFiles, XTestGoFiles }) => TestGoFiles ?? XTestGoFiles);
  const [only] = tested;
  if (only === undefined || tested.length > 1) throw notOne(pattern, tested.length);
  const env = JSON.parse(await runGo(go, moduleDir, ['env', '-json', 'GOROOT', 'GOVERSION']));
  return {
    importPath: only.ImportPath,
    modulePath: only.Module?.Path ?? null,
    dir: only.Dir,
    goroot: env.GOROOT,
    goVersion: env.GOVERSION,
  };
}

interface ListedTests {
  readonly Dir: string;
  readonly ImportPath: string;
  readonly Module?: { readonly Path: string };
  readonly TestGoFiles?: readonly string[];
  readonly XTestGoFiles?: readonly string[];
}

function notOne(pattern: string, found: number): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: `${pattern} does not name one package with benchmarks`,
    why: found === 0 ? 'It names no package with test files.' : `It names ${found} packages with test files.`,
    next: 'Name the directory of the one package whose benchmarks are to be profiled, for example ./parse.',
  });
}
