import type { Case } from '../corpus/case.ts';
import type { WorkspacePaths } from '../workspace/workspace.ts';

/**
 * All variables that one side sees on one case.
 *
 * The case may choose locale, zone and width; what isolates the run is put over that, and the side's own variables,
 * which choose the implementation, over everything.
 */
export function environmentFor(
  side: { readonly env: Readonly<Record<string, string>> },
  each: Pick<Case, 'env' | 'input'>,
  paths: WorkspacePaths,
  searchPath: string,
): Record<string, string> {
  const own = Object.entries(side.env).map(([name, value]) => [name, withInput(value, each.input)]);
  return { ...defaults, ...each.env, ...isolation(paths, searchPath), ...Object.fromEntries(own) };
}

/** The text with `{input}` replaced, as it is where the case has none. */
export function withInput(text: string, input: string | null): string {
  return input === null ? text : text.replaceAll('{input}', () => input);
}

/** Variables that programs read without being asked to; pinned, so that all machines see the same. */
const defaults = { LC_ALL: 'C.UTF-8', TZ: 'UTC', COLUMNS: '80', NO_COLOR: '1' };

function isolation(paths: WorkspacePaths, searchPath: string): Record<string, string> {
  return { PATH: searchPath, HOME: paths.home, TMPDIR: paths.temp, STRANGLER_EVENTS: paths.events };
}
