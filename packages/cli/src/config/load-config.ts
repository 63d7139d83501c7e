import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkDocument, type MigrateConfig, MigrateError } from '@strangler/core';
import { configName, findConfig } from './find-config.ts';
import { readJson } from './read-json.ts';

/** A config, and where it was found. */
export interface LoadedConfig {
  readonly config: MigrateConfig;
  readonly file: string;
  /** Relative paths in the config start here; `.migrate` lies here. */
  readonly dir: string;
}

/** Loads the named config, or the nearest one upward. Throws CONFIG_NOT_FOUND or CONFIG_INVALID. */
export function loadConfig(cwd: string, named: string | null): LoadedConfig {
  const file = named === null ? findConfig(cwd) : resolve(cwd, named);
  if (file === null || !existsSync(file)) throw configNotFound(cwd, named);
  return { config: parseConfig(file), file, dir: dirname(file) };
}

/** As `loadConfig`, and null where none is named and none is found: a call may say everything itself. */
export function loadConfigIfAny(cwd: string, named: string | null): LoadedConfig | null {
  return named === null && findConfig(cwd) === null ? null : loadConfig(cwd, named);
}

/** Where `.migrate` lies: beside the config where there is one, else in the working directory. */
export function migrationDir(cwd: string, named: string | null): string {
  const file = named === null ? findConfig(cwd) : resolve(cwd, named);
  return join(file === null ? cwd : dirname(file), '.migrate');
}

function configNotFound(cwd: string, named: string | null): MigrateError {
  return new MigrateError({
    code: 'CONFIG_NOT_FOUND',
    message: named === null ? `no ${configName} was found` : `there is no config at ${named}`,
    why: `It was looked for ${named === null ? `in ${cwd} and every directory above it` : `from ${cwd}`}.`,
    next: `Write a ${configName} (docs/getting-started.md shows one), or name it by --config <file>.`,
  });
}

function parseConfig(file: string): MigrateConfig {
  const checked = checkDocument('MigrateConfig', readJson(file, invalidConfig));
  if (checked.ok) return checked.value;
  const problems = checked.problems.map(
    ({ path, message }) => `${path === '' ? 'the config' : path}: ${message}`,
  );
  throw invalidConfig(file, problems.join('\n'));
}

function invalidConfig(file: string, why: string): MigrateError {
  return new MigrateError({
    code: 'CONFIG_INVALID',
    message: `${file} cannot be used`,
    why,
    next: 'Correct the file; docs/formats.md lists every key.',
  });
}
