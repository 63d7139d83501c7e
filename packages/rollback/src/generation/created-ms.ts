import { join } from 'node:path';
import type { GenerationMetadata } from '@strangler/core';
import type { FileSystem } from '../file-system/file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { generationFileName, readyFileName } from './state-names.ts';

/** How far the clocks of two machines that share a state may differ. */
export const clockSkewMs = 5 * 60 * 1000;

/** Where a generation lies, and the moment of a look at it in milliseconds since 1970. */
export interface CreationQuestion {
  readonly fs: FileSystem;
  readonly home: string;
  readonly nowMs: number;
}

/**
 * When a generation was made, in milliseconds since 1970: as it says itself, or as its file says where that is earlier, since the
 * clock of whoever made it may have been ahead. Null where both say a time that has not come yet, so that one of the clocks
 * is wrong and nobody can tell which.
 */
export function createdMsOf(
  { fs, home, nowMs }: CreationQuestion,
  { generation, createdAt }: Pick<GenerationMetadata, 'generation' | 'createdAt'>,
): number | null {
  const path = join(home, generation === 0 ? readyFileName : generationFileName(generation));
  const saidMs = Date.parse(createdAt);
  if (Number.isNaN(saidMs)) return null;
  const writtenMs = orNull(() => fs.status(path).modifiedMs) ?? saidMs;
  const createdMs = Math.min(saidMs, writtenMs);
  return createdMs > nowMs + clockSkewMs ? null : createdMs;
}
