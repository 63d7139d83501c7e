import type { Finding, GuardInput } from './guard-input.ts';
import { countText, percentText } from './guard-text.ts';

/** A control that crashes itself shows that the inputs are bad; then the candidate has to crash this much more often. */
const timesTheControl = 5;

/** The hard breaker: so many crashes are not waited out, whatever the statistics say. */
export function judgeCrashes({ control, candidate, limits }: GuardInput): readonly Finding[] {
  const { crashes, runs } = candidate;
  const rate = runs === 0 ? 0 : crashes / runs;
  if (crashes < limits.crashes.count || rate < limits.crashes.rate) return [];
  const controlRate = control.runs === 0 ? 0 : control.crashes / control.runs;
  if (rate < timesTheControl * controlRate) return [];
  const text =
    `the candidate crashed, did not start or had to be replaced in ${countText(crashes)} of ${countText(runs)} runs ` +
    `(${percentText(rate)}); the breaker trips at ${limits.crashes.count} and ${percentText(limits.crashes.rate)}`;
  return [{ rule: 'crashes', effect: 'roll back', text }];
}
