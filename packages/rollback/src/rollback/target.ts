import type { Digest, Generation } from '@strangler/core';
import type { FileSystem } from '../file-system/file-system.ts';
import { candidateShare } from '../flag/choose-variant.ts';
import { metadataOf } from '../generation/metadata-of.ts';
import { readGeneration } from '../generation/read-generation.ts';
import type { KnownState } from './known-state.ts';
import type { RollbackRequest } from './rollback-request.ts';

/** What the new generation of a rollback is to say, beside its number and its latch: always that control answers. */
export interface Target {
  readonly stage: 'off';
  readonly percent: 0;
  readonly control: Digest;
  readonly candidate: Digest;
  readonly sample: number;
}

/**
 * Off, with the binaries of the generation that is asked for; with those of now, and a warning, where that one cannot be
 * read.
 *
 * A share would be read in two ways: a tool takes control while a latch is set, and a flagd daemon knows no latch.
 */
export function findTarget(
  fs: FileSystem,
  request: RollbackRequest,
  known: KnownState,
  warnings: string[],
): Target {
  if (request.to === null) return toControlOf(known);
  const stored = readGeneration(request.home, request.to, fs);
  if (stored.kind === 'invalid') {
    warnings.push(`${stored.reason}; going back to the control of now instead`);
    return toControlOf(known);
  }
  warnOfShare(stored.generation, warnings);
  return toControlOf(metadataOf(stored.generation));
}

function toControlOf({ control, candidate, sample }: Omit<Target, 'stage' | 'percent'>): Target {
  return { stage: 'off', percent: 0, control, candidate, sample };
}

function warnOfShare(generation: Generation, warnings: string[]): void {
  if (candidateShare(generation) === 0) return;
  const { generation: number, stage, percent } = generation.metadata;
  const share = stage === 'canary' ? ` --percent ${percent}` : '';
  warnings.push(
    `generation ${number} was ${stage}; a rollback leads to control. To have that share again: migrate rollback --release-latch --reason "<why>", then migrate rollout ${stage}${share}`,
  );
}
