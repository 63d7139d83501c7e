import type { Case } from '../corpus/case.ts';
import { type CaseStatus, judgeCase } from '../judge/judge-case.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { planComparison, planRepeat } from './plan-case.ts';
import { judgeSettingsOf, type RunContext } from './run-context.ts';

/** Runs one case on both sides, each once more where they differ, and appends what was seen to the run. */
export async function compareCase(
  context: RunContext,
  each: Case,
  workspace: Workspace,
): Promise<CaseStatus> {
  const { sides, settings, observer, store } = context;
  const judge = judgeSettingsOf(context);
  const observations = await observer.observeAll(planComparison(each, sides, settings), workspace);
  try {
    const { status } = judgeCase(observations, judge);
    if (status !== 'mismatch') return status;
    observations.push(...(await observer.observeAll(planRepeat(each, sides, settings), workspace)));
    return judgeCase(observations, judge).status;
  } finally {
    // One write for a whole case, so that its lines stay together; and whatever fails, what was seen is kept.
    store.append(observations);
  }
}
