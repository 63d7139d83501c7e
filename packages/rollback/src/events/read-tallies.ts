import { join } from 'node:path';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import type { Variant } from '../flag/choose-variant.ts';
import { metadataOf } from '../generation/metadata-of.ts';
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

type Digests = Readonly<Record<Variant, string | null>>;

const unknown: Digests = { control: null, candidate: null };
const remembered = 1000;

/** Finds the digests that generations name. Generations never change, so each is read once. */
export function digestsOf(home: string, fs: FileSystem = nodeFileSystem): DigestOf {
  const known = new Map<number, Digests>();
  return (generation, role) => {
    const found = known.get(generation);
    if (found !== undefined) return found[role];
    const stored = readGeneration(home, generation, fs);
    const digests = stored.kind === 'generation' ? metadataOf(stored.generation) : unknown;
    if (known.size >= remembered) known.clear();
    known.set(generation, digests);
    return digests[role];
  };
}
