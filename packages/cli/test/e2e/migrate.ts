import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const migrateProgram = fileURLToPath(new URL('../../bin/migrate.js', import.meta.url));

/** What the built command line left behind. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line. */
export function migrate(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Ended {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [migrateProgram, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 240_000,
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}
