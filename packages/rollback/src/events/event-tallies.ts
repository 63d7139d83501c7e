import type { InvocationEvent } from '@strangler/core';
import type { Variant } from '../flag/choose-variant.ts';
import { clockSkewMs } from '../generation/created-ms.ts';
import { ArmTally } from './arm-tally.ts';
import { HostsSeen } from './hosts-seen.ts';

/** Both arms of one generation: the invocations that its flag decided, by who was chosen. */
export interface GenerationTally {
  readonly control: ArmTally;
  readonly candidate: ArmTally;
}

/** When a binary first answered, as far as the events tell. */
export interface FirstAnswer {
  readonly digest: string;
  readonly role: Variant;
  readonly generation: number | null;
  readonly firstMs: number;
}

/** What a generation says of itself; null where that is not known. */
export interface GenerationFacts extends Readonly<Record<Variant, string | null>> {
  /** When it was made, in milliseconds since 1970; null too where that is in the future, so that no event is left out for it. */
  readonly createdMs: number | null;
}

/** Finds what a generation says of itself. */
export type FactsOf = (generation: number) => GenerationFacts;

const keptGenerations = 1000;
const keptDigests = 1000;

/**
 * Everything that status and guard need of a rollout's events, in bounded memory: of generations and digests the
 * newest 1,000 are kept.
 *
 * Only what the state decided goes into the arms. A variable was set by a person for one machine, and a trial is a shadow
 * run; neither was drawn by the flag, so comparing them with the rest would compare other work.
 */
export class EventTallies {
  readonly hosts = new HostsSeen();
  readonly digests = new Map<string, ArmTally>();
  readonly firstAnswers = new Map<string, FirstAnswer>();
  readonly answeredBy = { control: new ArmTally(), candidate: new ArmTally() };
  /** Invocations that something else than the state decided. */
  readonly undecided = { environment: 0, trial: 0, none: 0 };
  /** Events of another flag. */
  foreign = 0;
  /** Invocations of the candidate that other bytes answered than its generation names. */
  otherBytes = 0;
  /** Events older than the generation that they name: of an earlier rollout whose state was removed. */
  stale = 0;
  readonly #generations = new Map<number, GenerationTally>();
  readonly #flag: string | null;
  readonly #factsOf: FactsOf;

  constructor(flag: string | null, factsOf: FactsOf) {
    this.#flag = flag;
    this.#factsOf = factsOf;
  }

  /** Counts one event. */
  add(event: InvocationEvent): void {
    if (this.#flag !== null && event.flag !== this.#flag) {
      this.foreign += 1;
      return;
    }
    this.answeredBy[event.answeredBy].add(event);
    if (this.#isStale(event)) {
      this.stale += 1;
      return;
    }
    this.#noteDigest(event);
    if (event.host !== undefined) this.hosts.add(event.host, event.generation, Date.parse(event.time));
    if (event.source !== 'state') this.undecided[event.source] += 1;
    else if (event.generation !== null) this.#addToArm(event, event.generation);
  }

  /** The arms of one generation; empty ones where no event names it. */
  generation(number: number): GenerationTally {
    return this.#generations.get(number) ?? emptyTally();
  }

  #addToArm(event: InvocationEvent, number: number): void {
    const { candidate: named } = this.#factsOf(number);
    const differs = event.digest != null && named !== null && event.digest !== named;
    if (event.answeredBy === 'candidate' && differs) {
      this.otherBytes += 1;
      return;
    }
    const tally = this.#generations.get(number) ?? emptyTally();
    this.#generations.set(number, tally);
    tally[event.variant].add(event);
    if (this.#generations.size > keptGenerations) {
      this.#generations.delete(Math.min(...this.#generations.keys()));
    }
  }

  #isStale({ generation, time }: InvocationEvent): boolean {
    const { createdMs } = generation === null ? { createdMs: null } : this.#factsOf(generation);
    return createdMs !== null && Date.parse(time) < createdMs - clockSkewMs;
  }

  #noteDigest(event: InvocationEvent): void {
    const { answeredBy: role, generation } = event;
    const digest = event.digest ?? (generation === null ? null : this.#factsOf(generation)[role]);
    if (digest === null || event.source === 'trial') return;
    const tally = this.digests.get(digest) ?? new ArmTally();
    if (!this.digests.has(digest) && this.digests.size >= keptDigests) return;
    this.digests.set(digest, tally);
    tally.add(event);
    const firstMs = Date.parse(event.time);
    const known = this.firstAnswers.get(digest);
    if (Number.isNaN(firstMs) || (known !== undefined && known.firstMs <= firstMs)) return;
    this.firstAnswers.set(digest, { digest, role, generation, firstMs });
  }
}

function emptyTally(): GenerationTally {
  return { control: new ArmTally(), candidate: new ArmTally() };
}
