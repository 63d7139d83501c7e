import { type Implementation as ConfiguredSide, MigrateError } from '@strangler/core';
import {
  type Implementation,
  type ImplementationSpec,
  type Role,
  resolveImplementation,
} from '@strangler/shadow';
import type { LoadedConfig } from '../config/load-config.ts';
import type { ShadowCommandOptions } from './shadow-options.ts';
import { splitCommand } from './split-command.ts';

/** Finds one side of the comparison: from its option where it is given, else from the config. */
export function resolveSide(
  role: Role,
  options: ShadowCommandOptions,
  config: LoadedConfig | null,
  place: { readonly cwd: string; readonly searchPath: string },
): Implementation {
  const extraEnv = role === 'control' ? options.controlEnv : options.candidateEnv;
  const extraArtifacts = options.artifact.filter((each) => each.role === role).map((each) => each.file);
  const spec = baseSpec(role, options[role], config, place.cwd);
  return resolveImplementation(
    { ...spec, env: { ...spec.env, ...extraEnv }, artifacts: [...spec.artifacts, ...extraArtifacts] },
    place.searchPath,
  );
}

function baseSpec(
  role: Role,
  line: string | undefined,
  config: LoadedConfig | null,
  cwd: string,
): ImplementationSpec {
  if (line !== undefined) {
    const command = splitCommand(line, `--${role}`);
    return { role, label: role, command, env: {}, artifacts: [], answersAs: null, baseDir: cwd, build: null };
  }
  if (config === null) {
    throw new MigrateError({
      code: 'CONFIG_NOT_FOUND',
      message: `there is no ${role} to run`,
      why: `Neither --${role} nor a migrate.config.json names it.`,
      next: `Give it: migrate shadow --control './tool-a {input}' --candidate './tool-b {input}' --inputs 'data/*'`,
    });
  }
  return configuredSpec(role, config.config[role], config.dir);
}

function configuredSpec(role: Role, side: ConfiguredSide, baseDir: string): ImplementationSpec {
  return {
    role,
    label: side.label ?? role,
    command: side.command,
    env: side.env ?? {},
    artifacts: side.artifacts ?? [],
    answersAs: side.answersAs ?? null,
    baseDir,
    build: side.build ?? null,
  };
}
