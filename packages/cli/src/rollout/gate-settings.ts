import type { MigrateConfig } from '@strangler/core';
import type { GateSettings } from '@strangler/rollback';

/** The limits of the gates: the config's, and the defaults for those that it does not set. */
export function gateSettings({ rollout = {} }: MigrateConfig): GateSettings {
  const { evidenceMaxAgeDays = 7, minEvents = 1000, minHours = 1, rehearsalMaxAgeDays = 7 } = rollout;
  return { evidenceMaxAgeDays, minEvents, minHours, rehearsalMaxAgeDays };
}
