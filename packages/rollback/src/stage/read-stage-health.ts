import { readTallies } from '../events/read-tallies.ts';
import { metadataOf } from '../generation/metadata-of.ts';
import { readCurrent } from '../generation/read-current.ts';
import { evaluateGuard } from '../guard/evaluate-guard.ts';
import type { GuardLimits } from '../guard/guard-limits.ts';
import { armsOf, readGuardWindow } from '../guard/guard-window.ts';
import { describeUnread } from '../guard/judge-reading.ts';
import { readOutside } from '../guard/read-outside.ts';
import type { StageHealth } from './stage-health.ts';

/** Which rollout, and by which limits its guard judges. */
export interface HealthRequest {
  readonly home: string;
  readonly flag: string;
  readonly limits: GuardLimits;
  readonly now: Date;
  readonly signal?: AbortSignal;
}

/** Reads what was seen of the current stage; null where no stage is current. */
export async function readStageHealth(request: HealthRequest): Promise<StageHealth | null> {
  const { home, limits, now, signal } = request;
  const current = readCurrent(home);
  if (current.kind !== 'generation') return null;
  const metadata = metadataOf(current.generation);
  const { stage, percent, latched, control, candidate } = metadata;
  const window = readGuardWindow(home, metadata, now.getTime());
  const { tallies, read } = await readTallies(request);
  const arms = armsOf(window, tallies);
  const moment = { beganMs: window.beganMs, nowMs: now.getTime() };
  const outside = await readOutside(limits.prometheus, { ...moment, stage }, signal);
  const guard = evaluateGuard({
    stage,
    percent,
    latched,
    limits,
    outside,
    ...moment,
    ...arms,
    read: { ...read, stale: tallies.stale },
  });
  const { runs } = stage === 'shadow' ? arms.control : arms.candidate;
  return {
    stage,
    percent,
    control,
    candidate,
    beganMs: window.beganMs,
    runs,
    guard,
    unread: describeUnread(read),
  };
}
