import { access, constants, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { MigrateError } from '@strangler/core';
import { runCommand } from './run-command.ts';
import { isAtLeast, parseToolVersion, type ToolVersion } from './tool-version.ts';
import { type ToolFacts, type ToolName, toolFacts } from './tools.ts';

/** A tool that is installed: where it is, its version in numbers, and its own words about it. */
export interface FoundTool {
  readonly name: ToolName;
  readonly path: string;
  /** Null where the tool's words hold no number. */
  readonly version: ToolVersion | null;
  readonly versionText: string;
}

/** Where to look; `env` is the whole environment and holds the PATH, this process's own by default. */
export interface FindToolOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** The type of {@link findTool}, for those who are handed one. */
export type FindTool = typeof findTool;

/**
 * Finds a tool on the PATH and asks it for its version.
 *
 * Throws TOOL_MISSING where it is not there, TOOL_TOO_OLD below the minimum, TOOL_FAILED where it does not start.
 */
export async function findTool(name: ToolName, options: FindToolOptions = {}): Promise<FoundTool> {
  const env = options.env ?? process.env;
  const facts: ToolFacts = toolFacts[name];
  const path = await lookUp(name, env.PATH ?? '');
  if (path === null) throw missing(name, facts);
  const { stdout } = await runCommand(path, facts.versionArgs, {
    // Away from any project, and told to stay local: both go and rustup would otherwise fetch the version it pins.
    cwd: '/',
    env: { ...env, GOTOOLCHAIN: 'local', RUSTUP_AUTO_INSTALL: '0' },
    timeoutMs: 30_000,
    ...(options.signal && { signal: options.signal }),
  });
  const found = { name, path, version: parseToolVersion(stdout), versionText: stdout.trim() };
  checkVersion(found, facts);
  return found;
}

async function lookUp(name: string, searchPath: string): Promise<string | null> {
  for (const directory of searchPath.split(delimiter).filter(isAbsolute)) {
    const path = join(directory, name);
    if (await isProgram(path)) return path;
  }
  return null;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function missing(name: ToolName, facts: ToolFacts): MigrateError {
  return new MigrateError({
    code: 'TOOL_MISSING',
    message: `${name} is not installed`,
    why: 'No directory of the PATH holds a program of this name.',
    next: `Install it: ${facts.install}`,
  });
}

function checkVersion(found: FoundTool, { minimum, install }: ToolFacts): void {
  if (minimum === null || found.version === null || isAtLeast(found.version, minimum)) return;
  throw new MigrateError({
    code: 'TOOL_TOO_OLD',
    message: `${found.name} is older than ${minimum.major}.${minimum.minor}`,
    why: `${found.path} calls itself "${found.versionText}".`,
    next: `Install a newer one: ${install}`,
  });
}
