import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrateError } from '@strangler/core';
import { createRunner, definedVariables, type RunCommand, type Runner, runCommand } from '@strangler/process';
import type { Frame } from '../analyse/frame-table.ts';
import { type CpuCheck, type MissedCpu, missedCpu } from './check-cpu.ts';
import {
  type RepeatedRuns,
  type RepeatProgress,
  type RunRecord,
  repeatWorkloads,
  secondsOf,
} from './repeat-workloads.ts';
import type { ProfiledRun } from './run-workload.ts';
import type { CaptureWorkload } from './workload.ts';

/** How long to go on, whatever is captured. */
export interface CaptureLimits {
  /** Samples that there have to be in any case, none by default. */
  readonly minSamples?: number;
  /** Half the width, in points, that the 95 % intervals of the top shares may have; 2 by default. */
  readonly precisionPoints?: number;
  /** Percent of the run time from which on a share has to be known that well; 20 by default. */
  readonly thresholdPercent?: number;
  /** The budget: no further round is begun that would end past it. */
  readonly maxSeconds: number;
}

/** Where a capture works, and the world as it needs it. */
export interface CaptureSetting extends CaptureLimits {
  /** Holds what is written; what one capture leaves there is removed at its end. */
  readonly cacheDir: string;
  /** Where the workloads run. */
  readonly cwd?: string;
  /** The whole environment of builds and of the workloads, this process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds that one run may take, ten minutes by default. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CaptureProgress) => void;
  /** Starts tools such as the Go command. */
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
  /** CPU seconds in the profile. */
  readonly seconds: number;
  /** False where the time ran out before the shares were known well enough. */
  readonly hasEnoughSamples: boolean;
  /** The CPU time of the profile beside what the system counted for the same runs. */
  readonly cpu: CpuCheck;
  /** What the profile lacks of it, where that is more than chance; null otherwise. */
  readonly missedCpu: MissedCpu | null;
  /** Null where the program is no Go module's. */
  readonly modulePath: string | null;
  /** As Go calls itself; null for a program that is not Go's. */
  readonly goVersion: string | null;
  /** False for a version of Go newer than those that capturing was tried with. */
  readonly isKnownGo: boolean;
}

/** What a capture has at hand while it lasts. */
export interface CaptureSession {
  readonly directory: string;
  readonly runner: Runner;
  readonly run: RunCommand;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  readonly onProgress: (progress: CaptureProgress) => void;
}

/** Something that is built and can be run over and over. */
export interface CaptureSubject {
  readonly workloads: readonly CaptureWorkload[];
  readonly runOnce: (workload: CaptureWorkload) => Promise<ProfiledRun>;
  /** Seconds from one sample to the next. */
  readonly periodSeconds: number;
  readonly isProgram?: (frame: Frame) => boolean;
  readonly facts: Pick<CapturedProfile, 'modulePath' | 'goVersion' | 'isKnownGo'>;
}

/**
 * Prepares a subject in a directory of its own, runs it until the limits say enough, and removes the directory.
 *
 * Throws INTERRUPTED where the caller stops it before there is a sample, and what preparing and running throw.
 */
export async function holdCapture(
  setting: CaptureSetting,
  prepare: (session: CaptureSession) => Promise<CaptureSubject>,
): Promise<CapturedProfile> {
  await mkdir(setting.cacheDir, { recursive: true });
  const directory = await mkdtemp(join(await realpath(setting.cacheDir), 'capture-'));
  const runner = setting.runner ?? (await createRunner({ kind: 'auto', ...runnerOptions(setting) }));
  try {
    const session = openSession(setting, directory, runner);
    const subject = await prepare(session);
    const runs = await repeat(setting, session, subject);
    if (runs.stoppedBy === 'interrupt' && runs.samples === 0) throw interruptedEarly();
    return { ...judgeRuns(runs, subject.periodSeconds), ...subject.facts };
  } finally {
    if (setting.runner === undefined) await runner.close();
    await rm(directory, { recursive: true, force: true });
  }
}

function openSession(setting: CaptureSetting, directory: string, runner: Runner): CaptureSession {
  const { signal, env = process.env } = setting;
  return {
    directory,
    runner,
    run: setting.run ?? runCommand,
    env: definedVariables(env),
    timeoutMs: setting.timeoutMs ?? 600_000,
    now: setting.now ?? (() => performance.now()),
    onProgress: setting.onProgress ?? (() => undefined),
    ...(signal && { signal }),
  };
}

function repeat(
  limits: CaptureLimits,
  { now, onProgress }: CaptureSession,
  { workloads, runOnce, isProgram }: CaptureSubject,
): Promise<RepeatedRuns> {
  const filledIn = {
    minSamples: limits.minSamples ?? 0,
    maxSeconds: limits.maxSeconds,
    points: limits.precisionPoints ?? 2,
    thresholdPercent: limits.thresholdPercent ?? 20,
    ...(isProgram && { isProgram }),
  };
  return repeatWorkloads(workloads, filledIn, {
    run: runOnce,
    now: () => now() / 1000,
    onProgress: (progress) => onProgress({ kind: 'ran', ...progress }),
  });
}

function judgeRuns(runs: RepeatedRuns, periodSeconds: number) {
  const cpu = checkCpu(runs.records);
  return {
    ...runs,
    seconds: secondsOf(runs.profile),
    hasEnoughSamples: runs.stoppedBy === 'precision',
    cpu,
    missedCpu: missedCpu(cpu, periodSeconds),
  };
}

function checkCpu(records: readonly RunRecord[]): CpuCheck {
  return {
    profileSeconds: sum(records.map(({ profileSeconds }) => profileSeconds)) ?? 0,
    rusageSeconds: sum(records.map(({ cpuSeconds }) => cpuSeconds)),
    children: sum(records.map(({ children }) => children)),
    lostSamples: sum(records.map(({ lostSamples }) => lostSamples)) ?? 0,
  };
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((left, right) => (left === null || right === null ? null : left + right), 0);
}

function runnerOptions({ cacheDir, env, signal }: CaptureSetting) {
  return { cacheDir, concurrency: 1, ...(env && { env }), ...(signal && { signal }) };
}

function interruptedEarly(): MigrateError {
  return new MigrateError({
    code: 'INTERRUPTED',
    message: 'the capture was interrupted before there was a sample',
    why: 'The caller asked to stop.',
    next: 'Start it again when you like.',
  });
}
