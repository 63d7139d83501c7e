import { type Acceptance, MigrateError } from '@strangler/core';
import type { Difference } from '../compare/difference.ts';
import { judgeStoredRun } from './judge-stored-run.ts';
import type { RunStore } from './run-store.ts';

/** A place in which a candidate differs. */
export type GroupPlace = Pick<Acceptance, 'channel' | 'kind' | 'location'>;

/**
 * The place that a group is about, and those that differ in its cases only: what has to be accepted for the sake of it.
 *
 * Throws INPUT_NOT_FOUND where the run has no such group.
 */
export async function findGroupPlaces(store: RunStore, id: string): Promise<readonly GroupPlace[]> {
  const { groups } = await judgeStoredRun(store);
  const group = groups.find((each) => each.id === id);
  if (group === undefined) throw unknownGroup(store, id, groups.length);
  const counts = new PlaceCounts(group);
  await judgeStoredRun(store, { onDiffering: (differences) => counts.add(differences) });
  return counts.list();
}

const maxPlaces = 100_000;

/** Counts in how many cases each place differs, and in how many of those the group's own place does. */
class PlaceCounts {
  readonly #lead: GroupPlace;
  readonly #places = new Map<string, { readonly place: GroupPlace; all: number; within: number }>();

  constructor({ channel, kind, location }: GroupPlace) {
    this.#lead = { channel, kind, location };
  }

  add(differences: readonly Difference[]): void {
    const places = new Map(differences.map((each) => [keyOf(each), each]));
    const isWithin = places.has(keyOf(this.#lead));
    for (const [key, { channel, kind, location }] of places) {
      // A place that is not counted is not accepted, which errs on the safe side.
      if (this.#places.size >= maxPlaces && !this.#places.has(key)) continue;
      const known = this.#places.get(key) ?? { place: { channel, kind, location }, all: 0, within: 0 };
      this.#places.set(key, known);
      known.all++;
      if (isWithin) known.within++;
    }
  }

  list(): GroupPlace[] {
    const lead = keyOf(this.#lead);
    const others = [...this.#places].filter(([key, { all, within }]) => key !== lead && all === within);
    return [this.#lead, ...others.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { place }]) => place)];
  }
}

function keyOf({ channel, kind, location }: GroupPlace): string {
  return `${channel}\0${kind}\0${location}`;
}

function unknownGroup(store: RunStore, id: string, count: number): MigrateError {
  return new MigrateError({
    code: 'INPUT_NOT_FOUND',
    message: `the run has no group ${id}`,
    why: `The run in ${store.dir} has ${count === 0 ? 'no groups' : `the groups g1 to g${count}`}.`,
    next: 'Take a group that migrate shadow listed, or name another run by --run <dir>.',
  });
}
