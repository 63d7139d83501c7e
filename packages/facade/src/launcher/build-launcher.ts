import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { MigrateError } from '@strangler/core';
import { findTool, runCommand } from '@strangler/process';
import type { SourceFile } from '../generate/read-sources.ts';
import type { LauncherSettings } from './launcher-settings.ts';
import { launcherSources } from './launcher-sources.ts';

/** What to build and where to put it. */
export interface BuildLauncherOptions {
  readonly settings: LauncherSettings;
  /** Absolute path of the launcher; what is there is replaced by one rename. */
  readonly out: string;
  /** The environment that Go is run in; this process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** A launcher that was built. */
export interface BuiltLauncher {
  readonly out: string;
  /** The program that it becomes where the tool is to be watched; it lies beside the rollout's state. */
  readonly supervisor: string;
  /** `sha256:` and 64 hex digits; the same settings and the same Go give the same bytes. */
  readonly digest: string;
  /** What `go version` says. */
  readonly go: string;
}

/**
 * Builds the drop-in launcher of a tool with the user's own Go.
 *
 * Throws TOOL_MISSING without Go or on another system than Linux on x64 or arm64, TOOL_TOO_OLD and TOOL_FAILED as Go does,
 * OUTPUT_UNWRITABLE where the launcher cannot be put in its place; what was there is then still there.
 */
export async function buildLauncher(options: BuildLauncherOptions): Promise<BuiltLauncher> {
  refuseOtherSystems();
  const go = await findTool('go', options);
  const source = mkdtempSync(join(tmpdir(), 'strangler-launcher-'));
  try {
    const version = go.version === null ? '1.21' : `${go.version.major}.${go.version.minor}`;
    const supervisor = supervisorPlace(options, version);
    layOut(launcherSources(options.settings, supervisor, version), source);
    const built = await buildBoth(go.path, source, options);
    install(built.supervisor, supervisor);
    install(built.front, options.out);
    const digest = `sha256:${createHash('sha256').update(built.front).digest('hex')}`;
    return { out: options.out, supervisor, digest, go: go.versionText };
  } finally {
    rmSync(source, { recursive: true, force: true });
  }
}

/** A name of its own for each content, so that a launcher of today never meets the supervisor of tomorrow. */
function supervisorPlace({ settings, out }: BuildLauncherOptions, version: string): string {
  const content = launcherSources(settings, '', version).map(({ path, text }) => `${path}\0${text}\0`);
  const key = createHash('sha256').update(content.join('')).digest('hex').slice(0, 16);
  // It has the tool's name too, by which people find and end it.
  return join(dirname(settings.home), 'launcher', key, basename(out));
}

function layOut(sources: readonly SourceFile[], root: string): void {
  for (const { path, text } of sources) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

async function buildBoth(
  go: string,
  source: string,
  options: BuildLauncherOptions,
): Promise<{ readonly front: Uint8Array; readonly supervisor: Uint8Array }> {
  const build = async (program: string): Promise<Uint8Array> => {
    const built = join(source, 'built');
    await runCommand(go, goArguments(options.settings.flag, built, program), {
      cwd: source,
      env: { ...(options.env ?? process.env), ...goSettings },
      timeoutMs: 300_000,
      ...(options.signal && { signal: options.signal }),
    });
    return readFileSync(built);
  };
  return { supervisor: await build('.'), front: await build('./front') };
}

/** Whatever a user has set for programs of their own: no cgo, no workspace, no flags, no other toolchain, no telling by git. */
const goSettings = {
  CGO_ENABLED: '0',
  GOFLAGS: '',
  GOWORK: 'off',
  GOTOOLCHAIN: 'local',
  GOOS: '',
  GOARCH: '',
};

function goArguments(flag: string, out: string, program: string): readonly string[] {
  // The program begins at an entry of its own, before Go's runtime takes over signals and descriptors. By the build id a
  // launcher knows another one of its rollout.
  const link = `-ldflags=-s -w -E a/road.entry -buildid=strangler-launcher/${flag}`;
  return ['build', '-trimpath', '-buildvcs=false', '-buildmode=exe', link, '-o', out, program];
}

function refuseOtherSystems(): void {
  const isKnown = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (isKnown) return;
  throw new MigrateError({
    code: 'TOOL_MISSING',
    message: 'The launcher does not exist for this system',
    why: `It needs Linux on x64 or arm64, and this is ${process.platform} on ${process.arch}.`,
    next: 'Switch in the tool itself, by the Go package of migrate generate.',
  });
}

/** A launcher that is running keeps its own bytes; one that starts finds the old ones or the new ones. */
function install(bytes: Uint8Array, out: string): void {
  const temporary = `${out}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(out), { recursive: true, mode: 0o755 });
    writeFileSync(temporary, bytes, { mode: 0o755, flag: 'wx' });
    chmodSync(temporary, 0o755); // whatever the umask
    flush(temporary);
    renameSync(temporary, out);
  } catch (error) {
    removeIfThere(temporary);
    throw new MigrateError({
      code: 'OUTPUT_UNWRITABLE',
      message: `the launcher cannot be written to ${out}`,
      why: (error as Error).message,
      next: 'Make the directory writable, or name another place by --out <file>.',
      cause: error,
    });
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Below something that is no directory there is nothing to remove.
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
