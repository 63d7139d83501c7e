import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMigrateError, type Measurements, MigrateError, type Profile } from '@strangler/core';
import { analyseHotPaths, checkView, encodeProfile } from '@strangler/profile';
import { migrationDir } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { captureConfigured } from './capture-configured.ts';
import { captureWarnings } from './capture-warnings.ts';
import { type MeasureWish, measureConfigured } from './measure-configured.ts';
import { type ProfileViewOptions, profileView } from './profile-view.ts';
import type { ProfileResult } from './write-result.ts';

/** How a program that is run is profiled and measured. */
export interface RunOptions extends ProfileViewOptions {
  readonly threshold?: number;
  readonly causal?: boolean;
  readonly candidateSpeedup?: number;
}

/** Profiles and measures what the config names, and keeps the profile and its report. */
export async function profileConfigured(
  context: CommandContext,
  options: RunOptions,
  args: readonly string[],
): Promise<ProfileResult> {
  checkView(profileView(options));
  const profiled = await captureConfigured(context, args);
  const { profile, modulePath, captured } = profiled;
  const kept = keepProfile(context, profile);
  const thresholdPercent = options.threshold ?? profiled.thresholdPercent;
  const isCausal = options.causal === true;
  const wish = { ...profiled, thresholdPercent, args, isCausal };
  const { measurements, warnings } = await measureIfPossible(context, wish, kept);
  const { candidateSpeedup } = options;
  const view = {
    thresholdPercent,
    ...(measurements !== null && { measurements }),
    warnings: [...(captured === null ? [] : captureWarnings(captured)), ...warnings],
    ...(candidateSpeedup !== undefined && { candidateSpeedup }),
    ...(modulePath !== null && { modulePath }),
    ...profileView(options),
  };
  const report = analyseHotPaths(profile, view);
  writeFileSync(kept.replace(/\.pb\.gz$/, '.json'), `${JSON.stringify(report)}\n`);
  return { report, profile: () => profile, view, title: modulePath ?? 'a program' };
}

/** Keeps the profile before anything else is done; returns its path. */
function keepProfile(context: CommandContext, profile: Profile): string {
  const dir = join(migrationDir(context.cwd, context.config), 'profiles');
  const name = context.io.now().toISOString().slice(0, 19).replaceAll(':', '-');
  const file = join(dir, `${name}.pb.gz`);
  mkdirSync(dir, { recursive: true });
  writeFileSync(file, encodeProfile(profile));
  context.tell(`kept in ${relative(context.cwd, file)}`);
  return file;
}

/** A profile is worth something by itself: what cannot be measured becomes a warning, an interruption says where it is. */
async function measureIfPossible(
  context: CommandContext,
  wish: MeasureWish,
  kept: string,
): Promise<{ readonly measurements: Measurements | null; readonly warnings: readonly string[] }> {
  try {
    return { measurements: await measureConfigured(context, wish), warnings: [] };
  } catch (error) {
    if (!isMigrateError(error)) throw error;
    if (error.code === 'INTERRUPTED') throw interrupted(relative(context.cwd, kept), error);
    const warning = `Calls and run times were not measured: ${error.message}. ${error.why}`;
    return { measurements: null, warnings: [warning] };
  }
}

function interrupted(kept: string, cause: MigrateError): MigrateError {
  return new MigrateError({
    code: 'INTERRUPTED',
    message: 'the measuring of calls and run times was interrupted',
    why: `The profile was captured before, and is kept in ${kept}.`,
    next: `See it with: migrate profile --from ${kept}; run the command again for a forecast.`,
    cause,
  });
}
