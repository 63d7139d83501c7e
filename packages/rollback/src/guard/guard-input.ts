import type { Counts, Stage } from '@strangler/core';
import type { ArmTally } from '../events/arm-tally.ts';
import type { FollowedEvents } from '../events/event-follower.ts';
import type { GuardLimits } from './guard-limits.ts';

/** What a Prometheus server says of both arms since the stage began, or why it says nothing. */
export type OutsideCounts =
  | { readonly kind: 'counts'; readonly control: Counts; readonly candidate: Counts }
  | { readonly kind: 'missing'; readonly why: string };

/** How the reading of the events went; `stale` counts those that were left out as older than the generation that they name. */
export type ReadEvents = Omit<FollowedEvents, 'restarts'> & { readonly stale: number };

/** Everything that the guard judges: a stage, what was seen of it, and the limits. */
export interface GuardInput {
  readonly stage: Stage;
  readonly percent: number;
  readonly latched: boolean;
  /** When the stage began, and the moment of the look; milliseconds since 1970. */
  readonly beganMs: number;
  readonly nowMs: number;
  /** Of the same stage where both arms answer side by side, else of the time before. */
  readonly control: ArmTally;
  readonly candidate: ArmTally;
  /** How the reading of the events went. */
  readonly read: ReadEvents;
  /** Null where no server is configured. */
  readonly outside: OutsideCounts | null;
  readonly limits: GuardLimits;
}

/** What one rule found, in a sentence. */
export interface Finding {
  readonly rule:
    | 'errors'
    | 'crashes'
    | 'latency'
    | 'memory'
    | 'error-budget'
    | 'silence'
    | 'events'
    | 'stage';
  readonly effect: 'roll back' | 'wait';
  readonly text: string;
}

/** A rule of the guard; it finds nothing where all is well. */
export type GuardRule = (input: GuardInput) => readonly Finding[];
