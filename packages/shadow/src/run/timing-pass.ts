import { createSeededRandom, shuffled } from '@strangler/core';
import type { Case } from '../corpus/case.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { planTiming } from './plan-case.ts';
import type { RunContext } from './run-context.ts';

/** Times a random sample of cases on both sides, one run after the other with nothing else running. */
export async function runTimingPass(
  context: RunContext,
  cases: readonly Case[],
  workspace: Workspace,
): Promise<void> {
  const { seed, timingCases } = context.settings;
  const sorted = [...cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sample = shuffled(sorted, createSeededRandom(seed)).slice(0, timingCases);
  for (const [index, each] of sample.entries()) {
    context.signal.throwIfAborted();
    context.store.append(
      await context.observer.observeAll(planTiming(each, context.sides, index), workspace),
    );
    context.onProgress({ kind: 'timed', done: index + 1, total: sample.length });
  }
}
