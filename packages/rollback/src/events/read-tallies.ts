import { join } from 'node:path';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { readGeneration } from '../generation/read-generation.ts';
import { EventFollower, type FollowedEvents } from './event-follower.ts';
import { type DigestOf, EventTallies } from './event-tallies.ts';

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
  const tallies = new EventTallies(flag, digestsOf(home));
  const read = await new EventFollower(eventsDirectory(home)).poll((event) => tallies.add(event), signal);
  signal?.throwIfAborted();
  return { tallies, read };
}

const remembered = 1000;

/** Finds the digests that generations name. Generations never change, so each is read once. */
export function digestsOf(home: string, fs: FileSystem = nodeFileSystem): DigestOf {
  const known = new Map<number, { readonly control: string | null; readonly candidate: string | null }>();
  return (generation, role) => {
    const found = known.get(generation);
    if (found !== undefined) return found[role];
    const stored = readGeneration(home, generation, fs);
    if (stored.kind === 'invalid') return null;
    if (known.size >= remembered) known.clear();
    known.set(generation, stored.generation.metadata);
    return stored.generation.metadata[role];
  };
}
