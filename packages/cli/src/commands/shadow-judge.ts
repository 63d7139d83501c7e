import { relative, resolve } from 'node:path';
import type { ExitCode } from '@strangler/core';
import { judgeStoredRun, RunStore } from '@strangler/shadow';
import { loadConfigIfAny } from '../config/load-config.ts';
import { acceptanceFile, readAcceptances } from '../shadow/acceptance-file.ts';
import { keepHeapSmall } from '../shadow/keep-heap-small.ts';
import { printShadowReport } from '../shadow/print-shadow-report.ts';
import { resolveRules } from '../shadow/resolve-rules.ts';
import type { ShadowCommandOptions } from '../shadow/shadow-options.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate shadow judge`. */
export interface JudgeOptions extends GlobalOptions {
  readonly rules?: string;
  readonly reporter?: ShadowCommandOptions['reporter'];
}

/** `migrate shadow judge <runDir>`: judges the stored observations of a run again, without running anything. */
export async function shadowJudgeCommand(
  context: CommandContext,
  options: JudgeOptions,
  [dir = '.']: readonly string[],
): Promise<ExitCode> {
  keepHeapSmall();
  const { cwd, io } = context;
  const runDir = resolve(cwd, dir);
  const store = RunStore.open(runDir);
  const rules = options.rules === undefined ? null : resolveRules(options.rules, null, cwd);
  const file = acceptanceFile(loadConfigIfAny(cwd, context.config), cwd);
  const report = await judgeStoredRun(store, {
    shownDir: relative(cwd, runDir) || '.',
    acceptances: readAcceptances(file, io.now()),
    ...(rules === null ? {} : { rules }),
  });
  await printShadowReport(context, options.reporter, report);
  return report.verdict === 'pass' ? 0 : 1;
}
