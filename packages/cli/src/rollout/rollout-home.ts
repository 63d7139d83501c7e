import { existsSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { MigrateError } from '@strangler/core';
import { configName, findUpward, holdsConfig } from '../config/find-config.ts';
import { readStateHome } from '../config/read-loosely.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { type StatePlace, stateElsewhere, statePlace } from './state-place.ts';

/**
 * The directory of the rollout's state: that of the config's `state.home`, else below the nearest directory upward that holds a
 * config or a state.
 *
 * A config that is missing or broken is done without, since a rollback must not need it. Throws CONFIG_NOT_FOUND where there is
 * neither, and STATE_ELSEWHERE where the state is asked for at an address: a rollback that finds nothing must not look as if it
 * had worked.
 */
export function rolloutHome(context: CommandContext): string {
  const place = findStatePlace(context);
  if (place.kind === 'service') throw stateElsewhere(place.source);
  return place.home;
}

/**
 * The directory in which a rollback is made: as {@link rolloutHome}, but a state that lies beside the config is rolled back whatever
 * address the config names, since that may well be the one that the service serves; that nobody else may see it is told.
 */
export function rollbackHome(context: CommandContext): string {
  try {
    return rolloutHome(context);
  } catch (error) {
    const beside = usualHome(context);
    if (beside === null || !existsSync(beside)) throw error;
    context.tell(
      `state.home of the config is an address: who asks there sees this only if the service serves ${beside}`,
    );
    return beside;
  }
}

/** The directory beside which releases and events lie on this host, wherever the state is. Throws CONFIG_NOT_FOUND. */
export function localHome(context: CommandContext): string {
  return findStatePlace(context).home;
}

function findStatePlace(context: CommandContext): StatePlace {
  const { cwd, config } = context;
  const dir = migrationOf(context);
  if (dir === null) throw noRollout(cwd);
  const file = config === null ? join(dir, configName) : resolve(cwd, config);
  return statePlace(dir, readStateHome(file));
}

function usualHome(context: CommandContext): string | null {
  const dir = migrationOf(context);
  return dir === null ? null : statePlace(dir, undefined).home;
}

/** The directory of the config or of the state; null where there is none. */
function migrationOf({ cwd, config }: CommandContext): string | null {
  return config === null ? findUpward(cwd, holdsMigration) : dirname(resolve(cwd, config));
}

function holdsMigration(dir: string): boolean {
  return existsSync(statePlace(dir, undefined).home) || holdsConfig(dir);
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
