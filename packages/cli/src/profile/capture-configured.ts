import { resolve } from 'node:path';
import { MigrateError, type ProfileSettings } from '@strangler/core';
import { findTool, runCommand } from '@strangler/process';
import { type CaptureProgress, captureProfile } from '@strangler/profile';
import { cacheDirectory } from '../config/cache-directory.ts';
import { type LoadedConfig, loadConfig } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { ProfiledProgram } from './profiled-program.ts';

/** Captures a profile of the program that the config names; `args` replace its workloads where they are given. */
export async function captureConfigured(
  context: CommandContext,
  args: readonly string[],
): Promise<ProfiledProgram> {
  const loaded = loadConfig(context.cwd, context.config);
  const settings = profileSettings(loaded);
  const workloads =
    args.length > 0 ? [{ args: [...args] }] : await configuredWorkloads(context, settings, loaded);
  const captured = await captureProfile({
    moduleDir: resolve(loaded.dir, settings.module ?? '.'),
    package: settings.package,
    workloads,
    minSamples: settings.minSamples ?? 1540,
    maxSeconds: settings.maxSeconds ?? 60,
    cacheDir: cacheDirectory(context),
    cwd: args.length > 0 ? context.cwd : loaded.dir,
    env: context.io.env,
    signal: context.io.signal,
    onProgress: (progress) => tellProgress(context, progress),
  });
  if (!captured.hasEnoughSamples) {
    context.tell(`The time budget ended before there were ${settings.minSamples ?? 1540} samples.`);
  }
  return {
    profile: captured.profile,
    modulePath: captured.modulePath,
    thresholdPercent: settings.threshold ?? 20,
  };
}

function profileSettings({ config, file }: LoadedConfig): ProfileSettings {
  if (config.profile !== undefined) return config.profile;
  throw new MigrateError({
    code: 'CONFIG_INVALID',
    message: 'there is nothing to profile',
    why: `${file} has no key "profile", and no profile was given by --from.`,
    next: 'Add "profile": {"package": "./cmd/tool", "workloads": [{"args": []}]}, or give --from <file>.',
  });
}

async function configuredWorkloads(
  context: CommandContext,
  settings: ProfileSettings,
  { dir }: LoadedConfig,
): Promise<{ args: string[]; stdin?: string }[]> {
  const goroot = await findGoroot(context, settings);
  return settings.workloads.map(({ args, stdin }) => ({
    args: args.map((arg) => arg.replaceAll('{goroot}', goroot).replaceAll('{configDir}', dir)),
    ...(stdin !== undefined && { stdin: resolve(dir, stdin) }),
  }));
}

async function findGoroot({ io }: CommandContext, settings: ProfileSettings): Promise<string> {
  if (!JSON.stringify(settings.workloads).includes('{goroot}')) return '';
  const go = await findTool('go', { env: io.env, signal: io.signal });
  const { stdout } = await runCommand(go.path, ['env', 'GOROOT'], { env: io.env, signal: io.signal });
  return stdout.trim();
}

function tellProgress(context: CommandContext, progress: CaptureProgress): void {
  if (progress.kind === 'building') context.tell(`building ${progress.package} with profiling`);
  else if (progress.kind === 'built') {
    context.tell(`built in ${progress.seconds.toFixed(1)} s with Go ${progress.goVersion}`);
  } else if (context.verbose) context.tell(`run ${progress.runs}: ${progress.samples} samples`);
}
