import type { Finding, GuardInput, GuardRule } from './guard-input.ts';
import { judgeBudget } from './judge-budget.ts';
import { judgeCrashes } from './judge-crashes.ts';
import { judgeAmount, judgeClock, judgeSilence, judgeStale } from './judge-data.ts';
import { judgeErrors } from './judge-errors.ts';
import { judgeLatency, judgeMemory } from './judge-quantiles.ts';
import { judgeReading } from './judge-reading.ts';

/** What the guard says of a stage, in a sentence, and what made it say so. It never promotes. */
export type GuardVerdict =
  | { readonly verdict: 'pass'; readonly reason: string; readonly findings: readonly [] }
  | { readonly verdict: 'wait'; readonly reason: string; readonly findings: readonly Finding[] }
  | { readonly verdict: 'roll back'; readonly reason: string; readonly findings: readonly Finding[] };

const comparing: readonly GuardRule[] = [judgeCrashes, judgeErrors, judgeLatency, judgeMemory, judgeBudget];
const watching: readonly GuardRule[] = [judgeClock, judgeReading, judgeSilence, judgeAmount, judgeStale];

/** Judges a stage by what was seen of it; what makes it roll back is named first. */
export function evaluateGuard(input: GuardInput): GuardVerdict {
  const { stage, latched } = input;
  if (latched) return nothingToJudge('the rollout was rolled back and is latched: the control answers');
  if (stage === 'off') return nothingToJudge('the stage is off: the control answers');
  const rules = stage === 'shadow' ? watching : [...comparing, ...watching];
  const findings = rules.flatMap((rule) => rule(input));
  const fired = findings.filter(({ effect }) => effect === 'roll back');
  if (fired.length > 0) return { verdict: 'roll back', reason: sentence(fired), findings };
  if (findings.length > 0) return { verdict: 'wait', reason: sentence(findings), findings };
  const reason =
    stage === 'shadow' ? 'events of the control arrive' : 'the candidate does no worse than its limits';
  return { verdict: 'pass', reason, findings: [] };
}

function nothingToJudge(text: string): GuardVerdict {
  return { verdict: 'wait', reason: text, findings: [{ rule: 'stage', effect: 'wait', text }] };
}

function sentence(findings: readonly Finding[]): string {
  return findings.map(({ text }) => text).join('; ');
}
