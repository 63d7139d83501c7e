import type { ValueType } from '@strangler/core';
import type { Frame } from './frame-table.ts';
import type { ViewOptions } from './frame-view.ts';

/** What one frame cost, in the unit of the sample type; `samples` is how many samples hold it, null if unknown. */
export interface FrameCost {
  readonly frame: Frame;
  readonly flat: bigint;
  readonly cum: bigint;
  readonly samples: number | null;
}

/** Flat and cum of every frame that cost anything, exactly as `go tool pprof` counts them. */
export interface ProfileCosts {
  readonly sampleType: ValueType;
  /** What percentages are of: the sum of the absolute values, of the samples that filters leave out too. */
  readonly total: bigint;
  /** How many samples there are, null where the profile does not count them. */
  readonly sampleCount: number | null;
  /** In the order of the profile; see `sortCosts`. */
  readonly costs: readonly FrameCost[];
}

/** What to count. */
export interface CountOptions extends ViewOptions {
  /** Name or index of the sample type; the profile's default where it is left out. */
  readonly sampleType?: string;
}
