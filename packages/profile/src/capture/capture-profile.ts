import { MigrateError } from '@strangler/core';
import type { Frame } from '../analyse/frame-table.ts';
import { functionOrigin } from '../analyse/function-origin.ts';
import { buildProfiled, type ProfiledProgram } from './build-profiled.ts';
import {
  type CapturedProfile,
  type CaptureSession,
  type CaptureSetting,
  type CaptureSubject,
  holdCapture,
} from './capture-session.ts';
import { findGo } from './go-package.ts';
import { judgeGo } from './known-go.ts';
import { sampleRate } from './profiling-source.ts';
import { runWorkload } from './run-workload.ts';
import { SymbolReader } from './symbol-reader.ts';
import type { CaptureWorkload } from './workload.ts';

/** What to capture, and how long. */
export interface CaptureOptions extends CaptureSetting {
  /** The directory of the Go module; workloads run in it unless `cwd` says otherwise. */
  readonly moduleDir: string;
  /** The main package, relative to the module. */
  readonly package: string;
  readonly workloads: readonly CaptureWorkload[];
}

/**
 * Profiles a Go main package as it is: builds it with an overlay, runs the workloads, merges their profiles.
 *
 * Where the caller stops it, what was sampled until then is returned, `stoppedBy` an `interrupt`. Throws USAGE,
 * TOOL_MISSING, TOOL_TOO_OLD, TOOL_FAILED (the build, a workload, or a Go of another shape), or INTERRUPTED where
 * there is no sample yet.
 */
export async function captureProfile(options: CaptureOptions): Promise<CapturedProfile> {
  if (options.workloads.length === 0) throw withoutWorkload();
  return holdCapture(options, async (session) => subjectOf(options, session, await build(options, session)));
}

async function build(options: CaptureOptions, session: CaptureSession): Promise<ProfiledProgram> {
  const { run, signal, directory, now, onProgress } = session;
  const start = now();
  onProgress({ kind: 'building', package: options.package });
  const go = await findGo({ run, env: session.env, ...(signal && { signal }) });
  const { moduleDir } = options;
  const program = await buildProfiled(go, { moduleDir, package: options.package, directory });
  const { goVersion } = program.target;
  onProgress({ kind: 'built', seconds: (now() - start) / 1000, goVersion });
  return program;
}

function subjectOf(
  options: CaptureOptions,
  session: CaptureSession,
  { binary, target }: ProfiledProgram,
): CaptureSubject {
  const { directory, run } = session;
  const { modulePath, goVersion } = target;
  // Not to be stopped: what an interrupted run sampled is still to be told.
  const symbols = new SymbolReader({ binary, directory, run });
  const setting = { ...session, binary, symbols, cwd: options.cwd ?? options.moduleDir };
  const origin = { isGo: true, standardRoot: `${target.goroot}/src/`, modulePath };
  return {
    workloads: options.workloads,
    runOnce: (workload) => runWorkload(setting, workload),
    periodSeconds: 1 / sampleRate,
    isProgram: (frame: Frame) => functionOrigin(frame, origin) === 'program',
    facts: { modulePath, goVersion, isKnownGo: judgeGo(goVersion) === 'known' },
  };
}

/** The error for a capture of nothing. */
export function withoutWorkload(): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: 'there is no workload to profile',
    why: 'A profile needs at least one run of the program.',
    next: 'Add a workload to "profile.workloads" in migrate.config.json, or give its arguments after --.',
  });
}
