import { access, constants, rm } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { MigrateError } from '@strangler/core';
import { findTool } from '@strangler/process';
import { withoutWorkload } from '../capture-profile.ts';
import {
  type CapturedProfile,
  type CaptureSession,
  type CaptureSetting,
  type CaptureSubject,
  holdCapture,
} from '../capture-session.ts';
import { failedRun, isExpectedEnd } from '../run-end.ts';
import { type ProfiledRun, startRun } from '../run-workload.ts';
import type { CaptureWorkload } from '../workload.ts';
import { refusedRecording } from './refused-recording.ts';
import { scriptProfile } from './script-profile.ts';

/** Which native program to record, and how. */
export interface PerfOptions extends CaptureSetting {
  /** The program, absolute or relative to `cwd`, and its fixed arguments; those of a workload follow. */
  readonly command: readonly [string, ...string[]];
  readonly workloads: readonly CaptureWorkload[];
  readonly cwd: string;
  /** Samples a second, 499 by default, which keeps out of step with what happens every millisecond. */
  readonly hz?: number;
  /** How perf finds callers: by frame pointers, the default, or by the tables for debuggers, far slower and larger. */
  readonly callGraph?: 'fp' | 'dwarf';
}

/**
 * Profiles a native program, such as one in Rust, by `perf record -e cpu-clock`, which needs no rebuild and no rights
 * beyond those over its own processes.
 *
 * Throws USAGE, TOOL_MISSING (perf or the program), TOOL_FAILED (a workload, or a kernel that forbids it), or
 * INTERRUPTED where there is no sample yet.
 */
export function capturePerf(options: PerfOptions): Promise<CapturedProfile> {
  if (options.workloads.length === 0) throw withoutWorkload();
  return holdCapture(options, (session) => prepare(options, session));
}

async function prepare(options: PerfOptions, session: CaptureSession): Promise<CaptureSubject> {
  const { signal, env } = session;
  const { hz = 499, callGraph = 'fp' } = options;
  const { path: perf } = await findTool('perf', { env, ...(signal && { signal }) });
  const program = await findProgram(options);
  const data = join(session.directory, 'perf.data');
  const record = [
    'record',
    '-q',
    '-e',
    'cpu-clock',
    '-F',
    String(hz),
    '--call-graph',
    callGraph,
    '-o',
    data,
    '--',
  ];
  const command = [perf, ...record, program, ...options.command.slice(1)] as const;
  return {
    workloads: options.workloads,
    runOnce: (workload) => recordOnce({ session, cwd: options.cwd, perf, command, data, hz }, workload),
    periodSeconds: 1 / hz,
    facts: { modulePath: null, goVersion: null, isKnownGo: true },
  };
}

async function findProgram({ command: [name], cwd }: PerfOptions): Promise<string> {
  const program = isAbsolute(name) ? name : resolve(cwd, name);
  const isProgram = await access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (isProgram) return program;
  throw new MigrateError({
    code: 'TOOL_MISSING',
    message: `there is no program at ${program}`,
    why: 'The key "profile.perf.command" names it.',
    next: 'Build it, or correct the path.',
  });
}

interface Recording {
  readonly session: CaptureSession;
  readonly cwd: string;
  readonly perf: string;
  readonly command: readonly [string, ...string[]];
  readonly data: string;
  readonly hz: number;
}

async function recordOnce(recording: Recording, workload: CaptureWorkload): Promise<ProfiledRun> {
  const { session, cwd, command, data } = recording;
  await rm(data, { force: true });
  const run = await startRun(
    { ...session, cwd },
    { command: [...command, ...workload.args], ...(workload.stdin && { stdin: workload.stdin }) },
  );
  if (run !== null && !isExpectedEnd(workload, run.end)) {
    throw refusedRecording(run) ?? failedRun(workload, run);
  }
  return {
    ...(await readRecording(recording, run === null)),
    wallSeconds: (run?.cost.wallMs ?? 0) / 1000,
    // The system counts perf's own time with that of the program, and for a short run it is the larger part.
    cpuSeconds: null,
    // Their samples are in the profile.
    children: null,
    isInterrupted: run === null,
  };
}

/** What an interrupted perf left is cut off; perf itself is asked for what it can still read. */
async function readRecording({ session, perf, data, hz }: Recording, isCut: boolean) {
  const options = { cwd: session.directory, env: session.env, reject: !isCut, maxOutput: 2 ** 29 - 1 };
  const { stdout, stderr } = await session.run(perf, ['script', '-i', data], options);
  const [, lost = '0'] = /lost (\d+) (?:chunks|samples)/i.exec(stderr) ?? [];
  return { profile: scriptProfile(stdout, hz), lostSamples: Number(lost) };
}
