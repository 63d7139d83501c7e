import type { Estimate, Forecast, HotPath, MeasuredRun, Measurements, RoundTrip } from '@strangler/core';
import type { Evaluation } from './evaluate-operation.ts';
import type { ModeForecast } from './forecast.ts';

/** The part of a hot path that rests on measurements. */
export type MeasuredPath = Pick<
  HotPath,
  | 'callsPerRun'
  | 'outerCallsPerRun'
  | 'secondsPerCall'
  | 'bytesPerCall'
  | 'criticalShare'
  | 'criticalShare95'
  | 'forecast'
  | 'forecasts'
>;

const nothing: MeasuredPath = {
  callsPerRun: null,
  outerCallsPerRun: null,
  secondsPerCall: null,
  bytesPerCall: null,
  criticalShare: null,
  criticalShare95: null,
  forecast: null,
  forecasts: [],
};

/** What was measured of the operation that a hot function belongs to, as the report has it. */
export function describeMeasuredPath(evaluation: Evaluation | null): MeasuredPath {
  const { measured, input, chosen, forecasts } = evaluation ?? {};
  if (measured == null) return nothing;
  const { criticalShare, callsPerRun, outerCallsPerRun } = measured;
  return {
    callsPerRun,
    outerCallsPerRun,
    secondsPerCall:
      input == null || outerCallsPerRun === null
        ? null
        : (input.wallShare.value * input.wallSeconds.value) / outerCallsPerRun,
    bytesPerCall: measured.replay?.bytesPerCall ?? measured.bytesPerCall,
    criticalShare: criticalShare === null ? null : criticalShare.value,
    criticalShare95: range(criticalShare),
    forecast: chosen == null ? null : describeForecast(chosen),
    forecasts: (forecasts ?? []).map(describeForecast),
  };
}

/** The run, and the cost of calls on this machine, as the report has them. */
export function describeMeasuredRun(measurements: Measurements): MeasuredRun {
  const { wallSeconds, cpuSeconds, rounds, roundTrips, relaxedShare, notes } = measurements;
  return {
    wallSeconds: wallSeconds.value,
    wallSeconds95: range(wallSeconds),
    cpuSeconds: cpuSeconds?.value ?? null,
    rounds,
    roundTrips: {
      oneShot: describeRoundTrip(roundTrips.oneShot),
      worker: describeRoundTrip(roundTrips.worker),
    },
    relaxedCollectorShare: relaxedShare?.value ?? null,
    notes: [...notes],
  };
}

function describeForecast(forecast: ModeForecast): Forecast {
  const { mode, speedup, seconds, bestSpeedup, breakEvenSpeedup, breakEvenCallsPerRun } = forecast;
  return {
    mode,
    speedup: speedup?.value ?? null,
    speedup95: range(speedup),
    seconds: seconds?.value ?? null,
    seconds95: range(seconds),
    bestSpeedup: bestSpeedup.value,
    breakEvenSpeedup,
    breakEvenCallsPerRun,
  };
}

function describeRoundTrip({ seconds, secondsPerByte }: RoundTrip): MeasuredRun['roundTrips']['oneShot'] {
  return { seconds: seconds.value, seconds95: range(seconds), secondsPerByte };
}

function range(estimate: Estimate | null): [number, number] | null {
  return estimate === null ? null : [Math.max(0, estimate.low), Math.max(0, estimate.high)];
}
