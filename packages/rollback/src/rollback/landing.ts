import type { Generation } from '@strangler/core';
import { metadataOf } from '../generation/metadata-of.ts';
import type { Target } from './target.ts';

/** Where a move came down: a numbered generation, 0 for the prepared one, null without any pointer. */
export interface Landing extends Target {
  readonly generation: number | null;
}

/** The landing on a generation. */
export function landingOn(generation: Generation): Landing {
  return metadataOf(generation);
}
