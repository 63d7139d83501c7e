import { type FSWatcher, statSync, watch } from 'node:fs';
import { orNull } from '../file-system/or-null.ts';
import { pauseFor } from './pause-for.ts';

/**
 * Tells that something changed in a directory. A hint and no more: file systems on a network tell nothing, so whoever
 * uses it also looks from time to time.
 *
 * The directory is watched and not its files, because a watch on a file loses it when it is replaced.
 */
export class DirectoryWatch {
  readonly #directory: string;
  #watcher: FSWatcher | null = null;
  #inode: bigint | null = null;
  #changed = false;
  #wake: (() => void) | null = null;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Watches the directory that has the name now: it may have been removed and made again. */
  renew(): void {
    const inode = orNull(() => statSync(this.#directory, { bigint: true }).ino);
    if (this.#watcher !== null && inode === this.#inode) return;
    this.close();
    this.#inode = inode;
    if (inode === null) return;
    this.#watcher = orNull(() => watch(this.#directory, { persistent: false }, () => this.#note()));
    this.#watcher?.on('error', () => this.close());
  }

  /** Resolves at the next change, at once where there was one since the last call, and after the time at the latest. */
  async next(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (!this.#changed) {
      await pauseFor(milliseconds, signal, (wake) => {
        this.#wake = wake;
      });
    }
    this.#wake = null;
    this.#changed = false;
  }

  /** Stops watching. */
  close(): void {
    this.#watcher?.close();
    this.#watcher = null;
    this.#inode = null;
  }

  #note(): void {
    this.#changed = true;
    this.#wake?.();
  }
}
