import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type ExitCode, MigrateError, type Profile, type ProfileReport } from '@strangler/core';
import { analyseHotPaths, encodeProfile, mergeProfiles, readProfileFile } from '@strangler/profile';
import { renderProfileText } from '@strangler/report';
import { migrationDir } from '../config/load-config.ts';
import { captureConfigured } from '../profile/capture-configured.ts';
import type { ProfiledProgram } from '../profile/profiled-program.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate profile`. */
export interface ProfileCommandOptions extends GlobalOptions {
  readonly from: readonly string[];
  readonly threshold?: number;
  readonly top: number;
  readonly format?: 'text' | 'json' | 'pprof';
  readonly sampleType?: string;
  readonly out?: string;
}

/** `migrate profile`: reads profiles or captures one, and prints the hot paths. */
export async function profileCommand(
  context: CommandContext,
  options: ProfileCommandOptions,
  args: readonly string[],
): Promise<ExitCode> {
  const captured = options.from.length === 0;
  if (!captured && args.length > 0) throw strayArgument(args);
  const profiled = captured ? await captureConfigured(context, args) : await readGiven(context, options.from);
  const { profile, modulePath } = profiled;
  const report = analyseHotPaths(profile, {
    thresholdPercent: options.threshold ?? profiled.thresholdPercent,
    ...(modulePath !== null && { modulePath }),
    ...(options.sampleType !== undefined && { sampleType: options.sampleType }),
  });
  if (captured) keepProfile(context, profile, report);
  await writeResult(context, options, { profile, report });
  return 0;
}

async function readGiven(context: CommandContext, from: readonly string[]): Promise<ProfiledProgram> {
  const files = await Promise.all(from.map((file) => readProfileFile(resolve(context.cwd, file))));
  const [first, ...rest] = files;
  if (first === undefined) throw new Error('readGiven was called without a profile');
  return {
    profile: rest.length === 0 ? first : mergeProfiles([first, ...rest]),
    modulePath: null,
    thresholdPercent: 20,
  };
}

function keepProfile(context: CommandContext, profile: Profile, report: ProfileReport): void {
  const dir = join(migrationDir(context.cwd, context.config), 'profiles');
  const name = context.io.now().toISOString().slice(0, 19).replaceAll(':', '-');
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, `${name}.pb.gz`), encodeProfile(profile));
  writeFileSync(join(dir, `${name}.json`), `${JSON.stringify(report)}\n`);
  context.tell(`kept in ${relative(context.cwd, join(dir, `${name}.pb.gz`))}`);
}

async function writeResult(
  context: CommandContext,
  { format, out, top }: ProfileCommandOptions,
  { profile, report }: { readonly profile: Profile; readonly report: ProfileReport },
): Promise<void> {
  const asJson = context.json || format === 'json';
  const toFile = out !== undefined && !context.json;
  if (format === 'pprof' && !toFile) throw pprofNeedsFile();
  const color = context.color && !toFile;
  const text = asJson ? `${JSON.stringify(report)}\n` : renderProfileText(report, { color, top });
  if (toFile) writeFileSync(resolve(context.cwd, out), format === 'pprof' ? encodeProfile(profile) : text);
  else context.io.out(text);
}

function strayArgument([first]: readonly string[]): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: `"${first}" is neither a profile nor a workload`,
    why: 'With --from nothing is run, so there is no workload to give arguments to.',
    next: `To merge several profiles, give each its own option: --from <file> --from ${first}.`,
  });
}

function pprofNeedsFile(): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: '--format pprof needs --out <file>',
    why: 'A profile is binary and is not written to standard output.',
    next: 'Add --out profile.pb.gz.',
  });
}
