import type { Generation } from '@strangler/core';
import { listNames } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { readCurrent } from '../generation/read-current.ts';
import { readGeneration } from '../generation/read-generation.ts';
import { generationNumber } from '../generation/state-names.ts';

/** Where a rollout stands: the generation that readers see, and why nothing may be promoted from it, or null. */
export interface RolloutStanding {
  readonly generation: Generation | null;
  readonly latch: string | null;
}

/**
 * Reads where a rollout stands. A state that was rolled back, is unreadable or had its pointer removed counts as
 * latched; so does one for which another writer has already claimed a latched generation.
 */
export function readStanding(fs: FileSystem, home: string): RolloutStanding {
  const numbers = listNames(fs, home)
    .map(generationNumber)
    .filter((number) => number !== null);
  const current = readCurrent(home, fs);
  switch (current.kind) {
    case 'none': {
      const wasUsed = numbers.length > 0;
      return {
        generation: null,
        latch: wasUsed ? 'the pointer to the current generation was removed' : null,
      };
    }
    case 'invalid':
      return { generation: null, latch: `the current state is unreadable (${current.reason})` };
    case 'generation': {
      const { generation } = current;
      const later = numbers.filter((number) => number > generation.metadata.generation);
      return { generation, latch: latchOf(generation) ?? latchAmong(fs, home, later) };
    }
  }
}

function latchOf(generation: Generation): string | null {
  const { latched, generation: number, reason } = generation.metadata;
  return latched ? `generation ${number} latched the rollout: ${reason}` : null;
}

function latchAmong(fs: FileSystem, home: string, numbers: readonly number[]): string | null {
  for (const number of numbers) {
    const stored = readGeneration(home, number, fs);
    const latch = stored.kind === 'invalid' ? stored.reason : latchOf(stored.generation);
    if (latch !== null) return latch;
  }
  return null;
}
