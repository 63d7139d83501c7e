import type { Case } from '../corpus/case.ts';
import { type CaseJudgement, type CaseStatus, judgeCase } from '../judge/judge-case.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { planComparison, planRepeat } from './plan-case.ts';
import type { RunContext } from './run-context.ts';

/** Runs one case on both sides, each once more where they differ, and appends what was seen to the run. */
export async function compareCase(
  { sides, settings, observer, store, judge }: RunContext,
  each: Case,
  workspace: Workspace,
): Promise<CaseStatus> {
  const observations = await observer.observeAll(planComparison(each, sides, settings), workspace);
  let judgement: CaseJudgement | null = null;
  try {
    judgement = judgeCase(observations, judge);
    if (judgement.status !== 'mismatch') return judgement.status;
    observations.push(...(await observer.observeAll(planRepeat(each, sides, settings), workspace)));
    judgement = null;
    judgement = judgeCase(observations, judge);
    return judgement.status;
  } finally {
    // One write for a whole case, so that its lines stay together; and whatever fails, what was seen is kept.
    store.append(observations, judgement);
  }
}
