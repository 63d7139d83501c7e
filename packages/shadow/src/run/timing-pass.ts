import type { CaseBook } from '../corpus/case-book.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { planTiming } from './plan-case.ts';
import type { RunContext } from './run-context.ts';

/** Times the pending cases on both sides, one run after the other with nothing else running. */
export async function runTimingPass(
  context: RunContext,
  book: CaseBook,
  pending: readonly number[],
  workspace: Workspace,
): Promise<void> {
  for (const [turn, index] of pending.entries()) {
    context.signal.throwIfAborted();
    const plans = planTiming(book.read(index), context.sides, turn);
    context.store.append(await context.observer.observeAll(plans, workspace));
    context.onProgress({ kind: 'timed', done: turn + 1, total: pending.length });
  }
}
