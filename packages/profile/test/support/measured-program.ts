import { join } from 'node:path';
import { createRunner, runCommand } from '@strangler/process';
import { afterAll } from 'vitest';
import { findGo, findGoPackage } from '../../src/capture/go-package.ts';
import type { CaptureWorkload } from '../../src/capture/workload.ts';
import type { MeasuredProgram } from '../../src/measure/program.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** Where the measured runner is built, once for all tests. */
export const testCacheDir = join(import.meta.dirname, '../../../process/runner/target/test-cache');

/** The program `called`, ready to be built and measured. */
export function calledProgram(workloads?: readonly CaptureWorkload[]): Promise<MeasuredProgram> {
  return measuredProgram('called', workloads);
}

/** One of the programs for tests, ready to be built, with further variables, and measured. */
export async function measuredProgram(
  name: string,
  workloads: readonly CaptureWorkload[] = [{ args: [] }],
  env: Readonly<Record<string, string>> = {},
): Promise<MeasuredProgram> {
  const moduleDir = join(import.meta.dirname, '../programs', name);
  const directory = temporaryDirectory();
  const go = await findGo({ run: runCommand, env: { ...process.env, ...env } });
  const runner = await createRunner({ kind: 'auto', cacheDir: testCacheDir, concurrency: 1 });
  afterAll(() => runner.close());
  return {
    go,
    target: await findGoPackage(go, moduleDir, '.'),
    moduleDir,
    workloads,
    runner,
    cwd: directory,
    env: { PATH: process.env.PATH ?? '' },
    directory,
    timeoutMs: 60_000,
    now: () => performance.now() / 1000,
  };
}

/** The functions of that program, by the lines of their declarations. */
export function calledFunctions(program: MeasuredProgram, lines: Readonly<Record<string, number>>) {
  const file = join(program.moduleDir, 'main.go');
  return Object.entries(lines).map(([name, line]) => ({ name: `main.${name}`, file, line }));
}
