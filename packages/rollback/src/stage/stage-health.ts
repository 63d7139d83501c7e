import type { Digest, Stage } from '@strangler/core';
import type { GuardVerdict } from '../guard/evaluate-guard.ts';

/** What was seen of the stage that a rollout is in; the caller has just read it. */
export interface StageHealth {
  readonly stage: Stage;
  readonly percent: number;
  readonly control: Digest;
  readonly candidate: Digest;
  /** Milliseconds since 1970. */
  readonly beganMs: number;
  /** Runs of the implementation that the stage is about: of the control in shadow, else of the candidate. */
  readonly runs: number;
  readonly guard: Pick<GuardVerdict, 'verdict' | 'reason'>;
  /** Which events could not be read, in sentences. */
  readonly unread: readonly string[];
}

/** How much has to be seen of a stage before the next one. */
export interface HealthSettings {
  /** 0 asks for no events, and does not mind a guard that waits for some; those that are there have to be readable all the same. */
  readonly minEvents: number;
  readonly minHours: number;
}

const hourMs = 3_600_000;

/** What is missing in number, time or verdict before a stage counts as healthy; nothing where all of it is there. */
export function missingHealth(
  health: StageHealth,
  settings: HealthSettings,
  nowMs: number,
): readonly string[] {
  const { stage, runs, beganMs, guard, unread } = health;
  const { minEvents, minHours } = settings;
  const role = stage === 'shadow' ? 'control' : 'candidate';
  const hours = (nowMs - beganMs) / hourMs;
  const missing: string[] = [];
  if (runs < minEvents) missing.push(`${minEvents} runs of the ${role} in ${stage}; there are ${runs}`);
  // A clock that went back leaves the time unknown, and unknown is not enough.
  if (!(hours >= minHours)) missing.push(`${minHours} hours of ${stage}; there were ${hours.toFixed(2)}`);
  const minds = guard.verdict === 'roll back' || (guard.verdict === 'wait' && minEvents > 0);
  if (minds) missing.push(`a guard that passes; it says "${guard.verdict}": ${guard.reason}`);
  else if (unread.length > 0) missing.push(`events that can be read; ${unread.join('; ')}`);
  return missing;
}
