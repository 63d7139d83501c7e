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
   * Every function, sorted by flat, then by name.
   */
  functions: FunctionCost[];
  /**
   * The functions at or above the threshold, sorted by cum, then by name.
   */
  hotPaths: HotPath[];
  verdict: ProfileVerdict;
}
/**
 * One function: flat is what it cost itself, cum what it and all that it called cost; percentages are of the total, the sum of the absolute values.
 */
export interface FunctionCost {
  name: string;
  /**
   * Where it is declared, empty where that is not known.
   */
  file: string;
  /**
   * The line of its declaration, 0 where that is not known.
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
   * Null where the calls were not counted.
   */
  callsPerRun: number | null;
  secondsPerCall: number | null;
  advice: 'extract' | 'extract the caller instead' | 'keep';
  /**
   * The function to extract so that this cost leaves; null where there is none.
   */
  boundary: string | null;
  reason: string;
  forecast: Forecast | null;
  /**
   * Functions of at least 1 % whose cost lies beneath this one to at least 99 %, sorted by cum.
   */
  dominates: string[];
  /**
   * The heaviest way from the root to this function, both included; functions under 1 % are left out.
   */
  callPath: string[];
}
export interface Forecast {
  mode: 'one-shot' | 'worker';
  speedup: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  speedup95: [number, number];
  breakEvenCallsPerRun: number | null;
}
export interface ProfileVerdict {
  decision: 'extract' | 'keep';
  reason: string;
}
export const schemaFile = 'profile-report.schema.json';
