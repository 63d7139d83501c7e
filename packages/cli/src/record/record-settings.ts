import { resolve } from 'node:path';
import { isMigrateError, MigrateError } from '@strangler/core';
import {
  CaptureLoss,
  compileUserExpression,
  environmentProblem,
  type UserExpression,
} from '@strangler/shadow';
import { findConfig } from '../config/find-config.ts';
import { type LoadedConfig, loadConfig, migrationDir } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { RecordCommandOptions } from './record-options.ts';

/** What the call and the config say of how to record. */
export interface RecordSettings {
  /** Absolute. */
  readonly corpusDir: string;
  readonly keepEnv: readonly string[];
  readonly expressions: readonly UserExpression[];
  /** How many of the command's arguments belong to the implementation and not to the case. */
  readonly fixedArguments: number;
  /** Why nothing may be recorded, or null. */
  readonly loss: CaptureLoss | null;
}

/**
 * Reads the settings of one recording. Throws USAGE for what the call itself gets wrong; a config that cannot be used
 * must not keep the command from running, so that is a loss.
 */
export function recordSettings(
  context: CommandContext,
  options: RecordCommandOptions,
  args: readonly string[],
): RecordSettings {
  const given = options.redact.map((source) => compileGiven(source));
  refuseReserved(options.env);
  const stateDir = migrationDir(context.cwd, context.config);
  const corpusDir =
    options.out === undefined ? resolve(stateDir, 'corpus') : resolve(context.cwd, options.out);
  const plain = { corpusDir, keepEnv: options.env, expressions: given, fixedArguments: 0, loss: null };
  try {
    const loaded = loadConfigIfAny(context);
    if (loaded === null) return plain;
    const { env = [], redact = [] } = loaded.config.shadow?.record ?? {};
    return {
      ...plain,
      keepEnv: [...new Set([...options.env, ...env])],
      expressions: [...given, ...redact.map((source) => compileUserExpression(source))],
      fixedArguments: fixedArguments(loaded, args),
    };
  } catch (error) {
    if (isMigrateError(error) && error.code === 'CONFIG_NOT_FOUND') throw error;
    return { ...plain, loss: new CaptureLoss('config', (error as Error).message) };
  }
}

function loadConfigIfAny({ cwd, config }: CommandContext): LoadedConfig | null {
  return config === null && findConfig(cwd) === null ? null : loadConfig(cwd, config);
}

/** The fixed words of the control's command, where the recorded command begins with them too. */
function fixedArguments({ config, dir }: LoadedConfig, args: readonly string[]): number {
  const [, ...fixed] = config.control.command;
  const expanded = fixed.map((word) => word.replaceAll('{configDir}', dir));
  return expanded.every((word, index) => args[index] === word) ? fixed.length : 0;
}

function compileGiven(source: string): UserExpression {
  try {
    return compileUserExpression(source);
  } catch (error) {
    throw usage(
      `--redact ${JSON.stringify(source)} is not a regular expression`,
      (error as Error).message,
      'Write it in the syntax of RE2; nothing was run.',
    );
  }
}

function refuseReserved(names: readonly string[]): void {
  for (const name of names) {
    const problem = environmentProblem({ [name]: '' });
    if (problem === null) continue;
    const next = 'Leave it out: every run gets its own. Nothing was run.';
    throw usage(`--env ${name} cannot be kept`, problem, next);
  }
}

function usage(message: string, why: string, next: string): MigrateError {
  return new MigrateError({ code: 'USAGE', message, why, next });
}
