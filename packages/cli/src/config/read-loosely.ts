import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { findConfig, isThere } from './find-config.ts';

/** What a rollback can use of a config, and does without. */
export interface LooseConfig {
  readonly flag: string | null;
  /** Where the control was built. */
  readonly controlFiles: readonly string[];
}

/** Reads a config without demanding that it is right, or there. Never throws. */
export function readLoosely(cwd: string, named: string | null): LooseConfig {
  const file = named === null ? findConfig(cwd) : resolve(cwd, named);
  try {
    if (file === null) return nothing;
    const { flag, control } = JSON.parse(readFileSync(file, 'utf8'));
    const build = control?.release ?? control?.command?.[0];
    const dir = dirname(file);
    return {
      flag: typeof flag === 'string' && /^[a-z][a-z0-9_]*$/.test(flag) ? flag : null,
      controlFiles: typeof build === 'string' ? [resolve(dir, build.replaceAll('{configDir}', dir))] : [],
    };
  } catch {
    return nothing;
  }
}

const nothing: LooseConfig = { flag: null, controlFiles: [] };

/**
 * What a config says of the place of the state; `isKnown` is false where it cannot be read and says something of it, or cannot be
 * looked into at all.
 */
export interface NamedHome {
  readonly home: string | undefined;
  readonly isKnown: boolean;
}

/** Reads the `state.home` of a config file, which does not have to be there. Never throws. */
export function readStateHome(file: string): NamedHome {
  if (!isThere(file)) return { home: undefined, isKnown: true };
  let text = '"home"';
  try {
    text = readFileSync(file, 'utf8');
    const home: unknown = JSON.parse(text).state?.home;
    const isPlace = typeof home === 'string' && home !== '';
    return isPlace ? { home, isKnown: true } : { home: undefined, isKnown: home === undefined };
  } catch {
    return { home: undefined, isKnown: !text.includes('"home"') };
  }
}
