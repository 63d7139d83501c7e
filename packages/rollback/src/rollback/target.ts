import type { Digest, Generation, Stage } from '@strangler/core';
import type { FileSystem } from '../file-system/file-system.ts';
import { candidateShare } from '../flag/choose-variant.ts';
import { metadataOf } from '../generation/metadata-of.ts';
import { readGeneration } from '../generation/read-generation.ts';
import type { KnownState } from './known-state.ts';
import type { RollbackRequest } from './rollback-request.ts';

/** What the new generation of a rollback is to say, beside its number and its latch. */
export interface Target {
  readonly stage: Stage;
  readonly percent: number;
  readonly control: Digest;
  readonly candidate: Digest;
  readonly sample: number;
}

/** The content of the generation that is asked for; control, with a warning, where that one cannot be read. */
export function findTarget(
  fs: FileSystem,
  request: RollbackRequest,
  known: KnownState,
  warnings: string[],
): Target {
  const { control, candidate, sample } = known;
  const toControl: Target = { stage: 'off', percent: 0, control, candidate, sample };
  if (request.to === null) return toControl;
  const stored = readGeneration(request.home, request.to, fs);
  if (stored.kind === 'invalid') {
    warnings.push(`${stored.reason}; going back to control instead`);
    return toControl;
  }
  const { generation } = stored;
  warnIfRaised(known.current, generation, warnings);
  return metadataOf(generation);
}

function warnIfRaised(current: Generation | null, wanted: Generation, warnings: string[]): void {
  const before = current === null ? 0 : candidateShare(current);
  const after = candidateShare(wanted);
  if (after <= before) return;
  const number = wanted.metadata.generation;
  warnings.push(
    `generation ${number} raises the candidate's share from ${100 * before} % to ${100 * after} %, without a gate`,
  );
}
