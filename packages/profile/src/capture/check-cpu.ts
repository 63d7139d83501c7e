/** How much CPU time the runs took, and how much of it the profile holds. */
export interface CpuCheck {
  /** CPU seconds in the profile. */
  readonly profileSeconds: number;
  /** User and system seconds of the same runs, children included; null where the runner cannot measure. */
  readonly rusageSeconds: number | null;
  /** Processes that the runs started; their CPU time is none of the profile's. Null where that is not known. */
  readonly children: number | null;
  /** Samples that were taken and found no room. */
  readonly lostSamples: number;
}

/** CPU time that the runs took and the profile lacks. */
export interface MissedCpu {
  readonly profileSeconds: number;
  readonly rusageSeconds: number;
  /** Processes that the runs started, which explain it where there are any; null where that is not known. */
  readonly children: number | null;
}

const toleratedShare = 0.1;
const toleratedPeriods = 5;

/**
 * Says where over 10 % of the CPU time is missing from the profile, and more than chance explains: five periods plus
 * three standard deviations of a count of samples. Null where all is there, or where it cannot be told.
 */
export function missedCpu(check: CpuCheck, periodSeconds: number): MissedCpu | null {
  const { profileSeconds, rusageSeconds, children } = check;
  if (rusageSeconds === null) return null;
  const expected = rusageSeconds / periodSeconds;
  const missing = expected - profileSeconds / periodSeconds;
  const chance = toleratedPeriods + 3 * Math.sqrt(expected);
  if (missing <= chance || missing <= toleratedShare * expected) return null;
  return { profileSeconds, rusageSeconds, children };
}
