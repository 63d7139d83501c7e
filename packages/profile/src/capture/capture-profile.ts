import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrateError, type Profile } from '@strangler/core';
import { createRunner, type RunCommand, type Runner, runCommand } from '@strangler/process';
import { sampleWeights } from '../analyse/sample-weights.ts';
import { buildProfiled, type ProfiledProgram } from './build-profiled.ts';
import { findGo } from './go-package.ts';
import {
  type RepeatedRuns,
  type RepeatLimits,
  type RepeatProgress,
  repeatWorkloads,
} from './repeat-workloads.ts';
import { type CaptureWorkload, runWorkload } from './run-workload.ts';

/** What to capture, and how long. */
export interface CaptureOptions extends RepeatLimits {
  /** The directory of the Go module; workloads run in it unless `cwd` says otherwise. */
  readonly moduleDir: string;
  /** The main package, relative to the module. */
  readonly package: string;
  readonly workloads: readonly CaptureWorkload[];
  /** Holds what is written; what one capture leaves there is removed at its end. */
  readonly cacheDir: string;
  readonly cwd?: string;
  /** The whole environment of the build and of the workloads, this process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds that one run may take, ten minutes by default. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CaptureProgress) => void;
  /** Starts the Go command. */
  readonly run?: RunCommand;
  /** Starts the workloads; the caller's own is not closed. */
  readonly runner?: Runner;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
}

/** What happens during a capture. */
export type CaptureProgress =
  | { readonly kind: 'building'; readonly package: string }
  | { readonly kind: 'built'; readonly seconds: number; readonly goVersion: string }
  | ({ readonly kind: 'ran' } & RepeatProgress);

/** A captured profile and what it rests on. */
export interface CapturedProfile extends RepeatedRuns {
  readonly profile: Profile;
  /** CPU seconds in the profile. */
  readonly seconds: number;
  /** False where the time ran out before there were enough samples. */
  readonly hasEnoughSamples: boolean;
  readonly modulePath: string | null;
  readonly goVersion: string;
}

/**
 * Profiles a Go main package as it is: builds it with an overlay, runs the workloads, merges their profiles.
 *
 * Throws USAGE, TOOL_MISSING, TOOL_TOO_OLD, TOOL_FAILED (the build, a workload, or a Go of another shape) or
 * INTERRUPTED.
 */
export async function captureProfile(options: CaptureOptions): Promise<CapturedProfile> {
  if (options.workloads.length === 0) throw withoutWorkload();
  await mkdir(options.cacheDir, { recursive: true });
  const directory = await mkdtemp(join(await realpath(options.cacheDir), 'capture-'));
  const runner = options.runner ?? (await createRunner({ kind: 'auto', ...runnerOptions(options) }));
  try {
    const program = await build(options, directory);
    const runs = await repeat(options, { program, runner, directory });
    const { total } = sampleWeights(runs.profile, runs.profile.defaultSampleType);
    return {
      ...runs,
      seconds: Number(total) / 1e9,
      hasEnoughSamples: runs.samples >= options.minSamples,
      modulePath: program.target.modulePath,
      goVersion: program.target.goVersion,
    };
  } finally {
    if (options.runner === undefined) await runner.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function build(options: CaptureOptions, directory: string): Promise<ProfiledProgram> {
  const { moduleDir, signal, onProgress, now = () => performance.now() } = options;
  const start = now();
  onProgress?.({ kind: 'building', package: options.package });
  const env = options.env ?? process.env;
  const go = await findGo({ run: options.run ?? runCommand, env, ...(signal && { signal }) });
  const program = await buildProfiled(go, { moduleDir, package: options.package, directory });
  const { goVersion } = program.target;
  onProgress?.({ kind: 'built', seconds: (now() - start) / 1000, goVersion });
  return program;
}

interface Prepared {
  readonly program: ProfiledProgram;
  readonly runner: Runner;
  readonly directory: string;
}

function repeat(options: CaptureOptions, { program, runner, directory }: Prepared): Promise<RepeatedRuns> {
  const { signal, onProgress, now = () => performance.now() } = options;
  const setting = {
    runner,
    directory,
    binary: program.binary,
    cwd: options.cwd ?? options.moduleDir,
    env: definedOnly(options.env ?? process.env),
    timeoutMs: options.timeoutMs ?? 600_000,
    ...(signal && { signal }),
  };
  return repeatWorkloads(options.workloads, options, {
    run: (workload) => runWorkload(setting, workload),
    now: () => now() / 1000,
    onProgress: (progress) => onProgress?.({ kind: 'ran', ...progress }),
  });
}

function runnerOptions({ cacheDir, env, signal }: CaptureOptions) {
  return { cacheDir, concurrency: 1, ...(env && { env }), ...(signal && { signal }) };
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function withoutWorkload(): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: 'there is no workload to profile',
    why: 'A profile needs at least one run of the program.',
    next: 'Add a workload to "profile.workloads" in migrate.config.json, or give its arguments after --.',
  });
}
