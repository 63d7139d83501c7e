import { readTallies } from '../events/read-tallies.ts';
import { metadataOf } from '../generation/metadata-of.ts';
import { readCurrent } from '../generation/read-current.ts';
import { evaluateGuard } from '../guard/evaluate-guard.ts';
import type { GuardLimits } from '../guard/guard-limits.ts';
import { readGuardWindow, seenIn } from '../guard/guard-window.ts';
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
  const nowMs = now.getTime();
  const window = readGuardWindow(home, metadata, nowMs);
  const counted = await readTallies(request);
  const seen = seenIn(window, counted, nowMs);
  const outside = await readOutside(limits.prometheus, seen, signal);
  const { stage, percent, control, candidate } = metadata;
  return {
    stage,
    percent,
    control,
    candidate,
    beganMs: window.beganMs,
    runs: (stage === 'shadow' ? seen.control : seen.candidate).runs,
    guard: evaluateGuard({ ...seen, limits, outside }),
    unread: describeUnread(counted.read),
  };
}
