import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMigrateError, MigrateError, type Profile } from '@strangler/core';
import type { FinishedRun, RunEnd, Runner } from '@strangler/process';
import { readProfileFile } from '../read/read-profile-file.ts';
import { profileVariable } from './overlay-sources.ts';

/** One way to start the program: its arguments, and the absolute path of a file for its standard input. */
export interface CaptureWorkload {
  readonly args: readonly string[];
  readonly stdin?: string;
}

/** Where and how workloads run. */
export interface WorkloadSetting {
  readonly runner: Runner;
  readonly binary: string;
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
}

const keptOutputBytes = 2 ** 20;

/** Runs a workload once and reads its profile; throws TOOL_FAILED where it does not exit with 0 or leaves none. */
export async function runWorkload(setting: WorkloadSetting, workload: CaptureWorkload): Promise<ProfiledRun> {
  const file = join(setting.directory, 'cpu.pb.gz');
  await rm(file, { force: true });
  const run = await setting.runner.run(
    {
      command: [setting.binary, ...workload.args],
      cwd: setting.cwd,
      env: { ...setting.env, [profileVariable]: file },
      stdin: workload.stdin ?? null,
      timeoutMs: setting.timeoutMs,
      maxOutputBytes: keptOutputBytes,
      spillDir: setting.directory,
    },
    setting.signal,
  );
  if (run.end.kind !== 'exited' || run.end.code !== 0) throw await failedRun(workload, run);
  const profile = await readProfileFile(file).catch((error: unknown) => {
    throw isMigrateError(error) ? withoutProfile(workload, error) : error;
  });
  return { profile, wallSeconds: run.cost.wallMs / 1000 };
}

async function failedRun(workload: CaptureWorkload, run: FinishedRun): Promise<MigrateError> {
  const said = new TextDecoder().decode(run.stderr.content ?? new Uint8Array()).trimEnd();
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: `the workload ${describe(workload)} ${describeEnd(run.end)}`,
    why: said.split('\n').slice(-10).join('\n') || 'It wrote nothing to standard error.',
    next: 'Correct the arguments of the workload so that the program succeeds with them.',
  });
}

function withoutProfile(workload: CaptureWorkload, cause: MigrateError): MigrateError {
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: `the workload ${describe(workload)} left no profile`,
    why: `${cause.message}; a program that replaces itself by syscall.Exec, for example, leaves none`,
    next: 'Profile the program that does the work, or read a profile that it wrote itself with --from.',
    cause,
  });
}

function describe({ args }: CaptureWorkload): string {
  return args.length === 0 ? 'without arguments' : JSON.stringify(args.join(' '));
}

function describeEnd(end: RunEnd): string {
  switch (end.kind) {
    case 'exited':
      return `ended with exit code ${end.code}`;
    case 'signalled':
      return `was ended by ${end.signal}`;
    case 'timed-out':
      return 'did not end in time';
    case 'not-started':
      return `could not be started: ${end.error}`;
  }
}
