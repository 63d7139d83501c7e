import { errorText } from '../file-system/error-text.ts';
import { DirectoryWatch } from './directory-watch.ts';
import type { GuardLook } from './guard-session.ts';
import { pauseFor } from './pause-for.ts';

/** A guard that looks again and again, and whom it tells. */
export interface GuardWatch {
  readonly look: () => Promise<GuardLook>;
  /** The directory whose changes lead to a look. */
  readonly directory: string;
  readonly intervalMs: number;
  readonly onLook: (look: GuardLook) => void;
  /** A look that failed, in words; the next one is made all the same. */
  readonly onFailure: (why: string) => void;
  readonly signal: AbortSignal;
}

/** Events come in bursts; a look for each of them would help nobody. */
const shortestMs = 1000;

/**
 * Looks at least once an interval and soon after each change, until it is told to stop; never ends by itself and
 * never throws, because a guard that is gone guards nothing.
 */
export async function watchGuard(watch: GuardWatch): Promise<void> {
  const { look, directory, intervalMs, onLook, onFailure, signal } = watch;
  const changes = new DirectoryWatch(directory);
  try {
    while (!signal.aborted) {
      changes.renew();
      try {
        onLook(await look());
      } catch (error) {
        onFailure(errorText(error));
      }
      await pauseFor(Math.min(shortestMs, intervalMs), signal);
      await changes.next(Math.max(0, intervalMs - shortestMs), signal);
    }
  } finally {
    changes.close();
  }
}
