import { clockSkewMs } from '../generation/created-ms.ts';
import type { GateInput, Refusal } from './gate.ts';

/**
 * Refuses a promotion before the time of the newest generation: the clock was ahead there or is behind here, and how long a stage
 * lasted and which events are of it could not be told any more.
 */
export function clockGate({ newestMs, now }: GateInput): readonly Refusal[] {
  if (newestMs === null || now.getTime() >= newestMs - clockSkewMs) return [];
  const [newest, here] = [new Date(newestMs), now].map((time) => time.toISOString());
  const missing = `a clock that is right: the newest generation was made at ${newest}, and here it is ${here}`;
  const next =
    'Correct the clock of this machine. If it was wrong where that generation was made: migrate rollback, then lift the latch.';
  return [{ gate: 'clock', missing, next }];
}
