import type { Generation } from '@strangler/core';
import { type KnownMetadata, metadataOf } from '../generation/metadata-of.ts';

/** Where a move came down: a numbered generation, 0 for the prepared one, null without any pointer. */
export type Landing = Pick<KnownMetadata, 'stage' | 'percent' | 'control' | 'candidate' | 'sample'> & {
  readonly generation: number | null;
};

/** The landing on a generation. */
export function landingOn(generation: Generation): Landing {
  return metadataOf(generation);
}
