import type { Digest, Generation } from '@strangler/core';
import { attempt } from '../file-system/attempt.ts';
import { listNames } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { orNull } from '../file-system/or-null.ts';
import { flagOf } from '../generation/create-generation.ts';
import { type Position, positionOf } from '../generation/position.ts';
import { readCurrent } from '../generation/read-current.ts';
import { readGenerationFile } from '../generation/read-generation.ts';
import { generationNumber, readyFileName } from '../generation/state-names.ts';

/** What can still be learnt from a state, however much of it is broken. */
export interface KnownState {
  /** The file that the pointer names, null without one. */
  readonly pointer: string | null;
  /** Whether there is a pointer, or something in its place, that leads to nothing that can be read. */
  readonly isBroken: boolean;
  readonly from: Position | null;
  /** The generation that the pointer names. */
  readonly current: Generation | null;
  readonly flag: string | null;
  readonly control: Digest;
  readonly candidate: Digest;
  readonly sample: number;
}

/**
 * Learns the flag and the digests from the current generation, else from the newest one that can be read, else from
 * the prepared rollback. Never throws; what could not be read is added to the warnings.
 */
export function readKnownState(
  fs: FileSystem,
  home: string,
  flag: () => string | null,
  warnings: string[],
): KnownState {
  const current = readCurrent(home, fs);
  if (current.kind === 'invalid') warnings.push(current.reason);
  const generation = current.kind === 'generation' ? current.generation : null;
  const source = generation ?? findReadable(fs, home, warnings);
  return {
    pointer: current.kind === 'none' ? null : current.file,
    isBroken: current.kind === 'invalid',
    from: generation === null ? null : positionOf(generation),
    current: generation,
    flag: source === null ? orNull(flag) : flagOf(source),
    control: source?.metadata.control ?? null,
    candidate: source?.metadata.candidate ?? null,
    sample: source?.metadata.sample ?? 0,
  };
}

function findReadable(fs: FileSystem, home: string, warnings: string[]): Generation | null {
  const names = attempt(warnings, 'the generations could not be listed', () => listNames(fs, home)) ?? [];
  const files = [...names.filter((name) => generationNumber(name) !== null).reverse(), readyFileName];
  for (const file of files) {
    const stored = readGenerationFile(fs, home, file);
    if (stored.kind === 'invalid') continue;
    warnings.push(`the flag and the digests were taken from ${file}`);
    return stored.generation;
  }
  return null;
}
