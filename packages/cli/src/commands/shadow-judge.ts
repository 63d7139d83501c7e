import { relative, resolve } from 'node:path';
import { judgeStoredRun, RunStore } from '@strangler/shadow';
import { printShadowReport } from '../shadow/print-shadow-report.ts';
import type { ShadowCommandOptions } from '../shadow/shadow-options.ts';
import type { CommandContext, CommandResult } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate shadow judge`. */
export interface JudgeOptions extends GlobalOptions {
  readonly reporter?: ShadowCommandOptions['reporter'];
}

/** `migrate shadow judge <runDir>`: judges the stored observations of a run again, without running anything. */
export function shadowJudgeCommand(
  context: CommandContext,
  options: JudgeOptions,
  [dir = '.']: readonly string[],
): CommandResult {
  const runDir = resolve(context.cwd, dir);
  const report = judgeStoredRun(RunStore.open(runDir), relative(context.cwd, runDir) || '.');
  printShadowReport(context, options.reporter, report);
  return report.verdict === 'pass' ? 0 : 1;
}
