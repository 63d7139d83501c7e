import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Profile, ProfileReport } from '@strangler/core';
import { analyseHotPaths, checkView, encodeProfile } from '@strangler/profile';
import { migrationDir } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { captureConfigured } from './capture-configured.ts';
import { captureWarnings } from './capture-warnings.ts';
import { measureConfigured } from './measure-configured.ts';
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
  const thresholdPercent = options.threshold ?? profiled.thresholdPercent;
  const isCausal = options.causal === true;
  const measurements = await measureConfigured(context, { ...profiled, thresholdPercent, args, isCausal });
  const { candidateSpeedup } = options;
  const view = {
    thresholdPercent,
    ...(measurements !== null && { measurements }),
    ...(captured !== null && { warnings: captureWarnings(captured) }),
    ...(candidateSpeedup !== undefined && { candidateSpeedup }),
    ...(modulePath !== null && { modulePath }),
    ...profileView(options),
  };
  const report = analyseHotPaths(profile, view);
  keepProfile(context, profile, report);
  return { report, profile: () => profile, view, title: modulePath ?? 'a program' };
}

function keepProfile(context: CommandContext, profile: Profile, report: ProfileReport): void {
  const dir = join(migrationDir(context.cwd, context.config), 'profiles');
  const name = context.io.now().toISOString().slice(0, 19).replaceAll(':', '-');
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, `${name}.pb.gz`), encodeProfile(profile));
  writeFileSync(join(dir, `${name}.json`), `${JSON.stringify(report)}\n`);
  context.tell(`kept in ${relative(context.cwd, join(dir, `${name}.pb.gz`))}`);
}
