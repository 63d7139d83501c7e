import { basename, isAbsolute, join } from 'node:path';
import { runGo } from '../capture/go-package.ts';
import { readOperationName } from '../instrument/operation-name.ts';
import type { ProfiledFunction } from '../instrument/operation-site.ts';
import type { MeasuredProgram } from './program.ts';

/**
 * Gives functions the absolute paths of their sources. A program that was built with `-trimpath` names them by import
 * path, and Go is then asked for the directories of its packages. Throws TOOL_FAILED.
 */
export async function findSources(
  { go, moduleDir, target }: MeasuredProgram,
  functions: readonly ProfiledFunction[],
): Promise<readonly ProfiledFunction[]> {
  if (functions.every(({ file }) => isAbsolute(file))) return functions;
  const format = '{{if not .Standard}}{{.ImportPath}}\t{{.Dir}}{{end}}';
  const listed = await runGo(go, moduleDir, ['list', '-deps', '-f', format, target.importPath]);
  const directories = new Map(listed.split('\n').map((line) => line.split('\t') as [string, string]));
  return functions.map((wanted) => {
    const { path } = readOperationName(wanted.name);
    const directory = directories.get(path === 'main' ? target.importPath : path);
    if (isAbsolute(wanted.file) || directory === undefined) return wanted;
    return { ...wanted, file: join(directory, basename(wanted.file)) };
  });
}
