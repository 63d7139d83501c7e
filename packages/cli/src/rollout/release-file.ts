import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { MigrateError } from '@strangler/core';
import type { LoadedConfig } from '../config/load-config.ts';

/** The one binary of a side that the rollout switches. Throws CONTROL_NOT_FOUND or CANDIDATE_NOT_FOUND. */
export function releaseFile({ config, dir }: LoadedConfig, role: 'control' | 'candidate'): string {
  const { release, command, build } = config[role];
  const file = resolve(dir, (release ?? command[0]).replaceAll('{configDir}', dir));
  if (existsSync(file)) return file;
  throw new MigrateError({
    code: role === 'control' ? 'CONTROL_NOT_FOUND' : 'CANDIDATE_NOT_FOUND',
    message: `the ${role} was not found`,
    why: `There is no file at ${file}.`,
    next: build === undefined ? 'Build it, or correct the path in the config.' : `Build it: ${build}`,
  });
}
