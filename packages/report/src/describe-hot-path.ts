import type { Forecast, HotPath, ProfileReport } from '@strangler/core';
import { formatGrouped } from './format-grouped.ts';
import { formatSeconds } from './format-measure.ts';
import { formatBytes } from './format-quantity.ts';

/**
 * What is known of the calls: how many in a run, the time and the bytes of one, which part of the time shows in the run
 * time; empty where they were not counted.
 */
export function describeCalls(path: HotPath): readonly string[] {
  const { callsPerRun, secondsPerCall, bytesPerCall, criticalShare } = path;
  const figures = [
    callsPerRun === null ? '' : describeCount(callsPerRun, path.outerCallsPerRun),
    secondsPerCall === null ? '' : `${formatSeconds(secondsPerCall)} a call`,
    bytesPerCall === null ? '' : `${formatBytes(Math.round(bytesPerCall))} a call`,
    criticalShare === null ? '' : describeCriticalShare(criticalShare, path.criticalShare95),
  ];
  return figures.filter((figure) => figure !== '');
}

/** A function that calls itself is entered from outside less often. */
function describeCount(calls: number, fromOutside: number | null): string {
  const isRecursive = fromOutside !== null && fromOutside !== calls;
  const outside = isRecursive ? ` (${formatNumber(fromOutside)} from outside)` : '';
  return `${formatNumber(calls)}${outside} ${calls === 1 ? 'call' : 'calls'} a run`;
}

function describeCriticalShare(share: number, share95: HotPath['criticalShare95']): string {
  const percent = (part: number) => (part * 100).toFixed(0);
  const interval = share95 === null ? '' : ` (${share95.map(percent).join(' to ')})`;
  return `${percent(share)} %${interval} of it on the critical path`;
}

/**
 * What taking it out would bring: `1.29 × (1.20 to 1.40) as one-shot, up to 870 calls a run`; how fast the candidate has to be
 * where its speed is not known; a dash where calls were not counted.
 */
export function describeForecast({ forecast }: Pick<HotPath, 'forecast'>): string {
  if (forecast === null) return '–';
  return forecast.speedup === null
    ? describeBreakEven(forecast)
    : describeSpeedup(forecast, forecast.speedup);
}

function describeSpeedup(
  { mode, speedup95, breakEvenCallsPerRun: calls }: Forecast,
  speedup: number,
): string {
  const interval = speedup95 === null ? '' : ` (${speedup95.map((bound) => bound.toFixed(2)).join(' to ')})`;
  const limit = calls === null ? '' : `, pays up to ${formatNumber(Math.floor(calls))} calls a run`;
  return `${speedup.toFixed(2)} ×${interval} as ${mode}${limit}`;
}

function describeBreakEven({ mode, bestSpeedup, breakEvenSpeedup }: Forecast): string {
  const best = `at best ${bestSpeedup < 0.1 ? 'under 0.1' : bestSpeedup.toFixed(2)} ×`;
  if (breakEvenSpeedup === null) return `does not pay as ${mode}, ${best}`;
  return `pays as ${mode} if the candidate is at least ${roundUp(breakEvenSpeedup)} × as fast, ${best}`;
}

/** A bound that is printed lower than it is would promise too much. */
function roundUp(factor: number): string {
  return (Math.ceil(factor * 100) / 100).toFixed(2);
}

/** A share with its interval: `81.2 % (79.1 to 83.2)`. */
export function describeShare({
  cumPercent,
  cumPercent95,
}: Pick<HotPath, 'cumPercent' | 'cumPercent95'>): string {
  const interval = describeInterval(cumPercent95);
  return `${cumPercent.toFixed(1)} %${interval === '' ? '' : ` (${interval})`}`;
}

/** The two ends of an interval in percent, empty where there is none. */
export function describeInterval(interval: HotPath['cumPercent95']): string {
  return interval === null ? '' : interval.map((bound) => bound.toFixed(1)).join(' to ');
}

/** What was measured beside the profile and what to know before trusting it, a sentence each. */
export function describeMeasured({ measured, warnings }: ProfileReport): readonly string[] {
  if (measured === null) return warnings;
  const { wallSeconds, roundTrips, notes } = measured;
  const { oneShot, worker } = roundTrips;
  return [
    `A run takes ${formatSeconds(wallSeconds)}; a round trip to a subprocess ${formatSeconds(oneShot.seconds)} as one-shot, ${formatSeconds(worker.seconds)} as worker.`,
    ...notes,
    ...warnings,
  ];
}

function formatNumber(value: number): string {
  return formatGrouped(value, value < 100 ? 1 : 0);
}
