import { relative, resolve } from 'node:path';
import type { ExitCode } from '@strangler/core';
import { judgeStoredRun, mergeRuns, RunStore } from '@strangler/shadow';
import { loadConfigIfAny, migrationDir } from '../config/load-config.ts';
import { acceptanceFile, readAcceptances } from '../shadow/acceptance-file.ts';
import { keepHeapSmall } from '../shadow/keep-heap-small.ts';
import { newRunDir } from '../shadow/new-run-dir.ts';
import { printShadowReport } from '../shadow/print-shadow-report.ts';
import type { ShadowCommandOptions } from '../shadow/shadow-options.ts';
import { writeReports } from '../shadow/write-reports.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate shadow merge`. */
export interface MergeOptions extends GlobalOptions {
  readonly out?: string;
  readonly reporter?: ShadowCommandOptions['reporter'];
}

/** `migrate shadow merge <runDir…>`: folds the shards of a corpus into one run, and judges that. */
export async function shadowMergeCommand(
  context: CommandContext,
  options: MergeOptions,
  dirs: readonly string[],
): Promise<ExitCode> {
  keepHeapSmall();
  const { cwd, io } = context;
  const runDir =
    options.out === undefined
      ? newRunDir(migrationDir(cwd, context.config), io.now())
      : resolve(cwd, options.out);
  const acceptances = readAcceptances(acceptanceFile(loadConfigIfAny(cwd, context.config), cwd), io.now());
  await mergeRuns(
    dirs.map((dir) => resolve(cwd, dir)),
    runDir,
  );
  const store = RunStore.open(runDir);
  const report = await judgeStoredRun(store, { shownDir: relative(cwd, runDir) || '.', acceptances });
  store.writeReport(report);
  await writeReports(runDir, report);
  await printShadowReport(context, options.reporter, report);
  return report.verdict === 'pass' ? 0 : 1;
}
