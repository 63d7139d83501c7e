import {
  type Estimate,
  exactly,
  type MeasuredOperation,
  type Measurements,
  scaleEstimate,
} from '@strangler/core';
import {
  type CandidateSpeed,
  type ForecastInput,
  forecastExtraction,
  gainAt,
  type ModeForecast,
} from './forecast.ts';
import type { Operation } from './operation.ts';

/** Why an operation does not pay as a subprocess. */
export type Obstacle =
  | 'entry'
  | 'not-counted'
  | 'never-called'
  | 'cannot-cross'
  | 'too-many-calls'
  | 'waits'
  | 'off-critical-path'
  | 'critical-path-unknown'
  | 'collector'
  | 'slow-candidate';

/** What an extraction of one operation would bring. */
export interface Evaluation {
  readonly operation: Operation;
  readonly measured: MeasuredOperation | null;
  /** Both ways of calling, one-shot first; empty where nothing was counted. */
  readonly forecasts: readonly ModeForecast[];
  /** The way that brings more. */
  readonly chosen: ModeForecast | null;
  /** Saved, as a part of the run time; with a candidate of open speed, one that is twice as fast. */
  readonly gain: number;
  readonly input: ForecastInput | null;
  /** Null where it pays. */
  readonly obstacle: Obstacle | null;
}

/** What speaks of the whole program. */
export interface EvaluationContext {
  readonly measurements: Measurements;
  /** How many times faster than the control the candidate is said to be; null where nobody said so. */
  readonly candidateSpeedup: number | null;
}

/** An extraction has to make the whole run faster by this factor. */
export const worthwhileSpeedup = 1.05;
/**
 * Where the candidate's speed is open, the round trips may take at most half of what leaves: a candidate that is
 * twice as fast then breaks even.
 */
export const largestBreakEven = 2;
/** A worker has to bring this much more of the run time than processes of their own, because it is harder to run. */
const worthAWorker = 0.02;
const entries = /^main\.(main|init)$/;

/** Whether an operation is the program as a whole. */
export function isEntry(name: string): boolean {
  return entries.test(name);
}

/** Forecasts the extraction of an operation and judges whether it pays. */
export function evaluateOperation(operation: Operation, context: EvaluationContext): Evaluation {
  const measured = context.measurements.operations.get(operation.name) ?? null;
  const nothing = { operation, measured, forecasts: [], chosen: null, gain: 0, input: null };
  if (isEntry(operation.name)) return { ...nothing, obstacle: 'entry' };
  if (measured === null) return { ...nothing, obstacle: 'not-counted' };
  if (measured.outerCallsPerRun === 0) return { ...nothing, obstacle: 'never-called' };
  if (measured.outerCallsPerRun === null && measured.replay === null) {
    return { ...nothing, obstacle: 'not-counted' };
  }
  if (measured.uncrossable !== null) return { ...nothing, obstacle: 'cannot-cross' };
  const input = inputOf(operation, measured, context);
  const forecasts = (['one-shot', 'worker'] as const).map((mode) => forecastExtraction(input, mode));
  const [oneShot, worker] = forecasts as [ModeForecast, ModeForecast];
  const gains = [oneShot, worker].map((forecast) => gainOf(input, forecast)) as [number, number];
  const isWorker = gains[1] > gains[0] + worthAWorker;
  const chosen = isWorker ? worker : oneShot;
  const gain = isWorker ? gains[1] : gains[0];
  return {
    operation,
    measured,
    forecasts,
    chosen,
    gain,
    input,
    obstacle: obstacleOf({ chosen, gain, input, measured, relaxed: context.measurements.relaxedShare }),
  };
}

function inputOf(
  operation: Operation,
  measured: MeasuredOperation,
  context: EvaluationContext,
): ForecastInput {
  const { wallSeconds, cpuSeconds, roundTrips } = context.measurements;
  const [low, high] = operation.interval ?? [operation.cumPercent, operation.cumPercent];
  const ofCpu = { value: operation.cumPercent / 100, low: low / 100, high: high / 100 };
  const computed = cpuSeconds && scaleEstimate(ofCpu, cpuSeconds.value / wallSeconds.value);
  const wallShare = measured.wallShare ?? computed ?? ofCpu;
  return {
    wallSeconds,
    callsPerRun: measured.replay?.callsPerRun ?? measured.outerCallsPerRun ?? measured.callsPerRun,
    bytesPerCall: measured.replay?.bytesPerCall ?? measured.bytesPerCall ?? 0,
    wallShare,
    computeShare: computed ?? wallShare,
    // What is not known counts in full here, and is an obstacle below.
    criticalShare: measured.criticalShare ?? exactly(1),
    candidate: speedOf(measured, context),
    roundTrips,
  };
}

function speedOf({ replay }: MeasuredOperation, { candidateSpeedup }: EvaluationContext): CandidateSpeed {
  if (replay !== null) return { kind: 'replayed', share: replay.share };
  return candidateSpeedup === null ? { kind: 'open' } : { kind: 'given', speedup: candidateSpeedup };
}

function gainOf(input: ForecastInput, { mode, speedup }: ModeForecast): number {
  return speedup === null ? gainAt(input, mode, largestBreakEven) : 1 - 1 / speedup.value;
}

interface Judged {
  readonly chosen: ModeForecast;
  readonly gain: number;
  readonly input: ForecastInput;
  readonly measured: MeasuredOperation;
  readonly relaxed: Estimate | null;
}

const hardlyAny = 0.25;

function obstacleOf(judged: Judged): Obstacle | null {
  const { chosen, input, measured } = judged;
  if (measured.replay !== null)
    return isKnownPath(measured) ? obstacleOfReplay(judged) : 'critical-path-unknown';
  const { breakEvenSpeedup, speedup, bestSpeedup } = chosen;
  const overhead = breakEvenSpeedup === null ? 1 : 1 - 1 / breakEvenSpeedup;
  const isCostly = overhead > 1 / largestBreakEven;
  // Whatever part of it is on the critical path, calls that cost more than they save only lengthen the run.
  if (speedup === null ? isCostly : breakEvenSpeedup === null) return 'too-many-calls';
  if (!isKnownPath(measured)) return 'critical-path-unknown';
  if (bestSpeedup.low < worthwhileSpeedup && !isCostly) return whyLittle(input);
  if (speedup !== null && speedup.low < worthwhileSpeedup)
    return isCostly ? 'too-many-calls' : 'slow-candidate';
  return relaxesAway(judged) ? 'collector' : null;
}

/** What was measured of the candidate stands for itself, whatever the profile says of computing and waiting. */
function obstacleOfReplay(judged: Judged): Obstacle | null {
  const { chosen, input } = judged;
  if (chosen.speedup !== null && chosen.speedup.low >= worthwhileSpeedup) {
    return relaxesAway(judged) ? 'collector' : null;
  }
  return input.criticalShare.value < hardlyAny ? 'off-critical-path' : 'slow-candidate';
}

/** Without other goroutines, all that the program does is on the critical path. */
function isKnownPath({ criticalShare, isConcurrent }: MeasuredOperation): boolean {
  return criticalShare !== null || isConcurrent === false;
}

function whyLittle({ criticalShare }: ForecastInput): Obstacle {
  return criticalShare.value < hardlyAny ? 'off-critical-path' : 'waits';
}

/** Whether a collector that runs less often saves at least half of what the extraction would. */
function relaxesAway({ relaxed, gain }: Judged): boolean {
  return relaxed !== null && 1 - relaxed.high >= gain / 2;
}
