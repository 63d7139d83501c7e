import { createSeededRandom } from '@strangler/core';
import type { CaseBook } from '../corpus/case-book.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { compareCase } from './compare-case.ts';
import type { RunContext } from './run-context.ts';
import { shuffleIndices } from './shuffle-indices.ts';

/**
 * Runs the pending cases on both sides, as many at a time as there are workspaces, in an order drawn from the seed, into
 * which `pending` is brought.
 *
 * One case a workspace is in memory. After an error no further case is begun, and those that run are waited for.
 */
export async function runComparePass(
  context: RunContext,
  book: CaseBook,
  pending: Uint32Array,
  workspaces: readonly Workspace[],
): Promise<void> {
  const queue = shuffleIndices(pending, createSeededRandom(context.settings.seed)).values();
  let done = book.size - pending.length;
  let isBroken = false;
  const work = async (workspace: Workspace): Promise<void> => {
    for (const index of queue) {
      if (isBroken) return;
      context.signal.throwIfAborted();
      const status = await compareCase(context, book.read(index), workspace, context.traced.has(index));
      context.onProgress({ kind: 'compared', done: ++done, total: book.size, status });
    }
  };
  const ended = await Promise.allSettled(
    workspaces.map((workspace) =>
      work(workspace).catch((error: unknown) => {
        isBroken = true;
        throw error;
      }),
    ),
  );
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}
