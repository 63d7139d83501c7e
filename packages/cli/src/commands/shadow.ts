import { randomBytes } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import type { ExitCode } from '@strangler/core';
import { createRunner, type Runner } from '@strangler/process';
import { runShadow, type Sides } from '@strangler/shadow';
import { cacheDirectory } from '../config/cache-directory.ts';
import { findConfig, type LoadedConfig, loadConfig, migrationDir } from '../config/load-config.ts';
import { collectCases } from '../shadow/collect-cases.ts';
import { printShadowReport } from '../shadow/print-shadow-report.ts';
import { resolveSettings } from '../shadow/resolve-settings.ts';
import { resolveSide } from '../shadow/resolve-sides.ts';
import type { ShadowCommandOptions } from '../shadow/shadow-options.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { startProgress } from '../terminal/progress.ts';

/** `migrate shadow`: runs both sides over all cases and prints the verdict. */
export async function shadowCommand(
  context: CommandContext,
  options: ShadowCommandOptions,
): Promise<ExitCode> {
  const { cwd, io, searchPath } = context;
  const config = loadConfigIfAny(context);
  const sides: Sides = {
    control: resolveSide('control', options, config, { cwd, searchPath }),
    candidate: resolveSide('candidate', options, config, { cwd, searchPath }),
  };
  const cases = await collectCases(options, config, sides, cwd);
  const settings = resolveSettings(options, config?.config.shadow ?? {});
  const stateDir = migrationDir(cwd, context.config);
  const runDir = options.out === undefined ? newRunDir(stateDir, io.now()) : resolve(cwd, options.out);
  const progress = followRun(context);
  try {
    const shownDir = relative(cwd, runDir) || '.';
    const shared = {
      openRunner: () => createMeasuredRunner(context, settings.jobs),
      runDir,
      shownDir,
      searchPath,
      now: io.now,
      signal: io.signal,
    };
    const casesFromConfig = options.cases === undefined && options.inputs === undefined;
    const report = await runShadow({
      cases,
      casesFromConfig,
      sides,
      settings,
      ...shared,
      onProgress: progress.follow,
    });
    progress.stop();
    printShadowReport(context, options.reporter, report);
    return report.verdict === 'pass' ? 0 : 1;
  } finally {
    progress.stop();
  }
}

/** A config is needed only for what the call does not say, so a call without one is fine until then. */
function loadConfigIfAny(context: CommandContext): LoadedConfig | null {
  const isThere = context.config !== null || findConfig(context.cwd) !== null;
  return isThere ? loadConfig(context.cwd, context.config) : null;
}

function newRunDir(stateDir: string, now: Date): string {
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  return join(stateDir, 'runs', `${time}-${randomBytes(2).toString('hex')}`);
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
