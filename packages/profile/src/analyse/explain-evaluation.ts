import type { Estimate, Measurements, RoundTrip } from '@strangler/core';
import type { Evaluation, Obstacle } from './evaluate-operation.ts';
import { largestBreakEven } from './evaluate-operation.ts';

/** Says in a sentence or two why an operation should be extracted. */
export function explainGain(evaluation: Evaluation, { wallSeconds }: Measurements): string {
  const { chosen, measured } = evaluation;
  if (chosen === null || measured === null) return '';
  const calls = describeCalls(evaluation, wallSeconds.value);
  const how = chosen.mode === 'one-shot' ? 'a process for each call' : 'a worker that stays';
  if (chosen.speedup === null || chosen.seconds === null) {
    const least = leastFactor(chosen.breakEvenSpeedup ?? 1);
    const pays = `With ${how} it pays off if the candidate is at least ${least} × as fast; the whole run gets at most ${describeFactor(chosen.bestSpeedup)} as fast.`;
    return `${calls} ${pays}${explainUnweighed(measured.unweighed ?? null)}`;
  }
  const now = formatSeconds(wallSeconds.value);
  return `${calls} With ${how} a run would take ${formatSeconds(chosen.seconds.value)} in place of ${now}: ${describeFactor(chosen.speedup)} as fast.`;
}

function explainUnweighed(parameter: string | null): string {
  return parameter === null
    ? ''
    : ` The size of ${parameter} is not known and not in this: what is in it has to cross too.`;
}

/** Says in a sentence or two why an operation does not pay. */
export function explainObstacle(evaluation: Evaluation, measurements: Measurements): string {
  const { obstacle } = evaluation;
  return obstacle === null ? '' : explanations[obstacle](evaluation, measurements);
}

type Explain = (evaluation: Evaluation, measurements: Measurements) => string;

const explanations: Readonly<Record<Obstacle, Explain>> = {
  entry: () => 'It is the program as a whole; what can be taken out lies beneath it.',
  'not-counted': () =>
    'How often it is called could not be counted, so that nothing is known of what calls would cost.',
  'never-called': () => 'It was not called in the runs that were measured.',
  'cannot-cross': ({ measured }) =>
    `Its parameter ${measured?.uncrossable} cannot be given to another process.`,
  'too-many-calls': explainCalls,
  waits: explainWaiting,
  'off-critical-path': explainPath,
  'critical-path-unknown': explainUnknownPath,
  collector: (_, { relaxedShare }) =>
    `Garbage collection holds the run up: with GOGC=800 alone it is ${describeFactor(inverse(relaxedShare))} as fast, for more memory. Allocate less, or give it that memory, before anything is extracted.`,
  'slow-candidate': explainSlowness,
};

function explainCalls(evaluation: Evaluation, { roundTrips, wallSeconds }: Measurements): string {
  const calls = describeCalls(evaluation, wallSeconds.value);
  const bytes = evaluation.input?.bytesPerCall ?? 0;
  const trip = ({ seconds, secondsPerByte }: RoundTrip) =>
    formatSeconds(seconds.value + bytes * secondsPerByte);
  const size = bytes > 0 ? ` with ${formatBytes(bytes)}` : '';
  const trips = `A round trip${size} takes ${trip(roundTrips.oneShot)} to a process of its own and ${trip(roundTrips.worker)} to a worker`;
  const need = evaluation.chosen?.breakEvenSpeedup ?? null;
  const least =
    need === null
      ? 'no candidate is fast enough for that.'
      : `a candidate would have to be ${leastFactor(need)} × as fast only to break even (at most ${largestBreakEven} is asked for).`;
  return `${calls} ${trips}: ${least}`;
}

function explainWaiting({ chosen, input }: Evaluation): string {
  const best =
    chosen === null
      ? ''
      : ` Even a candidate that takes no time makes the run only ${describeFactor(chosen.bestSpeedup)} as fast.`;
  const { computeShare, wallShare } = input ?? { computeShare: null, wallShare: null };
  if (computeShare === null || wallShare === null) return best.trim();
  return computeShare.value < wallShare.value / 2
    ? `It computes for ${percent(computeShare.value)} of the run time and waits for the rest, which no candidate shortens.${best}`
    : `It holds ${percent(Math.min(computeShare.value, wallShare.value))} of the run time.${best}`;
}

