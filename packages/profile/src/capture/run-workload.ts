import { basename, join } from 'node:path';
import { isMigrateError, MigrateError, type Profile } from '@strangler/core';
import type { FinishedRun, Runner } from '@strangler/process';
import { offsetsOf, profileOfSamples } from './profile-of-samples.ts';
import { profileVariable } from './profiling-source.ts';
import { cpuSecondsOf, describeWorkload, failedRun, isExpectedEnd } from './run-end.ts';
import { createSampleLog, readSampleLog } from './sample-log.ts';
import type { SymbolReader } from './symbol-reader.ts';
import type { CaptureWorkload } from './workload.ts';

/** Where and how workloads run. */
export interface WorkloadSetting extends RunSetting {
  readonly binary: string;
  readonly symbols: SymbolReader;
}

/** Where and how any command of a capture runs. */
export interface RunSetting {
  readonly runner: Runner;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly directory: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** What one run of a workload left. */
export interface ProfiledRun {
  readonly profile: Profile;
  readonly wallSeconds: number;
  /** CPU seconds of the process and of the children it waited for, as the system counts; null where not measured. */
  readonly cpuSeconds: number | null;
  /** How many processes the program started; null where that is not known. */
  readonly children: number | null;
  /** Samples that found no room. */
  readonly lostSamples: number;
  /** True where the run was stopped half way by the caller, which keeps what it had sampled. */
  readonly isInterrupted: boolean;
}

const keptOutputBytes = 2 ** 20;

/** Runs a workload once and reads its samples; throws TOOL_FAILED where it ends otherwise than it should. */
export async function runWorkload(setting: WorkloadSetting, workload: CaptureWorkload): Promise<ProfiledRun> {
  const file = join(setting.directory, 'samples.bin');
  await createSampleLog(file);
  const run = await startRun(
    { ...setting, env: { ...setting.env, [profileVariable]: file } },
    { command: [setting.binary, ...workload.args], ...(workload.stdin && { stdin: workload.stdin }) },
  );
  if (run !== null && !isExpectedEnd(workload, run.end)) throw failedRun(workload, run);
  const log = await readSampleLog(file);
  if (!log.isClaimed && run !== null) throw withoutSamples(workload);
  const framesAt = await setting.symbols.lookUp(offsetsOf(log));
  const wallMs = run?.cost.wallMs ?? 0;
  const program = basename(setting.binary);
  const durationNanos = BigInt(Math.round(wallMs * 1e6));
  return {
    profile: profileOfSamples(log, framesAt, { program, durationNanos }),
    wallSeconds: wallMs / 1000,
    cpuSeconds: run === null ? null : cpuSecondsOf(run),
    children: log.children,
    lostSamples: log.lost,
    isInterrupted: run === null,
  };
}

/** Starts one command of a capture and waits for it; null where the caller stopped the run. */
export async function startRun(
  setting: RunSetting,
  { command, stdin }: { readonly command: readonly [string, ...string[]]; readonly stdin?: string },
): Promise<FinishedRun | null> {
  const request = {
    command,
    cwd: setting.cwd,
    env: setting.env,
    stdin: stdin ?? null,
    timeoutMs: setting.timeoutMs,
    maxOutputBytes: keptOutputBytes,
    spillDir: setting.directory,
  };
  try {
    return await setting.runner.run(request, setting.signal);
  } catch (error) {
    if (isMigrateError(error) && error.code === 'INTERRUPTED') return null;
    throw error;
  }
}

function withoutSamples(workload: CaptureWorkload): MigrateError {
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: `the workload ${describeWorkload(workload)} took no samples`,
    why: 'The program could not map the file for them, or is not the one that was built.',
    next: 'Give the program access to the cache directory, or read a profile that it wrote itself with --from.',
  });
}
