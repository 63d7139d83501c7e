import { resolve } from 'node:path';
import type { RulesDocument } from '@strangler/core';
import { readRules } from '@strangler/shadow';
import type { LoadedConfig } from '../config/load-config.ts';

/** The rules that the call names, else those of the config, else none. Throws what reading them throws. */
export function resolveRules(
  named: string | undefined,
  config: LoadedConfig | null,
  cwd: string,
): RulesDocument | null {
  if (named !== undefined) return readRules(resolve(cwd, named));
  const configured = config?.config.shadow?.rules;
  return configured === undefined ? null : readRules(resolve(config?.dir ?? cwd, configured));
}
