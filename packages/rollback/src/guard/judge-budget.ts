import type { RunCounts } from '../events/minute-counts.ts';
import type { Finding, GuardInput } from './guard-input.ts';
import { countText } from './guard-text.ts';

interface BurnWindow {
  readonly longMinutes: number;
  readonly shortMinutes: number;
  /** How many times faster than evenly over 30 days the budget is used up. */
  readonly burn: number;
  readonly effect: Finding['effect'];
}

/** The Site Reliability Workbook, chapter 5, "Multiwindow, Multi-Burn-Rate Alerts": two that page, one that files a ticket. */
const burnWindows: readonly BurnWindow[] = [
  { longMinutes: 60, shortMinutes: 5, burn: 14.4, effect: 'roll back' },
  { longMinutes: 360, shortMinutes: 30, burn: 6, effect: 'roll back' },
  { longMinutes: 4320, shortMinutes: 360, burn: 1, effect: 'wait' },
];

/** Rolls back, or waits, where the candidate uses up its error budget too fast and the control does not. */
export function judgeBudget(input: GuardInput): readonly Finding[] {
  const { errorBudget } = input.limits;
  if (errorBudget === null) return [];
  const fired = burnWindows.find((window) => burns(input, window));
  if (fired === undefined) return [];
  const burn = burnOf(input.candidate.minutes.since(input.nowMs, fired.longMinutes), errorBudget.target);
  const text =
    `the candidate uses up its error budget ${countText(burn)} times too fast: ` +
    `at least ${fired.burn} times over ${fired.longMinutes} and over ${fired.shortMinutes} minutes`;
  return [{ rule: 'error-budget', effect: fired.effect, text }];
}

function burns(
  { candidate, control, nowMs, limits }: GuardInput,
  { longMinutes, shortMinutes, burn }: BurnWindow,
): boolean {
  const { target = 1, minErrors = 1 } = limits.errorBudget ?? {};
  const long = candidate.minutes.since(nowMs, longMinutes);
  if (long.errors < minErrors || burnOf(long, target) < burn) return false;
  if (burnOf(candidate.minutes.since(nowMs, shortMinutes), target) < burn) return false;
  // An objective that the control does not keep either, now or at all, says nothing of the candidate.
  return burnOf(control.minutes.since(nowMs, longMinutes), target) < 1 && burnOf(control, target) < 1;
}

function burnOf({ runs, errors }: Pick<RunCounts, 'runs' | 'errors'>, target: number): number {
  return runs === 0 ? 0 : errors / runs / (1 - target);
}
