import type { Digest } from '@strangler/core';
import { hashBinary } from '@strangler/rollback';
import type { LoadedConfig } from '../config/load-config.ts';
import { releaseFile } from './release-file.ts';

/** The digests of the two binaries that `migrate rollout` would store now. Throws where one is not there. */
export function releaseDigests(loaded: LoadedConfig): {
  readonly control: Digest;
  readonly candidate: Digest;
} {
  return {
    control: hashBinary(releaseFile(loaded, 'control')),
    candidate: hashBinary(releaseFile(loaded, 'candidate')),
  };
}
