import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The usual name of a config. */
export const configName = 'migrate.config.json';

/** The nearest config from a directory upward, or null. */
export function findConfig(from: string): string | null {
  const dir = findUpward(from, holdsConfig);
  return dir === null ? null : join(dir, configName);
}

/** Says whether a config lies in a directory; it is not read. */
export function holdsConfig(dir: string): boolean {
  return isThere(join(dir, configName));
}

/**
 * Says whether anything is at a path, be it a link that leads nowhere. What cannot be looked at may well be there, and passing it over
 * would lead to another migration further up.
 */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code));
  }
}

/** The nearest directory from one upward for which something holds, or null. */
export function findUpward(from: string, holds: (dir: string) => boolean): string | null {
  for (let dir = resolve(from); ; dir = dirname(dir)) {
    if (holds(dir)) return dir;
    if (dir === dirname(dir)) return null;
  }
}
