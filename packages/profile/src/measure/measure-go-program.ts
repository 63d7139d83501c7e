import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createSeededRandom, type Measurements, type Profile } from '@strangler/core';
import { createRunner, definedVariables, type RunCommand, type Runner, runCommand } from '@strangler/process';
import type { HotPathOptions } from '../analyse/analyse-hot-paths.ts';
import { findGo, findGoPackage } from '../capture/go-package.ts';
import type { CaptureWorkload } from '../capture/workload.ts';
import { findFunctions } from './find-functions.ts';
import { type MeasureStep, measureProgram } from './measure-program.ts';
import type { CalledCandidate } from './record-calls.ts';

/** A program whose profile is known, and what to measure of it. */
export interface GoProgramMeasurement extends Pick<HotPathOptions, 'thresholdPercent' | 'modulePath'> {
  readonly profile: Profile;
  /** The directory of the Go module; workloads run in it unless `cwd` says otherwise. */
  readonly moduleDir: string;
  /** The main package, relative to the module. */
  readonly package: string;
  readonly workloads: readonly CaptureWorkload[];
  /** Holds what is written; it is removed at the end. */
  readonly cacheDir: string;
  readonly cwd?: string;
  /** The whole environment of the builds and of the workloads, this process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /**
   * The part of the runs' CPU time that is the program's own, in (0, 1]; of the rest are the processes that it starts,
   * whose time is in no profile. 1 by default.
   */
  readonly ownCpuPart?: number;
  /** Slows each operation down, to see how much of it is on the critical path; false by default. */
  readonly isCausal?: boolean;
  /** The candidate that the program can already call; none by default. */
  readonly candidate?: CalledCandidate;
  /** Seconds for the timing, and again for slowing down each operation; 10 by default. */
  readonly maxSeconds?: number;
  /** Milliseconds that one run may take, ten minutes by default. */
  readonly timeoutMs?: number;
  /** Of the intervals' resampling, 1 by default. */
  readonly seed?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: MeasureStep) => void;
  /** Starts the Go command. */
  readonly run?: RunCommand;
  /** Starts the workloads; the caller's own is not closed. */
  readonly runner?: Runner;
}

/**
 * Measures of a Go program what its profile cannot say: calls, run time, round trips on this machine, the candidate's
 * speed where there is one, and the critical path where that is asked for.
 *
 * Throws TOOL_MISSING, TOOL_TOO_OLD, TOOL_FAILED where not even the plain program builds and runs, or INTERRUPTED.
 */
export async function measureGoProgram(options: GoProgramMeasurement): Promise<Measurements> {
  const { cacheDir, moduleDir, signal, env = process.env } = options;
  await mkdir(cacheDir, { recursive: true });
  const directory = await mkdtemp(join(await realpath(cacheDir), 'measure-'));
  const aborting = signal && { signal };
  const runner =
    options.runner ?? (await createRunner({ kind: 'auto', cacheDir, env, concurrency: 1, ...aborting }));
  try {
    const go = await findGo({ run: options.run ?? runCommand, env, ...aborting });
    const program = {
      go,
      target: await findGoPackage(go, moduleDir, options.package),
      moduleDir,
      workloads: options.workloads,
      runner,
      cwd: options.cwd ?? moduleDir,
      env: definedVariables(env),
      directory,
      timeoutMs: options.timeoutMs ?? 600_000,
      now: () => performance.now() / 1000,
      ...aborting,
    };
    return await measureProgram(program, requestOf(options, program.target.importPath));
  } finally {
    if (options.runner === undefined) await runner.close();
    await rm(directory, { recursive: true, force: true });
  }
}

function requestOf(options: GoProgramMeasurement, importPath: string) {
  const { profile, isCausal = false, candidate = null, maxSeconds = 10, seed = 1, onProgress } = options;
  return {
    ...findFunctions(profile, options),
    isCausal,
    candidate: candidate && { ...candidate, operation: asProfiled(candidate.operation, importPath) },
    ownCpuPart: options.ownCpuPart ?? 1,
    maxSeconds,
    random: createSeededRandom(seed),
    ...(onProgress && { onProgress }),
  };
}

/** Functions of the main package are `main.F` in a profile, whatever its import path. */
function asProfiled(operation: string, importPath: string): string {
  return operation.startsWith(`${importPath}.`) ? `main${operation.slice(importPath.length)}` : operation;
}
