import { join } from 'node:path';
import { EventFollower, type FollowedEvents } from './event-follower.ts';
import { EventTallies } from './event-tallies.ts';
import { KnownFacts } from './known-facts.ts';

/** The directory of the events that belong to a rollout's state. */
export function eventsDirectory(home: string): string {
  return join(home, '..', 'events');
}

/** Which events are counted, and when; a null flag counts the events of every flag. */
export interface TallyRequest {
  readonly home: string;
  readonly flag: string | null;
  readonly now: Date;
  readonly signal?: AbortSignal;
}

/** Every event beside a rollout's state, counted. */
export async function readTallies(
  request: TallyRequest,
): Promise<{ readonly tallies: EventTallies; readonly read: FollowedEvents }> {
  const { home, flag, now, signal } = request;
  const tallies = new EventTallies(flag, new KnownFacts(home, () => now).of);
  const read = await new EventFollower(eventsDirectory(home)).poll((event) => tallies.add(event), signal);
  signal?.throwIfAborted();
  return { tallies, read };
}
