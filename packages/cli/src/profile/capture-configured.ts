import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { MigrateError, type ProfileSettings } from '@strangler/core';
import {
  type CapturedProfile,
  type CaptureProgress,
  captureBenchmark,
  capturePerf,
  captureProfile,
  encodeProfile,
  fetchProfile,
} from '@strangler/profile';
import { cacheDirectory } from '../config/cache-directory.ts';
import { type LoadedConfig, loadConfig, migrationDir } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { type CaptureSource, captureSource } from './capture-source.ts';
import { implementationEnv } from './implementation-env.ts';
import type { ProfiledProgram } from './profiled-program.ts';

/** What the config names, profiled; `captured` is null for a profile that a server took. */
export interface ConfiguredCapture extends ProfiledProgram {
  readonly captured: CapturedProfile | null;
}

/**
 * Captures a profile of what the config names; `args` replace its workloads where they are given.
 *
 * Throws INTERRUPTED where it is stopped, and keeps what was sampled until then in a file that the error names.
 */
export async function captureConfigured(
  context: CommandContext,
  args: readonly string[],
): Promise<ConfiguredCapture> {
  const loaded = loadConfig(context.cwd, context.config);
  const settings = profileSettings(loaded);
  const thresholdPercent = settings.threshold ?? 20;
  const source = await captureSource(context, { loaded, settings, args });
  if (source.kind === 'url') {
    const profile = await fetchProfile(source.url, { signal: context.io.signal });
    return { profile, modulePath: null, thresholdPercent, captured: null };
  }
  const captured = await capture(context, source, loaded);
  if (captured.stoppedBy === 'interrupt') throw interrupted(context, captured);
  const { profile, modulePath } = captured;
  return { profile, modulePath, thresholdPercent, captured };
}

function capture(
  context: CommandContext,
  source: Exclude<CaptureSource, { readonly kind: 'url' }>,
  loaded: LoadedConfig,
): Promise<CapturedProfile> {
  const { threshold, precisionPoints, minSamples, maxSeconds = 60 } = profileSettings(loaded);
  const setting = {
    maxSeconds,
    ...(threshold !== undefined && { thresholdPercent: threshold }),
    ...(precisionPoints !== undefined && { precisionPoints }),
    ...(minSamples !== undefined && { minSamples }),
    cacheDir: cacheDirectory(context),
    env: implementationEnv(context, loaded, 'control'),
    signal: context.io.signal,
    onProgress: (progress: CaptureProgress) => tellProgress(context, progress),
  };
  switch (source.kind) {
    case 'program':
      return captureProfile({ ...setting, ...source.options });
    case 'benchmark':
      return captureBenchmark({ ...setting, ...source.options });
    case 'perf':
      return capturePerf({ ...setting, ...source.options });
  }
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

function interrupted(context: CommandContext, captured: CapturedProfile): MigrateError {
  const dir = join(migrationDir(context.cwd, context.config), 'profiles');
  const name = context.io.now().toISOString().slice(0, 19).replaceAll(':', '-');
  const file = join(dir, `${name}-interrupted.pb.gz`);
  mkdirSync(dir, { recursive: true });
  writeFileSync(file, encodeProfile(captured.profile));
  const kept = relative(context.cwd, file);
  return new MigrateError({
    code: 'INTERRUPTED',
    message: 'the capture was interrupted',
    why: `The ${captured.samples} samples of ${captured.runs} whole runs and a part of one are kept in ${kept}.`,
    next: `See them with: migrate profile --from ${kept}; capture further ones and merge both by two --from.`,
  });
}

function tellProgress(context: CommandContext, progress: CaptureProgress): void {
  if (progress.kind === 'building') context.tell(`building ${progress.package} with profiling`);
  else if (progress.kind === 'built') {
    context.tell(`built in ${progress.seconds.toFixed(1)} s with ${progress.goVersion}`);
  } else if (context.verbose) context.tell(`run ${progress.runs}: ${progress.samples} samples`);
}
