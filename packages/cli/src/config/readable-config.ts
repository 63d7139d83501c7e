import type { CommandContext } from '../terminal/command-context.ts';
import { type LoadedConfig, loadConfig } from './load-config.ts';

/** The config where there is one that can be read, else null: for commands that a broken config must not stop. */
export function readableConfig(context: CommandContext): LoadedConfig | null {
  try {
    return loadConfig(context.cwd, context.config);
  } catch {
    return null;
  }
}
