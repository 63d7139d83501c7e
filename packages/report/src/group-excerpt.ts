/** What differs in the example of a group, ready to print: a unified diff, or the first place that differs. */
export interface GroupExcerpt {
  /** The id of the group. */
  readonly group: string;
  readonly text: string;
}

/** Excerpts by the group that they belong to. */
export function excerptsByGroup(excerpts: readonly GroupExcerpt[]): ReadonlyMap<string, string> {
  return new Map(excerpts.map(({ group, text }) => [group, text]));
}
