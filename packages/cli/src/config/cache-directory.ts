import { isAbsolute, join } from 'node:path';
import type { CommandContext } from '../terminal/command-context.ts';
import { migrationDir } from './load-config.ts';

/**
 * Where built helper programs are kept, so that they are built once a user and not once a migration: the place of the
 * XDG Base Directory Specification, or below `.migrate` where there is no home directory.
 */
export function cacheDirectory(context: CommandContext): string {
  const { XDG_CACHE_HOME: cacheHome, HOME: home } = context.io.env;
  if (cacheHome !== undefined && isAbsolute(cacheHome)) return join(cacheHome, 'strangler');
  if (home !== undefined && isAbsolute(home)) return join(home, '.cache', 'strangler');
  return join(migrationDir(context.cwd, context.config), 'cache');
}
