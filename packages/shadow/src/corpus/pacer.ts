import { setImmediate } from 'node:timers/promises';

/** Waits for a turn of the event loop where it is time for one; undefined where it is not. */
export type Pacer = () => Promise<void> | undefined;

const turnMs = 20;

/**
 * Lets a long loop give way every 20 ms, so that timers, pipes and Ctrl-C are never kept waiting for it.
 *
 * Call it once a step: `const turn = pace(); if (turn) await turn;`. Awaiting only what is due costs nothing.
 */
export function createPacer(): Pacer {
  let last = performance.now();
  return () => {
    if (performance.now() - last < turnMs) return undefined;
    return setImmediate().then(() => {
      last = performance.now();
    });
  };
}
