import { relative, resolve } from 'node:path';
import type { ExitCode, ShadowReport } from '@strangler/core';
import { createRunner, type Runner } from '@strangler/process';
import {
  runShadow,
  type ShadowOptions,
  type ShadowProgress,
  type Shard,
  type Sides,
} from '@strangler/shadow';
import { cacheDirectory } from '../config/cache-directory.ts';
import { type LoadedConfig, loadConfigIfAny, migrationDir } from '../config/load-config.ts';
import { acceptanceFile, readAcceptances } from '../shadow/acceptance-file.ts';
import { collectCases, lostCallsOf } from '../shadow/collect-cases.ts';
import { findUnfinishedRun } from '../shadow/find-unfinished-run.ts';
import { collectGarbage, keepHeapSmall } from '../shadow/keep-heap-small.ts';
import { listRuns } from '../shadow/latest-run.ts';
import { newRunDir } from '../shadow/new-run-dir.ts';
import { printShadowReport } from '../shadow/print-shadow-report.ts';
import { resolveComparator } from '../shadow/resolve-comparator.ts';
import { resolveRules } from '../shadow/resolve-rules.ts';
import { resolveSettings } from '../shadow/resolve-settings.ts';
import { resolveShard } from '../shadow/resolve-shard.ts';
import { resolveSide } from '../shadow/resolve-sides.ts';
import type { ShadowCommandOptions } from '../shadow/shadow-options.ts';
import { writeReports } from '../shadow/write-reports.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { startProgress } from '../terminal/progress.ts';

/** `migrate shadow`: runs both sides over all cases and prints the verdict. */
export async function shadowCommand(
  context: CommandContext,
  options: ShadowCommandOptions,
): Promise<ExitCode> {
  keepHeapSmall();
  const progress = followRun(context);
  try {
    const given = await readCall(context, options);
    const onProgress = (step: ShadowProgress): void => {
      progress.follow(step);
      if (step.kind === 'compared') collectGarbage(step.done);
    };
    const report = await runShadow({ ...given, onProgress });
    progress.stop();
    await writeReports(given.runDir, report);
    await printShadowReport(context, options.reporter, report);
    return exitCodeOf(report, given.shard ?? null);
  } finally {
    progress.stop();
  }
}

/** A shard alone has no verdict, so it has done its part unless it found what fails all of them. */
function exitCodeOf({ verdict }: ShadowReport, shard: Shard | null): ExitCode {
  const isGood = shard === null ? verdict === 'pass' : verdict !== 'fail';
  return isGood ? 0 : 1;
}

async function readCall(context: CommandContext, options: ShadowCommandOptions): Promise<ShadowOptions> {
  const { cwd, io, searchPath } = context;
  const config = loadConfigIfAny(cwd, context.config);
  const sides: Sides = {
    control: resolveSide('control', options, config, { cwd, searchPath }),
    candidate: resolveSide('candidate', options, config, { cwd, searchPath }),
  };
  const settings = resolveSettings(options, config?.config.shadow ?? {});
  const shard = resolveShard(options.shard, io.env);
  const stateDir = migrationDir(cwd, context.config);
  const runDir = resolveRunDir(context, options, { sides, shard });
  return {
    ...(await readJudgement(context, options, config)),
    cases: await collectCases(options, config, sides, cwd),
    casesFromConfig: [options.cases, options.inputs, options.corpus].every((each) => each === undefined),
    lostCalls: lostCallsOf(options, config, cwd),
    sides,
    settings,
    shard,
    resume: options.resume ?? false,
    earlierRuns: listRuns(stateDir),
    openRunner: () => createMeasuredRunner(context, settings.jobs),
    runDir,
    shownDir: relative(cwd, runDir) || '.',
    searchPath,
    now: io.now,
    signal: io.signal,
  };
}

/** What the cases are judged by, beside the settings. */
async function readJudgement(
  { cwd, io }: CommandContext,
  options: ShadowCommandOptions,
  config: LoadedConfig | null,
) {
  return {
    rules: resolveRules(options.rules, config, cwd),
    comparator: await resolveComparator(config),
    acceptances: readAcceptances(acceptanceFile(config, cwd), io.now()),
  };
}

function resolveRunDir(
  { cwd, config, io }: CommandContext,
  { out, resume = false }: ShadowCommandOptions,
  { sides, shard }: { readonly sides: Sides; readonly shard: Shard | null },
): string {
  if (out !== undefined) return resolve(cwd, out);
  const stateDir = migrationDir(cwd, config);
  return resume ? findUnfinishedRun(stateDir, sides, shard) : newRunDir(stateDir, io.now());
}

/** Building takes seconds, once a user; a wait without a word would look like a hang. */
async function createMeasuredRunner(context: CommandContext, jobs: number): Promise<Runner> {
  const notice = setTimeout(() => context.tell('building the measured runner, which happens once'), 1000);
  try {
    return await openRunner(context, jobs);
  } finally {
    clearTimeout(notice);
  }
}

function openRunner(context: CommandContext, jobs: number): Promise<Runner> {
  return createRunner({
    kind: 'auto',
    cacheDir: cacheDirectory(context),
    concurrency: jobs,
    signal: context.io.signal,
    onFallback: ({ message, why }) =>
      context.tell(`CPU time and memory are not measured, since ${message}: ${why}`),
  });
}

function followRun(context: CommandContext) {
  const bars = { compared: startProgress(context, 'comparing'), timed: startProgress(context, 'timing') };
  let current: keyof typeof bars = 'compared';
  return {
    follow: ({ kind, done, total }: { kind: keyof typeof bars; done: number; total: number }): void => {
      if (kind !== current) bars[current].stop();
      current = kind;
      bars[kind].update(done, total);
    },
    stop: (): void => bars[current].stop(),
  };
}
