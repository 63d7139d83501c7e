import type { LoadedConfig } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** The environment of one implementation: this command's own, and what the config sets for it. */
export function implementationEnv(
  { io }: CommandContext,
  { config, dir }: LoadedConfig,
  role: 'control' | 'candidate',
): Readonly<Record<string, string | undefined>> {
  const own = Object.entries(config[role].env ?? {});
  return {
    ...io.env,
    ...Object.fromEntries(own.map(([name, value]) => [name, value.replaceAll('{configDir}', dir)])),
  };
}
