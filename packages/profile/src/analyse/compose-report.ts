import type { FunctionCost, HotPath, MeasuredRun, ProfileReport, ValueType } from '@strangler/core';
import { describeMeasuredPath } from './describe-measured.ts';
import { exactQuantity, toPair } from './described-function.ts';
import { type AdvisedFunction, judgeProgram } from './judge-program.ts';

/** What a report is put together from. */
export interface ReportParts {
  readonly sampleType: ValueType;
  readonly sampleCount: number;
  readonly total: bigint;
  readonly thresholdPercent: number;
  /** Sorted by flat. */
  readonly functions: FunctionCost[];
  readonly advised: readonly AdvisedFunction[];
  readonly measured: MeasuredRun | null;
  readonly warnings: readonly string[];
}

/** Puts the costs of a profile and the advice on its hot functions into the document that is printed and written. */
export function composeReport(parts: ReportParts): ProfileReport {
  const { sampleType, sampleCount, thresholdPercent, functions, advised, measured } = parts;
  return {
    schemaVersion: 1,
    kind: 'profile',
    sampleType: sampleType.type,
    unit: sampleType.unit,
    sampleCount,
    total: exactQuantity(parts.total),
    thresholdPercent,
    functions,
    hotPaths: advised.map(describeHotFunction),
    measured,
    warnings: [...parts.warnings],
    verdict: judgeProgram(advised, thresholdPercent),
  };
}

function describeHotFunction({ candidate, advice: { evaluation, ...advice } }: AdvisedFunction): HotPath {
  return {
    function: candidate.name,
    origin: candidate.origin,
    cumPercent: candidate.cumPercent,
    cumPercent95: toPair(candidate.interval),
    ...describeMeasuredPath(evaluation),
    ...advice,
    dominates: [...candidate.dominates],
    callPath: [...candidate.callPath],
  };
}
