// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * A whole number in the unit of the report; past 2^53 a string of decimal digits, so that nothing is rounded.
 */
export type Quantity = number | string;
/**
 * The exact 95 % interval (Clopper-Pearson) of a share in percent; null where the samples cannot be counted.
 */
export type Interval = [number, number] | null;
/**
 * A 95 % interval.
 */
export type Range = [number, number] | null;

/**
 * What migrate profile found: the cost of every function as pprof counts it, the hot paths, and whether one is worth extracting.
 */
export interface ProfileReport {
  schemaVersion: 1;
  kind: 'profile';
  /**
   * What the values count, for example cpu.
   */
  sampleType: string;
  /**
   * The unit of the values, for example nanoseconds.
   */
  unit: string;
  /**
   * How many samples the figures rest on; the intervals follow from it.
   */
  sampleCount: number;
  total: Quantity;
  /**
   * Percent of the total at which a function is a hot path.
   */
  thresholdPercent: number;
  /**
   * Every function, or every row of another granularity, sorted by flat, then by name.
   */
  functions: FunctionCost[];
  /**
   * The functions at or above the threshold, sorted by cum, then by name, the first 500.
   */
  hotPaths: HotPath[];
  /**
   * What was measured besides the profile; null where a profile was only read.
   */
  measured: MeasuredRun | null;
  /**
   * What to know before trusting the figures, as sentences: CPU time that the profile misses, shares that are not known well.
   */
  warnings: string[];
  verdict: ProfileVerdict;
}
/**
 * One row, a function unless another granularity was asked for: flat is what it cost itself, cum what it and all that it called cost; percentages are of the total, the sum of the absolute values.
 */
export interface FunctionCost {
  /**
   * As go tool pprof -top names it at that granularity.
   */
  name: string;
  /**
   * Where a function is declared, of another row the source file; empty where that is not known.
   */
  file: string;
  /**
   * The line of the declaration, at lines and addresses granularity of the code; 0 where not known.
   */
  line: number;
  flat: Quantity;
  flatPercent: number;
  cum: Quantity;
  cumPercent: number;
  cumPercent95: Interval;
}
export interface HotPath {
  function: string;
  /**
   * Whose code it is: the program's own, a module that it requires, Go's (the runtime included), or not known.
   */
  origin: 'program' | 'dependency' | 'standard-library' | 'unknown';
  cumPercent: number;
  cumPercent95: Interval;
  /**
   * Every entry in one run, on average over the workloads; null where calls were not counted.
   */
  callsPerRun: number | null;
  /**
   * Entries from outside: a function that calls itself is entered once. These calls would cross to a subprocess.
   */
  outerCallsPerRun: number | null;
  /**
   * Wall time of a call from outside.
   */
  secondsPerCall: number | null;
  /**
   * Bytes that cross with a call: of a recorded request and its response, else of string and []byte arguments; null where neither is known.
   */
  bytesPerCall: number | null;
  /**
   * Which part of its time shows in the run time; null where that was not measured.
   */
  criticalShare: number | null;
  criticalShare95: Range;
  advice: 'extract' | 'extract the caller instead' | 'keep';
  /**
   * The function to extract so that this cost leaves; null where there is none.
   */
  boundary: string | null;
  reason: string;
  /**
   * The forecast of the way of calling that brings more; null where calls were not counted.
   */
  forecast: Forecast | null;
  /**
   * Both ways of calling, one-shot first; empty where calls were not counted.
   */
  forecasts: Forecast[];
  /**
   * Functions of at least 1 % whose cost lies beneath this one to at least 99 %, sorted by cum, the first 100.
   */
  dominates: string[];
  /**
   * The heaviest way from the root to this function, both included, the last 100; functions under 1 % are left out.
   */
  callPath: string[];
}
/**
 * The whole program with the operation in a subprocess that is called in one way.
 */
export interface Forecast {
  mode: 'one-shot' | 'worker';
  /**
   * Run time now over run time then; null where the candidate's speed is not known.
   */
  speedup: number | null;
  speedup95: Range;
  /**
   * Run time then, in seconds.
   */
  seconds: number | null;
  seconds95: Range;
  /**
   * The same with a candidate that takes no time.
   */
  bestSpeedup: number;
  /**
   * How many times faster than the control the candidate has to be; null where no speed is enough.
   */
  breakEvenSpeedup: number | null;
  /**
   * Calls among which the same work may be spread before round trips eat up the gain, with a candidate that takes no time where its speed is not known.
   */
  breakEvenCallsPerRun: number | null;
}
/**
 * One run of the program as it is, on average over its workloads, and the cost of calling a subprocess on this machine.
 */
export interface MeasuredRun {
  wallSeconds: number;
  wallSeconds95: Range;
  cpuSeconds: number | null;
  rounds: number;
  roundTrips: MeasuredRoundTrips;
  /**
   * Run time with GOGC=800 as a part of the run time; null where that was not measured.
   */
  relaxedCollectorShare: number | null;
  /**
   * What could not be measured, as sentences.
   */
  notes: string[];
}
export interface MeasuredRoundTrips {
  oneShot: MeasuredRoundTrip;
  worker: MeasuredRoundTrip;
}
export interface MeasuredRoundTrip {
  /**
   * Of a message of 1 KiB and its answer.
   */
  seconds: number;
  seconds95: Range;
  secondsPerByte: number;
}
export interface ProfileVerdict {
  decision: 'extract' | 'keep';
  reason: string;
}
export const schemaFile = 'profile-report.schema.json';
