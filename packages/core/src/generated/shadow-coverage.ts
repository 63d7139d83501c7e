// Written by scripts/generate.ts from schema/*.schema.json; run `npm run generate` to renew it.

/**
 * How much of the control a set of cases reaches, and the fewest cases that reach the same.
 */
export interface ShadowCoverage {
  schemaVersion: 1;
  kind: 'shadow-coverage';
  /**
   * The import path of the control's main package.
   */
  program: string;
  cases: CoverageCases;
  total: CoverageShare;
  /**
   * The functions on the hot path; null where no profile says which.
   */
  hot: null | HotCoverage;
  /**
   * Functions of which no statement is reached, hot ones first, then the largest.
   */
  unreached: CoverageFunction[];
  /**
   * Good-Turing estimate of the share of inputs like these that reach another set of blocks than any of them; null without counted cases. A draw is a source.
   */
  unseenBehaviourMass: number | null;
  /**
   * Few cases that together reach all that is reached, in the order in which they were chosen.
   */
  subset: SubsetCase[];
  notes: string[];
}
export interface CoverageCases {
  /**
   * Cases that were run.
   */
  distinct: number;
  /**
   * Cases whose run left counts.
   */
  counted: number;
  /**
   * Cases whose run left none, as after a panic, a signal or the time limit.
   */
  uncounted: number;
  /**
   * Different sets of reached blocks.
   */
  behaviours: number;
}
export interface CoverageShare {
  statements: number;
  reached: number;
  /**
   * From 0 to 1; null without statements.
   */
  share: number | null;
}
export interface HotCoverage {
  /**
   * The report that names the functions.
   */
  profile: string;
  thresholdPercent: number;
  functions: CoverageFunction[];
  total: CoverageShare;
}
export interface CoverageFunction {
  name: string;
  file: string;
  line: number;
  statements: number;
  reached: number;
}
export interface SubsetCase {
  caseId: string;
  source: string;
  /**
   * Statements that no case chosen before reaches.
   */
  adds: number;
}
export const schemaFile = 'shadow-coverage.schema.json';
