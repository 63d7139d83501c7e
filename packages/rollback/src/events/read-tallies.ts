import { join } from 'node:path';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { metadataOf } from '../generation/metadata-of.ts';
import { readGeneration } from '../generation/read-generation.ts';
import { EventFollower, type FollowedEvents } from './event-follower.ts';
import { EventTallies, type FactsOf, type GenerationFacts } from './event-tallies.ts';

/** The directory of the events that belong to a rollout's state. */
export function eventsDirectory(home: string): string {
  return join(home, '..', 'events');
}

/** Every event beside a rollout's state, counted. Null counts events of every flag. */
export async function readTallies(
  home: string,
  flag: string | null,
  signal?: AbortSignal,
): Promise<{ readonly tallies: EventTallies; readonly read: FollowedEvents }> {
  const tallies = new EventTallies(flag, factsOf(home));
  const read = await new EventFollower(eventsDirectory(home)).poll((event) => tallies.add(event), signal);
  signal?.throwIfAborted();
  return { tallies, read };
}

const unknown: GenerationFacts = { control: null, candidate: null, createdMs: null };
const remembered = 1000;

/** Finds what generations say of themselves. A generation never changes, so each is read once. */
export function factsOf(home: string, fs: FileSystem = nodeFileSystem): FactsOf {
  const known = new Map<number, GenerationFacts>();
  return (generation) => {
    const found = known.get(generation);
    if (found !== undefined) return found;
    const facts = readFacts(home, generation, fs);
    if (known.size >= remembered) known.clear();
    known.set(generation, facts);
    return facts;
  };
}

function readFacts(home: string, generation: number, fs: FileSystem): GenerationFacts {
  const stored = readGeneration(home, generation, fs);
  if (stored.kind === 'invalid') return unknown;
  const { control, candidate, createdAt } = metadataOf(stored.generation);
  const createdMs = Date.parse(createdAt);
  return { control, candidate, createdMs: Number.isNaN(createdMs) ? null : createdMs };
}
