import { hostname, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { MigrateError } from '@strangler/core';
import { configName, findUpward, holdsConfig, isThere } from '../config/find-config.ts';
import { readStateHome } from '../config/read-loosely.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import { type StatePlace, stateElsewhere, statePlace, usualHome } from './state-place.ts';

/**
 * The directory of the rollout's state: that of the config's `state.home`, else below the nearest directory upward that holds a
 * config or a state.
 *
 * A config that is missing or broken is done without, since a rollback must not need it. Throws CONFIG_NOT_FOUND where there is
 * neither, and STATE_ELSEWHERE where the state is asked for at an address: a rollback that finds nothing must not look as if it
 * had worked.
 */
export function rolloutHome(context: CommandContext): string {
  return directoryOf(findStatePlace(context));
}

/** Where a rollback is made, and why the state may be elsewhere all the same, or null. */
export interface RollbackPlace {
  readonly home: string;
  readonly doubt: string | null;
}

/**
 * The directory in which a rollback is made: as {@link rolloutHome}, but a state that lies beside the config is rolled back whatever
 * address the config names, since that may well be the one that the service serves; that nobody else may see it is told. So is a state
 * beside a config that cannot be read, and then nobody knows whether it is the one that counts.
 */
export function rollbackPlace(context: CommandContext): RollbackPlace {
  const { dir, file } = findMigration(context);
  const { home, isKnown } = readStateHome(file);
  const beside = statePlace(dir, undefined).home;
  if (!isKnown || (context.config !== null && !isThere(file)))
    return { home: beside, doubt: unknownHome(file) };
  try {
    return { home: directoryOf(statePlace(dir, home)), doubt: null };
  } catch (error) {
    if (!isThere(beside)) throw error;
    context.tell(
      `state.home of the config is an address: who asks there sees this only if the service serves ${beside}`,
    );
    return { home: beside, doubt: null };
  }
}

function unknownHome(file: string): string {
  return `${file} cannot be read, so its state.home is not known: a state that lies elsewhere was not rolled back.`;
}

/** The directory beside which releases and events lie on this host, wherever the state is. Throws CONFIG_NOT_FOUND. */
export function localHome(context: CommandContext): string {
  return findStatePlace(context).home;
}

/** The config of the migration whose state is used, or null where it has none. Throws CONFIG_NOT_FOUND. */
export function configBesideState(context: CommandContext): string | null {
  const { file } = findMigration(context);
  return isThere(file) ? file : null;
}

function findStatePlace(context: CommandContext): StatePlace {
  const { dir, file } = findMigration(context);
  return statePlace(dir, readStateHome(file).home);
}

function directoryOf(place: StatePlace): string {
  if (place.kind === 'service') throw stateElsewhere(place.source);
  return place.home;
}

/** The directory of the config or of the state, and where its config is or would be. */
interface FoundMigration {
  readonly dir: string;
  readonly file: string;
}

function findMigration({ cwd, config }: CommandContext): FoundMigration {
  if (config !== null) {
    const file = resolve(cwd, config);
    return { dir: dirname(file), file };
  }
  const dir = findUpward(cwd, holdsMigration);
  if (dir === null) throw noRollout(cwd);
  return { dir, file: join(dir, configName) };
}

function holdsMigration(dir: string): boolean {
  return isThere(usualHome(dir)) || holdsConfig(dir);
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
