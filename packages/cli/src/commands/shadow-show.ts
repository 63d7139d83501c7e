import { resolve } from 'node:path';
import type { ExitCode } from '@strangler/core';
import { renderCaseText } from '@strangler/report';
import { RunStore, showCase } from '@strangler/shadow';
import { migrationDir } from '../config/load-config.ts';
import { latestRun } from '../shadow/latest-run.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate shadow show`. */
export interface ShowOptions extends GlobalOptions {
  readonly run?: string;
}

/** `migrate shadow show <case|group>`: prints what differs in one case and the commands that reproduce each side. */
export async function shadowShowCommand(
  context: CommandContext,
  options: ShowOptions,
  [selector = '']: readonly string[],
): Promise<ExitCode> {
  const shown = await showCase(RunStore.open(namedRun(context, options)), selector);
  context.print(shown, () => renderCaseText(shown, { color: context.color }));
  return 0;
}

/** The directory of the run that --run names, else of the newest. Throws INPUT_NOT_FOUND where there is none. */
export function namedRun({ cwd, config }: CommandContext, { run }: { readonly run?: string }): string {
  return run === undefined ? latestRun(migrationDir(cwd, config)) : resolve(cwd, run);
}
