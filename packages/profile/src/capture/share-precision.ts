import { clopperPearsonInterval, type Profile } from '@strangler/core';
import { countCosts } from '../analyse/count-costs.ts';
import type { Frame } from '../analyse/frame-table.ts';
import { studentQuantile } from './student-quantile.ts';

/** Which shares have to be known, and how well. */
export interface PrecisionGoal {
  /** Percent of all samples from which on a function's share has to be known. */
  readonly thresholdPercent: number;
  /** Half the width of a 95 % interval, in percentage points. */
  readonly points: number;
  /** Tells the functions of the program itself, of which the largest count in any case. */
  readonly isProgram?: (frame: Frame) => boolean;
}

/** How well the shares of the top functions are known. */
export interface SharePrecision {
  /** Half the width of the widest 95 % interval among them, in percentage points; 100 where there is no sample. */
  readonly points: number;
  readonly wantedPoints: number;
  readonly isReached: boolean;
  /** The function of the widest interval, null where there is none. */
  readonly function: string | null;
  /** What made that interval wide: the number of samples, or how much one round differs from the next. */
  readonly limitedBy: 'samples' | 'rounds';
}

/** The largest functions of the program, which are the first to be asked about. */
const topFunctions = 5;

/** From two rounds nobody can say how much rounds differ. */
const leastRounds = 3;

/**
 * Follows how well shares are known while rounds of runs come in.
 *
 * Samples of one round are alike where rounds differ, so the wider of two intervals counts: Clopper and Pearson's over
 * all samples, and that of the ratio estimator over rounds (Cochran, Sampling Techniques, 3rd ed., 6.19) by Student's t.
 */
export class ShareTracker {
  readonly #functions = new Map<string, RunningShare>();
  #rounds = 0;
  #samples = 0;
  #squares = 0;

  /** Adds the merged profile of one round. */
  addRound(profile: Profile): void {
    const { costs, sampleCount } = countCosts(profile);
    const total = sampleCount ?? 0;
    this.#rounds++;
    this.#samples += total;
    this.#squares += total ** 2;
    for (const { frame, samples } of costs) {
      const key = `${frame.name}\0${frame.file}`;
      const share = this.#functions.get(key) ?? { frame, sum: 0, squares: 0, products: 0 };
      this.#functions.set(key, {
        frame,
        sum: share.sum + (samples ?? 0),
        squares: share.squares + (samples ?? 0) ** 2,
        products: share.products + (samples ?? 0) * total,
      });
    }
  }

  /** How well the shares are known by now. */
  precision(goal: PrecisionGoal): SharePrecision {
    const widths = this.#candidates(goal).map((share) => this.#width(share));
    const [widest] = widths.toSorted((left, right) => right.points - left.points);
    const points = widest?.points ?? 100;
    const isReached = this.#rounds >= leastRounds && points <= goal.points;
    const limitedBy = this.#rounds < leastRounds && points <= goal.points ? 'rounds' : widest?.limitedBy;
    return {
      points,
      wantedPoints: goal.points,
      isReached,
      function: widest?.function ?? null,
      limitedBy: limitedBy ?? 'samples',
    };
  }

  #candidates({ thresholdPercent, isProgram = () => true }: PrecisionGoal): readonly RunningShare[] {
    const sorted = [...this.#functions.values()].sort((left, right) => right.sum - left.sum);
    const top = new Set(sorted.filter(({ frame }) => isProgram(frame)).slice(0, topFunctions));
    return sorted.filter((share) => top.has(share) || share.sum * 100 >= thresholdPercent * this.#samples);
  }

  #width({ frame, sum, squares, products }: RunningShare) {
    const { lower, upper } = clopperPearsonInterval(sum, this.#samples, 0.95);
    const bySamples = (upper - lower) * 50;
    const byRounds = 100 * this.#roundsHalfWidth({ sum, squares, products });
    const limitedBy = byRounds > bySamples ? ('rounds' as const) : ('samples' as const);
    return { function: frame.name, points: Math.max(bySamples, byRounds), limitedBy };
  }

  #roundsHalfWidth({ sum, squares, products }: Omit<RunningShare, 'frame'>): number {
    if (this.#rounds < leastRounds) return 0;
    const share = sum / this.#samples;
    const spread = Math.max(0, squares - 2 * share * products + share ** 2 * this.#squares);
    const error = Math.sqrt((spread * this.#rounds) / (this.#rounds - 1)) / this.#samples;
    return studentQuantile(this.#rounds - 1) * error;
  }
}

/** Sums over rounds for one function: its samples, their squares, and their products with all samples. */
interface RunningShare {
  readonly frame: Frame;
  readonly sum: number;
  readonly squares: number;
  readonly products: number;
}
