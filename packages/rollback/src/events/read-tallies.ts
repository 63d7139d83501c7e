import { join } from 'node:path';
import { EventFollower, type FollowedEvents } from './event-follower.ts';
import { EventTallies } from './event-tallies.ts';
import { KnownFacts } from './known-facts.ts';

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
  const tallies = new EventTallies(flag, new KnownFacts(home).of);
  const read = await new EventFollower(eventsDirectory(home)).poll((event) => tallies.add(event), signal);
  signal?.throwIfAborted();
  return { tallies, read };
}
