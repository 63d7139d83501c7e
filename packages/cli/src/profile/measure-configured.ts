import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Measurements, ProfileSettings } from '@strangler/core';
import { type CalledCandidate, type MeasureStep, measureGoProgram } from '@strangler/profile';
import { cacheDirectory } from '../config/cache-directory.ts';
import { type LoadedConfig, loadConfig } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { captureSource } from './capture-source.ts';
import { definedVariables, implementationEnv } from './implementation-env.ts';
import type { ProfiledProgram } from './profiled-program.ts';

/** What was profiled, with which arguments, and whether operations are to be slowed down. */
export interface MeasureWish extends ProfiledProgram {
  readonly args: readonly string[];
  readonly isCausal: boolean;
}

/** Measures the Go program that the config names; null where what was profiled is no program of Go's. */
export async function measureConfigured(
  context: CommandContext,
  wish: MeasureWish,
): Promise<Measurements | null> {
  const loaded = loadConfig(context.cwd, context.config);
  const settings = loaded.config.profile ?? {};
  const source = await captureSource(context, { loaded, settings, args: wish.args });
  if (source.kind !== 'program') return null;
  const { profile, modulePath, thresholdPercent, isCausal } = wish;
  const candidate = calledCandidate(context, loaded, settings);
  return measureGoProgram({
    ...source.options,
    profile,
    thresholdPercent,
    ...(modulePath !== null && { modulePath }),
    isCausal,
    ...(candidate !== null && { candidate }),
    cacheDir: cacheDirectory(context),
    env: implementationEnv(context, loaded, 'control'),
    signal: context.io.signal,
    onProgress: (step: MeasureStep) => context.tell(step),
  });
}

/** The candidate as the program calls it, where the config says which function it replaces. */
function calledCandidate(
  context: CommandContext,
  loaded: LoadedConfig,
  { extracted }: ProfileSettings,
): CalledCandidate | null {
  if (extracted === undefined) return null;
  const { candidate } = loaded.config;
  const binary = resolve(loaded.dir, candidate.release ?? (candidate.command[0] as string));
  if (!existsSync(binary)) {
    const build = candidate.build === undefined ? '' : ` Build it: ${candidate.build}`;
    context.tell(`There is no binary at ${binary}, so that the candidate's speed stays open.${build}`);
    return null;
  }
  const env = definedVariables(implementationEnv(context, loaded, 'candidate'));
  return { operation: extracted, binary, env };
}
