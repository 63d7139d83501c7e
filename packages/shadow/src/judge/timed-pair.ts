import type { Observation } from '@strangler/core';

/** The two timing runs of one case. */
export interface TimedPair {
  readonly control: TimedRun;
  readonly candidate: TimedRun;
}

/** What a run cost; what it wrote is not kept. */
export type TimedRun = Pick<Observation, 'cost'>;
