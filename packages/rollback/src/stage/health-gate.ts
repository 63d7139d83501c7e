import type { GateInput, Refusal } from './gate.ts';
import { missingHealth } from './stage-health.ts';

/**
 * Refuses the next stage before enough healthy events of the one before were seen.
 *
 * From off there is nothing to look at. Another pair of binaries starts anew: no event is about it, so that it may go to shadow
 * and canary at once and no further.
 */
export function healthGate(input: GateInput): readonly Refusal[] {
  const { from, wanted, health, settings, now } = input;
  if (from.stage === 'off') return [];
  if (from.control !== wanted.control || from.candidate !== wanted.candidate) return refuseLeap(input);
  if (settings.minEvents === 0 && settings.minHours === 0 && health === null) return [];
  const known = health !== null && health.stage === from.stage && health.percent === from.percent;
  const same = known && health.control === from.control && health.candidate === from.candidate;
  const missing = same
    ? missingHealth(health, settings, now.getTime())
    : [`the events of ${from.stage}, which is the stage now`];
  return missing.map((gap) => ({ gate: 'health', missing: gap, next: 'migrate guard --once' }));
}

function refuseLeap({ wanted, settings }: GateInput): readonly Refusal[] {
  const early = wanted.stage === 'shadow' || wanted.stage === 'canary' || settings.minEvents === 0;
  if (early) return [];
  const missing = 'events of exactly this pair of binaries; the stage now has another';
  return [{ gate: 'health', missing, next: 'migrate rollout canary --percent 5' }];
}
