import type { Runner } from '@strangler/process';
import type { RunStore } from '../run/run-store.ts';

/** What `minimiseCase` is given. */
export interface MinimiseOptions {
  readonly store: RunStore;
  /** The beginning of a case's id, its name, or a group such as `g1`. */
  readonly selector: string;
  /** Starts programs; called once nothing is wrong with the case, and closed at the end. */
  readonly openRunner: () => Promise<Runner>;
  /** Cases that are tried at the same time. */
  readonly jobs: number;
  /** Milliseconds that the search may take; confirming its result comes on top. */
  readonly budgetMs: number;
  /** Runs of either side; 100,000 by default. */
  readonly maxRuns?: number;
  /** The PATH that the programs see. */
  readonly searchPath: string;
  /** The new file for the smaller case; `minimised/<case>.json` in the directory of the run by default. */
  readonly outFile?: string;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}
