import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MigrateError } from '@strangler/core';

/** The directories of all runs below `.migrate`, newest first; names begin with the time. */
export function listRuns(stateDir: string): string[] {
  const dir = join(stateDir, 'runs');
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => existsSync(join(dir, name, 'run.json')))
    .sort()
    .reverse()
    .map((name) => join(dir, name));
}

/** The newest run. Throws INPUT_NOT_FOUND where there is none. */
export function latestRun(stateDir: string): string {
  const [newest] = listRuns(stateDir);
  if (newest !== undefined) return newest;
  throw new MigrateError({
    code: 'INPUT_NOT_FOUND',
    message: 'there is no shadow run to look at',
    why: `${join(stateDir, 'runs')} holds none.`,
    next: 'Run migrate shadow first, or name a run by --run <directory>.',
  });
}
