import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrateError } from '@strangler/core';
import type { GoPackage } from './go-package.ts';
import { insertInFunction } from './insert-in-function.ts';
import { callBeforeExit, deferStop, mainSource, osSource, pprofSource } from './overlay-sources.ts';

/** Sorts before all other files of the package, so that its init runs first. */
const mainFile = '0_strangler_profile.go';
const addedFile = 'strangler_profile.go';

/**
 * Writes the files that `go build -overlay` puts in the place of the program's and of Go's own, and returns the
 * path of the overlay. Neither tree is touched, and no line of either moves.
 *
 * Throws TOOL_FAILED where a source has not the shape that is known.
 */
export async function writeOverlay(target: GoPackage, directory: string): Promise<string> {
  const sources = join(target.goroot, 'src');
  const exitFile = join(sources, 'os', 'proc.go');
  const contents = new Map([
    [join(target.dir, mainFile), mainSource],
    [join(sources, 'os', addedFile), osSource],
    [join(sources, 'runtime', 'pprof', addedFile), pprofSource],
    [exitFile, await profiledExit(exitFile, target.goVersion)],
    await profiledMain(target),
  ]);
  const replaced: Record<string, string> = {};
  for (const [index, [place, text]] of [...contents].entries()) {
    const file = join(directory, `${index}.go`);
    await writeFile(file, text);
    replaced[place] = file;
  }
  const overlay = join(directory, 'overlay.json');
  await writeFile(overlay, JSON.stringify({ Replace: replaced }));
  return overlay;
}

async function profiledMain({ dir, files, importPath }: GoPackage): Promise<[path: string, text: string]> {
  for (const file of files) {
    const path = join(dir, file);
    const text = insertInFunction(await readFile(path, 'utf8'), 'func main ( )', deferStop);
    if (text !== null) return [path, text];
  }
  throw otherShape(`"func main() {" in the ${files.length} files of ${importPath}`, dir);
}

async function profiledExit(path: string, goVersion: string): Promise<string> {
  const text = insertInFunction(await readFile(path, 'utf8'), 'func Exit ( code int )', callBeforeExit);
  if (text === null) throw otherShape(`"func Exit(code int) {" in the sources of ${goVersion}`, path);
  return text;
}

function otherShape(lookedFor: string, path: string): MigrateError {
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: 'the program cannot be profiled without changing it',
    why: `Looked for ${lookedFor}, and did not find it in ${path}.`,
    next: 'Read a profile that the program wrote itself with --from, and report this with the version of Go.',
  });
}
