import type { Generation } from '@strangler/core';
import { listNames } from '../file-system/directory.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { metadataOf } from '../generation/metadata-of.ts';
import { readTarget } from '../generation/read-current.ts';
import { readGeneration } from '../generation/read-generation.ts';
import { generationNumber, readyFileName } from '../generation/state-names.ts';
import { type Standing, unstarted } from './promotion.ts';

/**
 * Where a rollout stands: the generation that readers see, why nothing may be promoted, or null, and every standing
 * that a move is measured against.
 */
export interface RolloutStanding {
  /** The file that the pointer names, null without a pointer. */
  readonly pointer: string | null;
  readonly generation: Generation | null;
  readonly latch: string | null;
  readonly bases: readonly Standing[];
  /** The latest time that one of those generations says it was made at, in milliseconds since 1970; null without any. */
  readonly newestMs: number | null;
}

/**
 * Reads where a rollout stands whose pointer names this file, null without a pointer.
 *
 * A state that was rolled back, is unreadable or had its pointer removed counts as latched. Generations that other
 * writers have claimed but not yet put in place count too: one of them may be a rollback, and what is no promotion from
 * the current generation may well be one from that.
 */
export function readStanding(fs: FileSystem, home: string, pointer: string | null): RolloutStanding {
  const numbers = listNames(fs, home)
    .map(generationNumber)
    .filter((number) => number !== null);
  const current = readTarget(fs, home, pointer);
  switch (current.kind) {
    case 'none': {
      const latch = numbers.length > 0 ? 'the pointer to the current generation was removed' : null;
      return { pointer, generation: null, latch, bases: [unstarted], newestMs: null };
    }
    case 'invalid': {
      const latch = `the current state is unreadable (${current.reason})`;
      return { pointer, generation: null, latch, bases: [unstarted], newestMs: null };
    }
    case 'generation': {
      const { generation } = current;
      const later =
        pointer === readyFileName ? [] : numbers.filter((number) => number > numberOf(generation));
      const claimed = later.map((number) => readClaimed(fs, home, number));
      const latch = [latchOf(generation), ...claimed.map((claim) => claim.latch)].find(
        (each) => each !== null,
      );
      const bases = [metadataOf(generation), ...claimed.map((claim) => claim.base)];
      const times = [generation, ...claimed.map((claim) => claim.generation)].map(saidMsOf);
      return { pointer, generation, latch: latch ?? null, bases, newestMs: latestOf(times) };
    }
  }
}

interface Claimed {
  readonly latch: string | null;
  readonly base: Standing;
  readonly generation: Generation | null;
}

function readClaimed(fs: FileSystem, home: string, number: number): Claimed {
  const stored = readGeneration(home, number, fs);
  if (stored.kind === 'invalid') return { latch: stored.reason, base: unstarted, generation: null };
  const { generation } = stored;
  return { latch: latchOf(generation), base: metadataOf(generation), generation };
}

function numberOf(generation: Generation): number {
  return generation.metadata.generation;
}

function saidMsOf(generation: Generation | null): number {
  return Date.parse(generation?.metadata.createdAt ?? '');
}

function latestOf(times: readonly number[]): number | null {
  const known = times.filter((time) => !Number.isNaN(time));
  return known.length === 0 ? null : Math.max(...known);
}

function latchOf(generation: Generation): string | null {
  const { latched, generation: number, reason } = generation.metadata;
  return latched ? `generation ${number} latched the rollout: ${reason}` : null;
}
