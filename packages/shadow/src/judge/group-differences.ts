import type { DifferenceGroup } from '@strangler/core';
import type { Difference } from './difference.ts';

/** Counts differences by cause: channel and place. */
export class DifferenceGroups {
  readonly #groups = new Map<string, { readonly first: Difference; exampleCase: string; count: number }>();

  add(caseId: string, differences: readonly Difference[]): void {
    for (const difference of differences) {
      const key = `${difference.channel}\0${difference.location}`;
      const known = this.#groups.get(key);
      if (known === undefined) {
        this.#groups.set(key, { first: difference, exampleCase: caseId, count: 1 });
      } else {
        known.count++;
        if (caseId < known.exampleCase) known.exampleCase = caseId;
      }
    }
  }

  /** The groups, most cases first. */
  list(runDir: string): DifferenceGroup[] {
    const sorted = [...this.#groups].sort(
      ([a, { count: m }], [b, { count: n }]) => n - m || (a < b ? -1 : 1),
    );
    return sorted.map(([, { first, exampleCase, count }], index) => ({
      id: `g${index + 1}`,
      title: first.title,
      channel: first.channel,
      location: first.location,
      count,
      exampleCase,
      reproduce: `migrate shadow show ${exampleCase.slice(0, 12)} --run ${runDir}`,
    }));
  }
}
