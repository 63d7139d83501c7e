import type { Digest, Generation, GenerationMetadata } from '@strangler/core';

/** What a generation says, with null where it names no binary. */
export type KnownMetadata = GenerationMetadata & { readonly control: Digest; readonly candidate: Digest };

/** The metadata of a generation; what is left out on disk, where flagd takes no null, is null here. */
export function metadataOf({ metadata }: Generation): KnownMetadata {
  const { control = null, candidate = null } = metadata;
  return { ...metadata, control, candidate };
}
