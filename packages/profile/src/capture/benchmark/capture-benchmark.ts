import { join } from 'node:path';
import { MigrateError } from '@strangler/core';
import type { FinishedRun } from '@strangler/process';
import type { Frame } from '../../analyse/frame-table.ts';
import { functionOrigin } from '../../analyse/function-origin.ts';
import { mergeProfiles } from '../../merge/merge-profiles.ts';
import { readProfileFile } from '../../read/read-profile-file.ts';
import {
  type CapturedProfile,
  type CaptureSession,
  type CaptureSetting,
  type CaptureSubject,
  holdCapture,
} from '../capture-session.ts';
import { findGo, type GoTool, runGo } from '../go-package.ts';
import { emptyProfile } from '../profile-of-samples.ts';
import { sampleRate } from '../profiling-source.ts';
import { cpuSecondsOf, failedRun, isExpectedEnd } from '../run-end.ts';
import { type ProfiledRun, startRun } from '../run-workload.ts';
import type { CaptureWorkload } from '../workload.ts';
import { findTestPackage, type GoTestPackage } from './test-package.ts';

/** Which benchmarks to profile, and how long. */
export interface BenchmarkOptions extends CaptureSetting {
  /** The directory of the Go module. */
  readonly moduleDir: string;
  /** The package of the benchmarks, relative to the module. */
  readonly package: string;
  /** The regular expression of `go test -bench`. */
  readonly bench: string;
  /** How long each benchmark runs in one round, as `go test -benchtime` takes it; Go's default is a second. */
  readonly benchtime?: string;
}

/**
 * Profiles benchmarks as `go test -run '^$' -bench … -cpuprofile …` would: the test binary is built once and runs in
 * the directory of its package, again and again.
 *
 * Throws USAGE where no benchmark matches, TOOL_MISSING, TOOL_TOO_OLD, TOOL_FAILED, or INTERRUPTED where there is no
 * sample yet.
 */
export function captureBenchmark(options: BenchmarkOptions): Promise<CapturedProfile> {
  return holdCapture(options, async (session) => {
    const { run, env, signal } = session;
    const go = await findGo({ run, env, ...(signal && { signal }) });
    const target = await findTestPackage(go, options.moduleDir, options.package);
    const binary = await buildTests(go, { options, session, target });
    return subjectOf(options, session, { binary, target });
  });
}

interface Built {
  readonly binary: string;
  readonly target: GoTestPackage;
}

async function buildTests(
  go: GoTool,
  { options, session, target }: { options: BenchmarkOptions; session: CaptureSession; target: GoTestPackage },
): Promise<string> {
  const { directory, now, onProgress } = session;
  const start = now();
  onProgress({ kind: 'building', package: options.package });
  const binary = join(directory, 'benchmarks');
  await runGo(go, options.moduleDir, ['test', '-c', '-o', binary, target.importPath]);
  onProgress({ kind: 'built', seconds: (now() - start) / 1000, goVersion: target.goVersion });
  return binary;
}

function subjectOf(
  options: BenchmarkOptions,
  session: CaptureSession,
  { binary, target }: Built,
): CaptureSubject {
  const { modulePath, goVersion } = target;
  const profile = join(session.directory, 'benchmarks.pb.gz');
  const benchtime = options.benchtime === undefined ? [] : [`-test.benchtime=${options.benchtime}`];
  const wanted = ['-test.run=^$', `-test.bench=${options.bench}`, `-test.cpuprofile=${profile}`];
  const origin = { isGo: true, standardRoot: `${target.goroot}/src/`, modulePath };
  return {
    workloads: [{ args: [...wanted, ...benchtime] }],
    runOnce: (workload) => runBenchmarks({ session, options, binary, profile, dir: target.dir }, workload),
    periodSeconds: 1 / sampleRate,
    isProgram: (frame: Frame) => functionOrigin(frame, origin) === 'program',
    facts: { modulePath, goVersion, isKnownGo: true },
  };
}

interface BenchmarkRun {
  readonly session: CaptureSession;
  readonly options: BenchmarkOptions;
  readonly binary: string;
  readonly profile: string;
  readonly dir: string;
}

async function runBenchmarks(
  { session, options, binary, profile, dir }: BenchmarkRun,
  workload: CaptureWorkload,
): Promise<ProfiledRun> {
  const run = await startRun({ ...session, cwd: dir }, { command: [binary, ...workload.args] });
  const unknown = { cpuSeconds: null, children: null, lostSamples: 0 };
  // A test binary writes its profile when it ends by itself.
  if (run === null) return { ...unknown, profile: emptyProfile, wallSeconds: 0, isInterrupted: true };
  if (!isExpectedEnd(workload, run.end)) throw failedRun(workload, run);
  if (!ranBenchmark(run)) throw withoutBenchmark(options);
  return {
    ...unknown,
    profile: mergeProfiles([emptyProfile, await readProfileFile(profile)]),
    wallSeconds: run.cost.wallMs / 1000,
    cpuSeconds: cpuSecondsOf(run),
    isInterrupted: false,
  };
}

/** Go says `PASS` and exits with 0 also where nothing matched. */
function ranBenchmark({ stdout }: FinishedRun): boolean {
  if (stdout.content === null) return true;
  return /^Benchmark\S/m.test(new TextDecoder().decode(stdout.content));
}

function withoutBenchmark({ bench, package: name }: BenchmarkOptions): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: `no benchmark of ${name} matches ${JSON.stringify(bench)}`,
    why: 'The test binary ran and reported none.',
    next: `List them with: go test -list Benchmark ${name}`,
  });
}
