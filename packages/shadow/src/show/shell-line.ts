import type { RunDocument, RunImplementation } from '@strangler/core';
import type { Case } from '../corpus/case.ts';
import { environmentFor } from '../observe/environment.ts';
import { commandFor } from '../observe/observer.ts';
import type { WorkspacePaths } from '../workspace/workspace.ts';
import { quoteShell } from './quote-shell.ts';

/** A shell line that runs one side on a case that is laid out at `paths`, with the limit and environment of its run. */
export function shellLine(
  side: RunImplementation,
  { settings }: Pick<RunDocument, 'settings'>,
  each: Case,
  paths: WorkspacePaths,
): string {
  const env = environmentFor(side, each, paths, process.env.PATH ?? '');
  const variables = Object.entries(env).map(([key, value]) => quoteShell(`${key}=${value}`));
  const command = commandFor(side.argv, each).map(quoteShell);
  const stdin = each.stdin === null ? '/dev/null' : quoteShell(paths.stdin);
  const limit = `timeout ${Math.ceil(settings.timeoutMs / 1000)}`;
  return `cd ${quoteShell(paths.work)} && env -i ${variables.join(' ')} ${limit} ${command.join(' ')} < ${stdin}`;
}
