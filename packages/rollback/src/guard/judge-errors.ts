import { type Counts, logEvidenceOfIncrease } from '@strangler/core';
import type { ArmTally } from '../events/arm-tally.ts';
import type { Finding, GuardInput } from './guard-input.ts';
import { countText, percentText } from './guard-text.ts';

/** Rolls back where the candidate fails more often than the control, by a test that may be looked at all the time. */
export function judgeErrors({ control, candidate, outside, limits }: GuardInput): readonly Finding[] {
  const { tolerance } = limits.errors;
  // Two sources are two tests of one question, so each may use half of the risk.
  const risk = outside === null ? limits.errors.risk : limits.errors.risk / 2;
  const found = compare(countsOf(control), countsOf(candidate), { tolerance, risk, source: '' });
  if (outside === null) return found;
  if (outside.kind === 'missing') {
    const text = `Prometheus says nothing: ${outside.why}`;
    return [...found, { rule: 'silence', effect: 'wait', text }];
  }
  const source = 'by Prometheus, ';
  return [...found, ...compare(outside.control, outside.candidate, { tolerance, risk, source })];
}

/** The errors among the runs of an arm. */
export function countsOf({ errors, runs }: ArmTally): Counts {
  return { events: errors, trials: runs };
}

interface Comparison {
  readonly tolerance: number;
  readonly risk: number;
  readonly source: string;
}

function compare(
  control: Counts,
  candidate: Counts,
  { tolerance, risk, source }: Comparison,
): readonly Finding[] {
  if (logEvidenceOfIncrease(control, candidate, tolerance) < -Math.log(risk)) return [];
  const allowed = tolerance === 0 ? '' : `, and may fail in ${percentText(tolerance)} more`;
  const text =
    `${source}the candidate fails in ${ratioText(candidate)}, the control in ${ratioText(control)}${allowed}; ` +
    `chance alone shows as much in less than one of ${countText(1 / risk)} stages`;
  return [{ rule: 'errors', effect: 'roll back', text }];
}

function ratioText({ events, trials }: Counts): string {
  return `${percentText(events / trials)} of ${countText(trials)} runs`;
}
