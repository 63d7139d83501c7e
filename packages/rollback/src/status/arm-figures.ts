import type { ArmFigures } from '@strangler/core';
import type { ArmTally } from '../events/arm-tally.ts';
import type { QuantileSketch } from '../events/quantile-sketch.ts';

/** The figures of an arm; quantiles are within 1 %. */
export function armFigures(tally: ArmTally): ArmFigures {
  const { runs, errors, crashes, fallbacks, unknownOutcomes, durations, memory } = tally;
  return {
    runs,
    errors,
    errorRate: runs === 0 ? null : errors / runs,
    crashes,
    fallbacks,
    unknownOutcomes,
    durationMs: {
      p50: durations.quantile(0.5),
      p95: durations.quantile(0.95),
      p99: durations.quantile(0.99),
    },
    maxRssBytes: { p50: wholeQuantile(memory, 0.5), p95: wholeQuantile(memory, 0.95) },
  };
}

function wholeQuantile(sketch: QuantileSketch, share: number): number | null {
  const value = sketch.quantile(share);
  return value === null ? null : Math.round(value);
}
