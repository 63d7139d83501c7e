import { existsSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { MigrateError } from '@strangler/core';
import { findUpward, holdsConfig } from '../config/find-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/**
 * The directory of the rollout's state: below the nearest directory upward that holds a config or a state.
 *
 * The config itself is not read, since a rollback must not need it. Throws CONFIG_NOT_FOUND where there is neither:
 * a rollback that finds nothing must not look as if it had worked.
 */
export function rolloutHome(context: CommandContext): string {
  if (context.config !== null) return stateBelow(dirname(resolve(context.cwd, context.config)));
  const dir = findUpward(context.cwd, (each) => existsSync(stateBelow(each)) || holdsConfig(each));
  if (dir === null) throw noRollout(context.cwd);
  return stateBelow(dir);
}

function stateBelow(dir: string): string {
  return join(dir, '.migrate', 'rollout');
}

function noRollout(cwd: string): MigrateError {
  return new MigrateError({
    code: 'CONFIG_NOT_FOUND',
    message: 'no rollout was found',
    why: `Neither ${cwd} nor a directory above it holds .migrate/rollout or migrate.config.json.`,
    next: 'Go to the directory of the migration, or name it by --cwd <dir>.',
  });
}

/** Who moves the rollout, for the audit log. */
export function whoActs(context: CommandContext): { readonly actor: string; readonly host: string } {
  return { actor: context.io.env.STRANGLER_ACTOR ?? userName(), host: hostname() };
}

/** In a container the user id may have no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
