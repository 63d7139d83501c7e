import { listNames } from '../file-system/directory.ts';
import { errorText } from '../file-system/error-text.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { type KnownMetadata, metadataOf } from '../generation/metadata-of.ts';
import { readCurrent } from '../generation/read-current.ts';
import { readGenerationFile } from '../generation/read-generation.ts';
import { generationNumber, readyFileName } from '../generation/state-names.ts';
import { type LastAnswer, readLastAnswers } from './answers.ts';

/** What a rollout says of the binaries that it used. */
export interface Usage {
  /** Why this is not the whole truth, so that nothing may be removed on its strength; null where it is. */
  readonly trouble: string | null;
  /** Every numbered generation, in order. */
  readonly generations: readonly KnownMetadata[];
  /** What the pointer names; null without a pointer. */
  readonly current: KnownMetadata | null;
  /** The rollback that is made in advance, if there is one. */
  readonly prepared: KnownMetadata | null;
  readonly answers: readonly LastAnswer[];
}

/** Reads what a rollout says of its binaries, from its generations and events. Throws only after an abort. */
export async function readUsage(
  fs: FileSystem,
  home: string,
  now: Date,
  signal?: AbortSignal,
): Promise<Usage> {
  try {
    const answers = await readLastAnswers(home, now, signal);
    return { ...readGenerations(fs, home), answers };
  } catch (error) {
    signal?.throwIfAborted();
    return { ...nothing, trouble: `the state or the events cannot be read: ${errorText(error)}` };
  }
}

/** The part of {@link readUsage} that can be read again at once, under a lock. */
export function readGenerations(fs: FileSystem, home: string): Omit<Usage, 'answers'> {
  const names = listNames(fs, home);
  const troubles: string[] = [];
  const read = (file: string): KnownMetadata | null => {
    const stored = readGenerationFile(fs, home, file);
    if (stored.kind === 'generation') return metadataOf(stored.generation);
    troubles.push(stored.reason);
    return null;
  };
  const generations = names
    .filter((name) => generationNumber(name) !== null)
    .sort((a, b) => (generationNumber(a) ?? 0) - (generationNumber(b) ?? 0))
    .map(read)
    .filter((each) => each !== null);
  const prepared = names.includes(readyFileName) ? read(readyFileName) : null;
  const pointer = readCurrent(home, fs);
  if (pointer.kind === 'invalid') troubles.push(pointer.reason);
  const current = pointer.kind === 'generation' ? metadataOf(pointer.generation) : null;
  if (generations.length === 0) {
    troubles.push('no generation here says which binaries are in use; prune where the rollout has its state');
  }
  return { trouble: troubles[0] ?? null, generations, current, prepared };
}

const nothing: Usage = { trouble: null, generations: [], current: null, prepared: null, answers: [] };
