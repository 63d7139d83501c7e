import { type GuardTests, logEvidenceOfIncrease, type QuantileTest } from '@strangler/core';
import type { QuantileSketch } from '../events/quantile-sketch.ts';
import type { GuardInput } from './guard-input.ts';
import type { QuantileLimits } from './guard-limits.ts';
import { countsOf } from './judge-errors.ts';
import { quantileInterval, riskOfSide } from './judge-quantiles.ts';

/** Beyond this a likelihood ratio is no number any more. */
const largestLog = 700;

/** The figures that the tests decide by, as reports show them. */
export function guardTests({ control, candidate, limits, outside }: GuardInput): NonNullable<GuardTests> {
  const log = logEvidenceOfIncrease(countsOf(control), countsOf(candidate), limits.errors.tolerance);
  const risk = outside === null ? limits.errors.risk : limits.errors.risk / 2;
  return {
    errors: {
      evidence: log === Number.NEGATIVE_INFINITY ? null : Math.exp(Math.min(log, largestLog)),
      needed: 1 / risk,
    },
    latency: describeQuantiles(control.durations, candidate.durations, limits.latency),
    memory: describeQuantiles(control.memory, candidate.memory, limits.memory),
  };
}

function describeQuantiles(
  control: QuantileSketch,
  candidate: QuantileSketch,
  limits: QuantileLimits,
): QuantileTest[] {
  const risk = riskOfSide(limits);
  return limits.ratios.map(({ share, ratio }) => {
    const [before, after] = [control, candidate].map((sketch) => quantileInterval(sketch, share, risk));
    const high = before?.high ?? null;
    return {
      quantile: share,
      control: [before?.low ?? null, high],
      candidate: [after?.low ?? null, after?.high ?? null],
      limit: high === null ? null : high * ratio + limits.slack,
    };
  });
}
