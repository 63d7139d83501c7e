import type { GateSettings } from '@strangler/rollback';
import type { LoadedConfig } from '../config/load-config.ts';

/** The limits of the gates: the config's, and the defaults for those that it does not set. */
export function gateSettings({ config }: LoadedConfig): GateSettings {
  const { evidenceMaxAgeDays = 7, minEvents = 1000, minHours = 1 } = config.rollout ?? {};
  return { evidenceMaxAgeDays, minEvents, minHours };
}
