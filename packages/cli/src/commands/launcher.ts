import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type ExitCode, type MigrateConfig, MigrateError } from '@strangler/core';
import { buildLauncher, type LauncherSettings } from '@strangler/facade';
import { type LoadedConfig, loadConfig } from '../config/load-config.ts';
import { realPath } from '../config/real-path.ts';
import { statePlace } from '../rollout/state-place.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate launcher`. */
export interface LauncherOptions extends GlobalOptions {
  readonly out?: string;
}

/** `migrate launcher`: builds the program that has the tool's name and stands in front of both implementations. */
export async function launcherCommand(context: CommandContext, options: LauncherOptions): Promise<ExitCode> {
  const loaded = loadConfig(context.cwd, context.config);
  const settings = settingsOf(loaded);
  const out = placeOf(context, options, loaded, settings.control);
  checkControl(settings.control, out);
  const built = await buildLauncher({ settings, out, env: context.io.env, signal: context.io.signal });
  context.print(
    { schemaVersion: 1, kind: 'launcher', ...built, ...settings },
    () =>
      `${built.out} stands in for ${settings.control}\n` +
      `It follows ${settings.source ?? settings.home}, and declares effects ${settings.effects}.\n` +
      'Put it where the tool is found first on the PATH, and leave the tool where it is.\n',
  );
  return 0;
}

function settingsOf({ config, dir, file }: LoadedConfig): LauncherSettings {
  const launcher = config.launcher ?? missingLauncher(file);
  const place = statePlace(dir, config.state?.home);
  return {
    flag: config.flag,
    home: place.home,
    ...(place.kind === 'service' && { source: place.source }),
    control: launcher.control,
    effects: launcher.effects ?? 'external',
    captureEnv: config.shadow?.record?.env ?? [],
    redact: config.shadow?.record?.redact ?? [],
    holdBytes: launcher.holdBytes ?? 1_048_576,
    holdMs: launcher.holdMs ?? 10_000,
  };
}

function missingLauncher(file: string): NonNullable<MigrateConfig['launcher']> {
  throw new MigrateError({
    code: 'CONFIG_INVALID',
    message: `${file} says nothing about a launcher`,
    why: 'It has no key launcher.',
    next: 'Add launcher with control, the absolute path of the tool as it is installed; docs/launcher.md shows one.',
  });
}

function placeOf(
  { cwd }: CommandContext,
  options: LauncherOptions,
  { config, dir }: LoadedConfig,
  control: string,
): string {
  if (options.out !== undefined) return resolve(cwd, options.out);
  return resolve(dir, config.launcher?.out ?? join('.migrate', 'launcher', basename(control)));
}

/** A launcher in the place of its own control would start itself for ever. */
function checkControl(control: string, out: string): void {
  if (!isProgram(control)) {
    throw new MigrateError({
      code: 'CONTROL_NOT_FOUND',
      message: `there is no program at ${control}`,
      why: 'launcher.control has to be the tool as it is installed: it answers where no rollout can be read.',
      next: 'Install the tool there, or correct launcher.control.',
    });
  }
  if (realpathSync(control) !== realPlace(out)) return;
  throw new MigrateError({
    code: 'OUTPUT_EXISTS',
    message: `the launcher would replace ${control}`,
    why: 'That is the program that launcher.control names.',
    next: 'Name another place by --out <file>, and put that directory before the other on the PATH.',
  });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Where a file is or would be. */
function realPlace(file: string): string {
  return existsSync(file) ? realPath(file) : join(realPath(dirname(file)), basename(file));
}
