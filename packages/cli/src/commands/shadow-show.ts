import { resolve } from 'node:path';
import { renderCaseText } from '@strangler/report';
import { RunStore, showCase } from '@strangler/shadow';
import { migrationDir } from '../config/load-config.ts';
import { latestRun } from '../shadow/latest-run.ts';
import type { CommandContext, CommandResult } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate shadow show`. */
export interface ShowOptions extends GlobalOptions {
  readonly run?: string;
}

/** `migrate shadow show <case>`: prints what differs in one case and the commands that reproduce each side. */
export function shadowShowCommand(
  context: CommandContext,
  options: ShowOptions,
  [caseId = '']: readonly string[],
): CommandResult {
  const runDir =
    options.run === undefined
      ? latestRun(migrationDir(context.cwd, context.config))
      : resolve(context.cwd, options.run);
  const shown = showCase(RunStore.open(runDir), caseId);
  context.print(shown, () => renderCaseText(shown));
  return 0;
}
