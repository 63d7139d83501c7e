import {
  createSeededRandom,
  type Estimate,
  quantile,
  type Random,
  type RoundTrip,
  type RoundTrips,
  sortedNumbers,
} from '@strangler/core';

/** How a subprocess is called: one is started for each call, or one stays and is sent messages. */
export type CallMode = 'one-shot' | 'worker';

/** What a forecast rests on. Shares are parts of the run time of the program as it is. */
export interface ForecastInput {
  /** Seconds of wall time of one run. */
  readonly wallSeconds: Estimate;
  /** Calls from outside in one run. */
  readonly callsPerRun: number;
  /** Bytes that cross with each call; 0 where they are not known. */
  readonly bytesPerCall: number;
  /** The time inside the operation, summed over calls. */
  readonly wallShare: Estimate;
  /** The part of it in which it computes and does not wait: what another implementation can shorten. */
  readonly computeShare: Estimate;
  /** Which part of the operation's time shows in the run time. */
  readonly criticalShare: Estimate;
  readonly candidate: CandidateSpeed;
  readonly roundTrips: RoundTrips;
}

/** How fast the candidate is: not known, given as a factor, or measured for all calls of a run by replaying them. */
export type CandidateSpeed =
  | { readonly kind: 'open' }
  | { readonly kind: 'given'; readonly speedup: number }
  | { readonly kind: 'replayed'; readonly share: Estimate };

/** The whole program after the extraction. */
export interface ModeForecast {
  readonly mode: CallMode;
  /** Run time now over run time then; null where the candidate's speed is open. */
  readonly speedup: Estimate | null;
  readonly seconds: Estimate | null;
  /** The same with a candidate that takes no time at all: what no candidate can surpass. */
  readonly bestSpeedup: Estimate;
  /** How many times faster than the control the candidate has to be; null where no speed is enough. */
  readonly breakEvenSpeedup: number | null;
  /** Calls into which the same work may be cut, each with as many bytes as now, before they eat up the gain. */
  readonly breakEvenCallsPerRun: number;
}

const draws = 2000;
/** No forecast goes below this part of the run time, whatever the draws. */
const floor = 0.01;

/**
 * Forecasts the run time after an extraction, for one way of calling.
 *
 * With c the time of a call now, c' then, N calls, E the critical share: T' = T − E·N·(c − c'), where c' is the time
 * of the computation divided by the candidate's speed-up, the waiting as it is, the round trip, and the bytes. This is
 * the first-order change of T, because E is measured as the slope of T over the operation's time. Intervals come from
 * 2,000 draws of all inputs from normal distributions with their 95 % intervals; the seed is fixed.
 */
export function forecastExtraction(input: ForecastInput, mode: CallMode): ModeForecast {
  const isOpen = input.candidate.kind === 'open';
  const ratios = isOpen ? null : estimate(input, (at) => ratioOf(at, mode, input.candidate));
  const best = estimate(input, (at) => ratioOf(at, mode, instant(input.candidate)));
  const overhead = overheadShare(mean(input), mode);
  const compute = mean(input).computeShare;
  return {
    mode,
    speedup: ratios && inverse(ratios),
    seconds: isOpen ? null : estimate(input, (at) => at.wallSeconds * ratioOf(at, mode, input.candidate)),
    bestSpeedup: inverse(best),
    breakEvenSpeedup: overhead < compute ? compute / (compute - overhead) : null,
    breakEvenCallsPerRun: breakEvenCalls(input, mode),
  };
}

/** The gain, as a part of the run time, with a candidate of a given speed-up. */
export function gainAt(input: ForecastInput, mode: CallMode, speedup: number): number {
  return 1 - ratioOf(mean(input), mode, { kind: 'given', speedup });
}

/** All quantities as plain numbers: the middle of each, or one draw. */
interface Drawn {
  readonly wallSeconds: number;
  readonly wallShare: number;
  readonly computeShare: number;
  readonly criticalShare: number;
  readonly replayShare: number;
  readonly oneShotSeconds: number;
  readonly workerSeconds: number;
  readonly input: ForecastInput;
}

function mean(input: ForecastInput): Drawn {
  return drawn(input, ({ value }) => value);
}

