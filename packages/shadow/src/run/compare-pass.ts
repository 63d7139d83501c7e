import { createSeededRandom, type Observation, shuffled } from '@strangler/core';
import type { Case } from '../corpus/case.ts';
import { type CaseStatus, judgeCase } from '../judge/judge-case.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { planComparison, planRepeat } from './plan-case.ts';
import { judgeSettingsOf, type RunContext } from './run-context.ts';

/**
 * Runs every case on both sides, as many at a time as there are workspaces, in an order drawn from the seed.
 *
 * Gives back the cases that came out equal.
 */
export async function runComparePass(
  context: RunContext,
  cases: readonly Case[],
  workspaces: readonly Workspace[],
): Promise<Case[]> {
  const queue = shuffled(cases, createSeededRandom(context.settings.seed)).values();
  const equal: Case[] = [];
  let done = 0;
  const work = async (workspace: Workspace): Promise<void> => {
    for (const each of queue) {
      context.signal.throwIfAborted();
      const status = await compareCase(context, each, workspace);
      if (status === 'equal') equal.push(each);
      context.onProgress({ kind: 'compared', done: ++done, total: cases.length, status });
    }
  };
  await Promise.all(workspaces.map(work));
  return equal;
}

async function compareCase(context: RunContext, each: Case, workspace: Workspace): Promise<CaseStatus> {
  const { sides, settings, observer, store } = context;
  const judge = judgeSettingsOf(context);
  const observations: Observation[] = [];
  for (const plan of planComparison(each, sides, settings)) {
    observations.push(await observer.observe(plan, workspace));
  }
  try {
    const { status } = judgeCase(observations, judge);
    if (status !== 'mismatch') return status;
    observations.push(await observer.observe(planRepeat(each, sides), workspace));
    return judgeCase(observations, judge).status;
  } finally {
    // One write for a whole case, so that its lines stay together; and whatever fails, what was seen is kept.
    store.append(observations);
  }
}
