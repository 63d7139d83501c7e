import type { Case } from '../corpus/case.ts';
import { type CaseJudgement, type CaseStatus, judgeCase } from '../judge/judge-case.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { planComparison, planRepeat } from './plan-case.ts';
import type { RunContext } from './run-context.ts';
import { traceCase } from './trace-case.ts';

/**
 * Runs one case on both sides, each once more where they differ, and appends what was seen to the run.
 *
 * @param isTraced a further run of each side tells what it starts
 */
export async function compareCase(
  context: RunContext,
  each: Case,
  workspace: Workspace,
  isTraced: boolean,
): Promise<CaseStatus> {
  const { sides, settings, observer, store, judge } = context;
  const observations = await observer.observeAll(planComparison(each, sides, settings), workspace);
  let judgement: CaseJudgement | null = null;
  try {
    judgement = judgeCase(observations, judge);
    if (judgement.status === 'mismatch') {
      observations.push(...(await observer.observeAll(planRepeat(each, sides, settings), workspace)));
      judgement = null;
      judgement = judgeCase(observations, judge);
    }
    if (isTraced && canTrace(judgement.status)) await traceCase(context, each, workspace, observations);
    return judgement.status;
  } finally {
    // One write for a whole case, so that its lines stay together; and whatever fails, what was seen is kept.
    store.append(observations, judgement);
  }
}

/** Of a control that hangs or cannot be started there is nothing to be learnt, only time to be lost. */
export function canTrace(status: CaseStatus): boolean {
  return status !== 'timedOut' && status !== 'errored';
}
