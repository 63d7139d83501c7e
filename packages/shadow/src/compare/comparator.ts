import type { Observation } from '@strangler/core';
import type { ReadOutput } from '../bytes/read-output.ts';
import type { Difference } from './difference.ts';

/** One difference that a user's comparator found. */
export type ComparedDifference = Pick<Difference, 'location' | 'title'> & {
  readonly channel: string;
};

/**
 * A user's own comparison of two observations, called synchronously.
 *
 * A list replaces the built-in comparison, an empty one means equal; null leaves it to the built-in comparison.
 */
export type Comparator = (
  control: Observation,
  candidate: Observation,
  tools: { readonly read: ReadOutput },
) => readonly ComparedDifference[] | null;
