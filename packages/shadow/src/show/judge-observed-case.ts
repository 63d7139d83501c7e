import type { Observation } from '@strangler/core';
import { type CaseJudgement, judgeCase } from '../judge/judge-case.ts';
import type { JudgeSettings } from '../judge/judge-settings.ts';

/** How one case came out over both passes, and the observations that show it. */
export interface ObservedCase {
  readonly judgement: CaseJudgement;
  readonly observations: readonly Observation[];
}

/** Judges the observations of one case as its run does: one that was equal and differs in the timing pass is flaky. */
export function judgeObservedCase(
  observations: readonly Observation[],
  settings: JudgeSettings,
): ObservedCase {
  const [compared, timed] = (['compare', 'timing'] as const).map((pass) =>
    observations.filter((each) => each.pass === pass),
  );
  const judgement = judgeCase(compared ?? [], settings, 'compare');
  const first = { judgement, observations: compared ?? [] };
  if (judgement.status !== 'equal' || timed === undefined || timed.length === 0) return first;
  const again = judgeCase(timed, settings, 'timing');
  if (again.status === 'equal') return first;
  const status = again.status === 'mismatch' ? 'flaky' : again.status;
  return { judgement: { ...again, status }, observations: timed };
}
