import type { Profile } from '@strangler/core';

/** A profile, and what is known of where it came from. */
export interface ProfiledProgram {
  readonly profile: Profile;
  /** The path of the program's Go module, or null. */
  readonly modulePath: string | null;
  /** Percent of run time from which on a function is a hot path. */
  readonly thresholdPercent: number;
}
