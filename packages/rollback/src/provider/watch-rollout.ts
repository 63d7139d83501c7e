import { type FSWatcher, watch } from 'node:fs';
import { type CurrentState, readCurrent } from '../generation/read-current.ts';

/** The state of a rollout as it was last read. */
export interface RolloutWatch {
  /** Reads the pointer again, and the generation where it is another one. */
  current(): CurrentState;
  close(): void;
}

/** What can be set about watching. */
export interface WatchOptions {
  /** How often to look, in milliseconds, beside what the file system says by itself; 1,000 by default. */
  readonly pollMs?: number;
  /** Called once after each change, with what is there now. */
  readonly onChange: (state: CurrentState) => void;
}

/**
 * Follows the pointer of a rollout. The directory is watched, since a watch of the pointer itself would stay with the link that it
 * first saw; and it is looked at in intervals, for file systems that tell nothing.
 */
export function watchRollout(home: string, { pollMs = 1000, onChange }: WatchOptions): RolloutWatch {
  let seen = readCurrent(home);
  let isClosed = false;
  const look = (): CurrentState => {
    const state = readCurrent(home);
    if (isClosed || !isOther(seen, state)) return state;
    seen = state;
    onChange(state);
    return state;
  };
  const timer = setInterval(look, pollMs).unref();
  const watcher = watchDirectory(home, look);
  return {
    current: look,
    close: () => {
      isClosed = true;
      clearInterval(timer);
      watcher?.close();
    },
  };
}

/** Null where the directory cannot be watched, such as before the rollout begins; looking in intervals is left then. */
function watchDirectory(home: string, look: () => void): FSWatcher | null {
  try {
    const watcher = watch(home, { persistent: false }, look);
    return watcher.on('error', () => watcher.close());
  } catch {
    return null;
  }
}

function isOther(before: CurrentState, now: CurrentState): boolean {
  if (before.kind !== now.kind) return true;
  if (before.kind === 'invalid' && now.kind === 'invalid') return before.reason !== now.reason;
  return before.kind === 'generation' && now.kind === 'generation' && before.file !== now.file;
}
