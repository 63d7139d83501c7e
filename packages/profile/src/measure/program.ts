import { join } from 'node:path';
import { MigrateError } from '@strangler/core';
import type { FinishedRun, Runner } from '@strangler/process';
import { type GoPackage, type GoTool, runGo } from '../capture/go-package.ts';
import { describeEnd, describeWorkload } from '../capture/run-end.ts';
import type { CaptureWorkload } from '../capture/workload.ts';

/** A Go program whose builds are measured, and how its workloads run. */
export interface MeasuredProgram {
  readonly go: GoTool;
  readonly target: GoPackage;
  readonly moduleDir: string;
  readonly workloads: readonly CaptureWorkload[];
  readonly runner: Runner;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Holds everything that is written. */
  readonly directory: string;
  /** Milliseconds that one run may take. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Seconds on a clock that never goes back. */
  readonly now: () => number;
}

const keptOutputBytes = 2 ** 16;

/** Builds the program under `name` with further flags; throws TOOL_FAILED with the compiler's words. */
export async function buildVariant(
  { go, target, moduleDir, directory }: MeasuredProgram,
  name: string,
  flags: readonly string[],
): Promise<string> {
  const binary = join(directory, name, target.program);
  await runGo(go, moduleDir, ['build', ...flags, '-o', binary, target.importPath]);
  return binary;
}

/** Runs a workload once, with further variables; throws TOOL_FAILED where it does not end as it should. */
export async function runProgram(
  program: MeasuredProgram,
  binary: string,
  { workload, env = {} }: { readonly workload: CaptureWorkload; readonly env?: Record<string, string> },
): Promise<FinishedRun> {
  const run = await program.runner.run(
    {
      command: [binary, ...workload.args],
      cwd: program.cwd,
      env: { ...program.env, ...env },
      stdin: workload.stdin ?? null,
      timeoutMs: program.timeoutMs,
      maxOutputBytes: keptOutputBytes,
      spillDir: program.directory,
    },
    program.signal,
  );
  const { exitCodes = [0] } = workload;
  if (run.end.kind === 'exited' && exitCodes.includes(run.end.code)) return run;
  throw new MigrateError({
    code: 'TOOL_FAILED',
    message: `the workload ${describeWorkload(workload)} ${describeEnd(run.end)} while it was measured`,
    why: 'It did not when it was profiled.',
    next: 'Check that the workload gives the same result each time it is run.',
  });
}