function explainUnknownPath({ measured }: Evaluation): string {
  if (measured?.isConcurrent == null) {
    return 'It could not be probed, so that it is not known what runs beside it, and how much of its time shows in the run time.';
  }
  return 'There are other goroutines when it is called, so that it is not known how much of its time shows in the run time. --causal measures it.';
}

function explainPath({ input }: Evaluation): string {
  const share = input?.criticalShare.value ?? 0;
  return `Of a delay added to it, only ${percent(share)} showed in the run time: it runs beside what the program waits for.`;
}

function explainSlowness(evaluation: Evaluation, { wallSeconds }: Measurements): string {
  const { chosen, input } = evaluation;
  if (chosen?.speedup == null || chosen.seconds === null || input === null) return '';
  const part =
    input.candidate.kind === 'replayed'
      ? `Its calls take ${formatSeconds(input.wallShare.value * wallSeconds.value)} of a run, and ${formatSeconds(input.candidate.share.value * wallSeconds.value)} on the candidate when they are replayed.`
      : describeCalls(evaluation, wallSeconds.value);
  return `${part} The run would take ${formatSeconds(chosen.seconds.value)} in place of ${formatSeconds(wallSeconds.value)}: ${describeFactor(chosen.speedup)} as fast, which is too little.`;
}

function describeCalls({ input, measured }: Evaluation, wallSeconds: number): string {
  if (input === null || measured === null) return '';
  const time = formatSeconds((input.wallShare.value * wallSeconds) / input.callsPerRun);
  const isOne = input.callsPerRun === 1;
  const recursion =
    measured.outerCallsPerRun !== null && measured.callsPerRun > 1.5 * measured.outerCallsPerRun
      ? ` (${formatCalls(measured.callsPerRun)} with those from itself)`
      : '';
  const bytes = input.bytesPerCall > 0 ? ` and ${formatBytes(input.bytesPerCall)}` : '';
  return `It is called ${formatCalls(input.callsPerRun)} a run${recursion}, for ${time}${bytes}${isOne ? '' : ' each'}.`;
}

function describeFactor({ value, low, high }: Estimate): string {
  return `${factor(value)} × (${factor(low)} to ${factor(high)})`;
}

function inverse(share: Estimate | null): Estimate {
  const { value, low, high } = share ?? { value: 1, low: 1, high: 1 };
  return { value: 1 / value, low: 1 / high, high: 1 / low };
}

function factor(value: number): string {
  if (value < 0.1) return 'under 0.1';
  return value >= 10 ? value.toFixed(0) : value.toFixed(2);
}

/** A bound that is printed lower than it is would promise too much. */
function leastFactor(value: number): string {
  return value >= 10 ? String(Math.ceil(value)) : (Math.ceil(value * 100) / 100).toFixed(2);
}

/** Noise can take what was measured below nothing, and several processors together compute for more than the whole run. */
function percent(measured: number): string {
  const share = Math.min(1, Math.max(0, measured));
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

function formatCalls(count: number): string {
  if (count === 1) return 'once';
  if (count === 2) return 'twice';
  return `${count < 10 && !Number.isInteger(count) ? count.toFixed(1) : Math.round(count).toLocaleString('en-US')} times`;
}

const units = [
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
] as const;

function formatSeconds(seconds: number): string {
  const [size, unit] = units.find(([least]) => seconds >= least) ?? units[3];
  return `${Number((seconds / size).toPrecision(3))} ${unit}`;
}

function formatBytes(bytes: number): string {
  if (bytes >= 2 ** 20) return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  return bytes >= 2 ** 10 ? `${(bytes / 2 ** 10).toFixed(1)} KiB` : `${Math.round(bytes)} bytes`;
}