function drawn(input: ForecastInput, draw: (estimate: Estimate) => number): Drawn {
  const wallShare = draw(input.wallShare);
  return {
    input,
    wallSeconds: draw(input.wallSeconds),
    wallShare,
    computeShare: Math.min(wallShare, draw(input.computeShare)),
    criticalShare: draw(input.criticalShare),
    replayShare: input.candidate.kind === 'replayed' ? draw(input.candidate.share) : 0,
    oneShotSeconds: draw(input.roundTrips.oneShot.seconds),
    workerSeconds: draw(input.roundTrips.worker.seconds),
  };
}

/** A candidate that takes no time; one that was replayed may also wait less than the control. */
function instant({ kind }: CandidateSpeed): CandidateSpeed {
  return kind === 'replayed'
    ? { kind: 'replayed', share: { value: 0, low: 0, high: 0 } }
    : { kind: 'given', speedup: Number.POSITIVE_INFINITY };
}

function estimate(input: ForecastInput, quantityOf: (at: Drawn) => number): Estimate {
  const random = createSeededRandom(1);
  const drawnQuantities = sortedNumbers(
    Array.from({ length: draws }, () => quantityOf(drawn(input, (each) => normalDraw(each, random)))),
  );
  const value = quantityOf(mean(input));
  return {
    value,
    low: Math.min(value, quantile(drawnQuantities, 0.025)),
    high: Math.max(value, quantile(drawnQuantities, 0.975)),
  };
}

/** T'/T. */
function ratioOf(at: Drawn, mode: CallMode, candidate: CandidateSpeed): number {
  return Math.max(floor, 1 - at.criticalShare * savedShare(at, mode, candidate));
}

function savedShare(at: Drawn, mode: CallMode, candidate: CandidateSpeed): number {
  switch (candidate.kind) {
    case 'given':
      return at.computeShare * (1 - 1 / candidate.speedup) - overheadShare(at, mode);
    case 'replayed':
      return at.wallShare - replayedShare(at, mode, candidate.share.value === 0 ? 0 : at.replayShare);
    case 'open':
      throw new Error('the gain of a candidate of open speed is not defined');
  }
}

/** A replayed call was a one-shot, its start included; as a worker it costs the other round trip in place of that. */
function replayedShare(at: Drawn, mode: CallMode, replayShare: number): number {
  const starts = (at.input.callsPerRun * at.oneShotSeconds) / at.wallSeconds;
  if (mode === 'one-shot') return Math.max(replayShare, starts);
  return Math.max(0, replayShare - starts) + overheadShare(at, mode);
}

/** What crossing takes for all calls of a run. */
function overheadShare(at: Drawn, mode: CallMode): number {
  const { callsPerRun, bytesPerCall, roundTrips } = at.input;
  const trip: RoundTrip = mode === 'one-shot' ? roundTrips.oneShot : roundTrips.worker;
  const seconds = mode === 'one-shot' ? at.oneShotSeconds : at.workerSeconds;
  const start = mode === 'one-shot' ? 0 : at.oneShotSeconds;
  return (callsPerRun * (seconds + bytesPerCall * trip.secondsPerByte) + start) / at.wallSeconds;
}

/** The start of a worker is paid once, whatever the number of calls. */
function breakEvenCalls(input: ForecastInput, mode: CallMode): number {
  const at = mean(input);
  const none = overheadShare({ ...at, input: { ...input, callsPerRun: 0 } }, mode);
  const one = overheadShare({ ...at, input: { ...input, callsPerRun: 1 } }, mode);
  return Math.max(0, (workGain(at) - none) / (one - none));
}

/** What is gained on the work alone, round trips left aside. */
function workGain(at: Drawn): number {
  const { candidate, callsPerRun } = at.input;
  if (candidate.kind === 'given') return at.computeShare * (1 - 1 / candidate.speedup);
  if (candidate.kind === 'open') return at.computeShare;
  const starts = (callsPerRun * at.oneShotSeconds) / at.wallSeconds;
  return at.wallShare - Math.max(0, at.replayShare - starts);
}

function inverse({ value, low, high }: Estimate): Estimate {
  return { value: 1 / value, low: 1 / high, high: 1 / low };
}

const widthOf95 = 1.96;

/** Box and Muller (1958), with the half width of the side that the draw falls on; never below 0. */
function normalDraw({ value, low, high }: Estimate, random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const half = normal < 0 ? value - low : high - value;
  return Math.max(0, value + (normal * half) / widthOf95);
}
