import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMigrateError, MigrateError } from '@strangler/core';
import { findTool } from '../tools/find-tool.ts';
import { runCommand } from '../tools/run-command.ts';
import { hashSource, runnerSource } from './runner-source.ts';

/** Where the built runner is kept, and the environment (for PATH and cargo's settings) that it is built in. */
export interface RunnerBuildOptions {
  readonly cacheDir: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
  /** The crate; the one of this package by default. */
  readonly source?: string;
}

/** A first build has to fetch its dependencies. */
const buildLimitMs = 10 * 60_000;

/**
 * Builds the measured runner with cargo, once for each state of its source, and gives the path of the program.
 *
 * Throws TOOL_MISSING without cargo or on another system than Linux, TOOL_FAILED where the build fails.
 */
export async function buildRunner(options: RunnerBuildOptions): Promise<string> {
  if (process.platform !== 'linux') throw wrongSystem();
  const source = options.source ?? runnerSource;
  const key = hashSource(source).slice(0, 16);
  const binary = join(options.cacheDir, `measured-runner-${key}-${process.arch}`);
  if (isProgram(binary)) return binary;
  const cargo = await findTool('cargo', options);
  await mkdir(options.cacheDir, { recursive: true });
  const target = await mkdtemp(join(options.cacheDir, 'build-'));
  try {
    // Two builders at once each work in a directory of their own; the last rename wins, with the same program.
    await rename(await build({ cargo: cargo.path, source, target }, options), binary);
  } finally {
    await rm(target, { recursive: true, force: true });
  }
  return binary;
}

interface Build {
  readonly cargo: string;
  readonly source: string;
  readonly target: string;
}

/** A program without shared libraries has a third of the mappings that a fork copies; not every machine has the C library for it. */
async function build(task: Build, options: RunnerBuildOptions): Promise<string> {
  try {
    return await compile(task, options, ['-Ctarget-feature=+crt-static']);
  } catch (error) {
    if (!isMigrateError(error) || error.code !== 'TOOL_FAILED') throw error;
    return compile(task, options, []);
  }
}

async function compile(
  { cargo, source, target }: Build,
  options: RunnerBuildOptions,
  flags: readonly string[],
): Promise<string> {
  const manifest = ['--manifest-path', join(source, 'Cargo.toml'), '--target-dir', target];
  const messages = ['--message-format', 'json-render-diagnostics'];
  // The flags are for the program alone: what runs while it is compiled needs shared libraries.
  const args = ['rustc', '--release', '--locked', ...manifest, ...messages, '--', ...flags];
  const { stdout } = await runCommand(cargo, args, {
    // Away from any project, whose toolchain file and cargo settings are not meant for this crate.
    cwd: '/',
    timeoutMs: buildLimitMs,
    ...(options.env && { env: options.env }),
    ...(options.signal && { signal: options.signal }),
  });
  return executableOf(stdout);
}

/** Finds the program in cargo's messages, for settings of the user decide in which directory it is. */
function executableOf(messages: string): string {
  for (const line of messages.split('\n').filter(Boolean)) {
    const message: { readonly executable?: string | null } = JSON.parse(line);
    if (typeof message.executable === 'string') return message.executable;
  }
  throw new MigrateError({
    code: 'TOOL_FAILED',
    message: 'cargo built no program',
    why: 'None of its messages names an executable file.',
    next: 'Use the runner "node" instead.',
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function wrongSystem(): MigrateError {
  return new MigrateError({
    code: 'TOOL_MISSING',
    message: 'The measured runner does not exist for this system',
    why: `It needs Linux, and this is ${process.platform}.`,
    next: 'Use the runner "node" instead; it measures wall time only.',
  });
}
