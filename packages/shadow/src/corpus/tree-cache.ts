import type { CaseTree, TreeEntry } from './case.ts';

/** What was read before; many cases share one directory, and most of those the whole tree. */
export interface TreeCache {
  readonly directories: RecentLists<readonly TreeEntry[]>;
  readonly trees: RecentLists<CaseTree>;
}

/** A cache that holds nothing yet, and never more than what about 100,000 files need. */
export function createTreeCache(): TreeCache {
  return {
    directories: new RecentLists((entries) => entries.length),
    trees: new RecentLists((tree) => tree.entries.length),
  };
}

const maxEntries = 50_000;

/** Values by name, the oldest of which go once they hold too many entries together. */
class RecentLists<T> {
  readonly #sizeOf: (value: T) => number;
  readonly #values = new Map<string, T>();
  #entries = 0;

  constructor(sizeOf: (value: T) => number) {
    this.#sizeOf = sizeOf;
  }

  get(key: string): T | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: T): void {
    if (this.#values.has(key)) return;
    this.#values.set(key, value);
    this.#entries += this.#sizeOf(value) + 1;
    for (const [oldest, held] of this.#values) {
      if (this.#entries <= maxEntries || oldest === key) return;
      this.#values.delete(oldest);
      this.#entries -= this.#sizeOf(held) + 1;
    }
  }
}
