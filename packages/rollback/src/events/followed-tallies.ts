import { type KnownMetadata, metadataOf } from '../generation/metadata-of.ts';
import { type CurrentState, readCurrent } from '../generation/read-current.ts';
import { readGeneration } from '../generation/read-generation.ts';
import { EventFollower, type FollowedEvents } from './event-follower.ts';
import { EventTallies } from './event-tallies.ts';
import { KnownFacts } from './known-facts.ts';
import { eventsDirectory } from './read-tallies.ts';

/** What a look found: the state that readers see, every event so far, and what was found beside the events. */
export interface LookedAt {
  readonly current: CurrentState;
  readonly tallies: EventTallies;
  readonly read: FollowedEvents;
}

/** What is remembered of one state. */
interface Memory {
  readonly follower: EventFollower;
  readonly tallies: EventTallies;
  readonly facts: KnownFacts;
}

/**
 * The events beside a rollout's state, counted as they come.
 *
 * Generations are numbered from 1 again where a state was removed and another begun in its place, so that what is remembered of
 * a number would be taken for the other rollout's. Then everything is forgotten and read anew.
 */
export class FollowedTallies {
  readonly #home: string;
  readonly #flag: string | null;
  readonly #now: () => Date;
  #memory: Memory;
  #newest: KnownMetadata | null = null;

  constructor(home: string, flag: string | null, now: () => Date) {
    this.#home = home;
    this.#flag = flag;
    this.#now = now;
    this.#memory = this.#remember();
  }

  /** Reads the state, and what was appended to the events since the last call. */
  async look(signal?: AbortSignal): Promise<LookedAt> {
    this.#follow(readCurrent(this.#home));
    let read = await this.#poll(signal);
    const current = readCurrent(this.#home);
    if (this.#follow(current)) read = await this.#poll(signal);
    return { current, tallies: this.#memory.tallies, read };
  }

  #remember(): Memory {
    const facts = new KnownFacts(this.#home, this.#now);
    const follower = new EventFollower(eventsDirectory(this.#home));
    return { follower, facts, tallies: new EventTallies(this.#flag, facts.of) };
  }

  #poll(signal: AbortSignal | undefined): Promise<FollowedEvents> {
    const { follower, tallies, facts } = this.#memory;
    facts.forgetUnknown();
    return follower.poll((event) => tallies.add(event), signal);
  }

  /** Says whether the state is another one than at the last look, and forgets that one then. */
  #follow(current: CurrentState): boolean {
    if (current.kind !== 'generation') return false;
    const metadata = metadataOf(current.generation);
    // The prepared rollback is outside the order, and what came before it is what comes after it.
    if (metadata.generation === 0) return false;
    const anew = this.#newest !== null && isAnew(this.#home, this.#newest, metadata);
    this.#newest = metadata;
    if (anew) this.#memory = this.#remember();
    return anew;
  }
}

/** A state goes up only, and keeps each of its generations as it is; one that cannot be read now proves nothing. */
function isAnew(home: string, newest: KnownMetadata, current: KnownMetadata): boolean {
  if (current.generation < newest.generation) return true;
  if (current.generation === newest.generation) return !isSame(newest, current);
  const stored = readGeneration(home, newest.generation);
  return stored.kind === 'generation' && !isSame(newest, metadataOf(stored.generation));
}

function isSame(left: KnownMetadata, right: KnownMetadata): boolean {
  return (
    left.createdAt === right.createdAt && left.control === right.control && left.candidate === right.candidate
  );
}
