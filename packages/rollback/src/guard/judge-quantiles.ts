import { quantileRanks } from '@strangler/core';
import type { QuantileSketch } from '../events/quantile-sketch.ts';
import type { Finding, GuardInput } from './guard-input.ts';
import type { QuantileLimits } from './guard-limits.ts';
import { mebibytesText, millisecondsText } from './guard-text.ts';

/** An interval that holds a quantile at all looks together; null where too few values bound a side. */
export interface QuantileInterval {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Rolls back where a quantile of the candidate's latency is for certain above its limit. */
export function judgeLatency({ control, candidate, limits }: GuardInput): readonly Finding[] {
  const arms = { control: control.durations, candidate: candidate.durations };
  return exceeded(arms, limits.latency, millisecondsText).map((text) => ({
    rule: 'latency',
    effect: 'roll back',
    text: `the latency ${text}`,
  }));
}

/** Rolls back where a quantile of the candidate's peak memory is for certain above its limit. */
export function judgeMemory({ control, candidate, limits }: GuardInput): readonly Finding[] {
  const arms = { control: control.memory, candidate: candidate.memory };
  return exceeded(arms, limits.memory, mebibytesText).map((text) => ({
    rule: 'memory',
    effect: 'roll back',
    text: `the peak memory ${text}`,
  }));
}

/** The interval of a quantile; each side fails with probability at most `risk` over all looks. Null without a value. */
export function quantileInterval(
  sketch: QuantileSketch,
  share: number,
  risk: number,
): QuantileInterval | null {
  const value = sketch.quantile(share);
  if (value === null) return null;
  const { low, high } = quantileRanks(share, sketch.count, risk);
  return {
    value,
    low: low === null ? null : sketch.rangeOf(low).atLeast,
    high: high === null ? null : sketch.rangeOf(high).atMost,
  };
}

/** The risk of one side of one interval: of each quantile one side of the control's and one of the candidate's matter. */
export function riskOfSide({ risk, ratios }: QuantileLimits): number {
  return risk / (2 * Math.max(1, ratios.length));
}

/**
 * Intervals are dear, so they are looked at only where shorter ones lie apart: of two standard deviations, at whose ends a
 * likelihood ratio is some 7 and never the hundreds that the real ones ask for.
 */
function isNearlyExceeded(
  { control, candidate }: Arms,
  share: number,
  limitOf: (value: number) => number,
): boolean {
  if (control.count === 0 || candidate.count === 0) return false;
  const reach = (sketch: QuantileSketch, side: number): number => {
    const rank = sketch.count * share + side * 2 * Math.sqrt(sketch.count * share * (1 - share));
    return Math.min(sketch.count, Math.max(1, Math.round(rank)));
  };
  const high = control.rangeOf(reach(control, 1)).atMost;
  return candidate.rangeOf(reach(candidate, -1)).atLeast > limitOf(high);
}

interface Arms {
  readonly control: QuantileSketch;
  readonly candidate: QuantileSketch;
}

function exceeded(arms: Arms, limits: QuantileLimits, show: (value: number) => string): readonly string[] {
  const risk = riskOfSide(limits);
  return limits.ratios.flatMap(({ share, ratio }) => {
    if (!isNearlyExceeded(arms, share, (value) => value * ratio + limits.slack)) return [];
    const { high } = quantileInterval(arms.control, share, risk) ?? { high: null };
    const { low } = quantileInterval(arms.candidate, share, risk) ?? { low: null };
    if (high === null || low === null || low <= high * ratio + limits.slack) return [];
    return [
      `p${share * 100} of the candidate is at least ${show(low)}, the control's at most ${show(high)}; ` +
        `the limit is ${ratio} times that and ${show(limits.slack)}`,
    ];
  });
}
