import type { Observation, RunFile, ShadowReport, TracedRole, UnlistedExecutable } from '@strangler/core';
import type { Role } from '../implementation/implementation.ts';

/** The files that each side lists: the program, its interpreter and its artifacts. */
export type ListedFiles = Readonly<Record<Role, readonly Pick<RunFile, 'digest'>[]>>;

const roles = ['control', 'candidate'] as const;

/** Counts the cases that were traced, and what was started in them without being listed. */
export class TraceTally {
  readonly #listed: Readonly<Record<Role, ReadonlySet<string>>>;
  readonly #counts = { control: noneTraced(), candidate: noneTraced() };
  readonly #unlisted = new Map<string, UnlistedExecutable>();

  constructor({ control, candidate }: ListedFiles) {
    this.#listed = { control: digestsOf(control), candidate: digestsOf(candidate) };
  }

  /** Takes all observations of one case. */
  add(observations: readonly Observation[]): void {
    for (const { role, trace } of observations) {
      if (trace === undefined) continue;
      this.#counts[role] = countOne(this.#counts[role], trace);
      this.#addExecutables(role, trace.executables);
    }
  }

  /** As the report has it: counts for each side, and what is not listed, the control's and what most cases start first. */
  list(): Pick<ShadowReport, 'traced' | 'unlistedExecutables'> {
    const unlisted = [...this.#unlisted.values()].sort(
      (a, b) =>
        roles.indexOf(a.role) - roles.indexOf(b.role) || b.cases - a.cases || (a.path < b.path ? -1 : 1),
    );
    return { traced: { ...this.#counts }, unlistedExecutables: unlisted };
  }

  /** Files with the same bytes are one executable, wherever they lie. */
  #addExecutables(role: Role, executables: NonNullable<Observation['trace']>['executables']): void {
    const counted = new Set<string>();
    for (const { path, digest, ofCase } of executables) {
      if (ofCase === true || (digest !== null && this.#listed[role].has(digest))) continue;
      const key = `${role} ${digest ?? path}`;
      const known = this.#unlisted.get(key);
      const cases = (known?.cases ?? 0) + (counted.has(key) ? 0 : 1);
      const first = known !== undefined && known.path < path ? known.path : path;
      this.#unlisted.set(key, { role, path: first, digest, cases });
      counted.add(key);
    }
  }
}

function noneTraced(): TracedRole {
  return { cases: 0, differing: 0, untraced: 0, reason: null };
}

function countOne(count: TracedRole, { agrees, refused }: NonNullable<Observation['trace']>): TracedRole {
  if (refused === null) {
    return { ...count, cases: count.cases + 1, differing: count.differing + (agrees === false ? 1 : 0) };
  }
  const isFirst = count.reason === null || refused < count.reason;
  return { ...count, untraced: count.untraced + 1, reason: isFirst ? refused : count.reason };
}

function digestsOf(files: readonly Pick<RunFile, 'digest'>[]): ReadonlySet<string> {
  return new Set(files.map(({ digest }) => digest));
}
