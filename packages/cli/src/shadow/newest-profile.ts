import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkDocument } from '@strangler/core';
import type { HotFunctions } from '@strangler/shadow';

/** The hot functions of the newest report below `.migrate/profiles`, or null where there is none that can be read. */
export function newestHotFunctions(stateDir: string, cwd: string): HotFunctions | null {
  const dir = join(stateDir, 'profiles');
  if (!existsSync(dir)) return null;
  const names = readdirSync(dir).filter((name) => name.endsWith('.json'));
  for (const name of names.toSorted().toReversed()) {
    const found = readHotFunctions(join(dir, name), cwd);
    if (found !== null) return found;
  }
  return null;
}

function readHotFunctions(file: string, cwd: string): HotFunctions | null {
  const checked = checkDocument('ProfileReport', parse(file));
  if (!checked.ok) return null;
  const { hotPaths, thresholdPercent } = checked.value;
  return {
    profile: relative(cwd, file),
    thresholdPercent,
    names: hotPaths.map((path) => path.function),
  };
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
