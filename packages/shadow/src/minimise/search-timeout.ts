import type { Observation } from '@strangler/core';

const minTimeoutMs = 1000;
const factor = 20;

/**
 * How long a run may take while a case is made smaller: 20 times what the control took, at least a second, at most what the
 * run allowed. A candidate that hangs would use up the whole budget in a few tries otherwise.
 */
export function searchTimeout(observations: readonly Observation[], timeoutMs: number): number {
  const took = observations.filter(({ role }) => role === 'control').map(({ cost }) => cost.wallMs);
  return Math.min(timeoutMs, Math.max(minTimeoutMs, factor * Math.max(0, ...took)));
}
