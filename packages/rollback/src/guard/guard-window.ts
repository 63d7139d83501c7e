import { ArmTally } from '../events/arm-tally.ts';
import type { FollowedEvents } from '../events/event-follower.ts';
import type { EventTallies } from '../events/event-tallies.ts';
import type { FileSystem } from '../file-system/file-system.ts';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import type { Variant } from '../flag/choose-variant.ts';
import { createdMsOf } from '../generation/created-ms.ts';
import { type KnownMetadata, metadataOf } from '../generation/metadata-of.ts';
import { readGeneration } from '../generation/read-generation.ts';
import type { GuardInput } from './guard-input.ts';

/** The part of a rollout that is judged as one: the stage, its share and its bytes have not changed in it. */
export interface GuardWindow {
  readonly current: KnownMetadata;
  /** The generations of the stage, the newest first. */
  readonly generations: readonly number[];
  /** Those before it, with the same pair of binaries. */
  readonly before: readonly number[];
  /** When the stage began; milliseconds since 1970, in the future where a clock is wrong and nobody can tell which. */
  readonly beganMs: number;
}

/** A rollout with more generations than this is looked at no further back. */
const reach = 1000;

/** Finds the window that ends with a generation. A generation that cannot be read ends it. */
export function readGuardWindow(
  home: string,
  current: KnownMetadata,
  nowMs: number,
  fs: FileSystem = nodeFileSystem,
): GuardWindow {
  const stage = [current];
  const before: number[] = [];
  for (let number = current.generation - 1; number > 0 && stage.length + before.length < reach; number -= 1) {
    const stored = readGeneration(home, number, fs);
    if (stored.kind === 'invalid') break;
    const metadata = metadataOf(stored.generation);
    if (!sameBytes(metadata, current)) break;
    if (before.length === 0 && sameStage(metadata, current)) stage.push(metadata);
    else before.push(number);
  }
  const first = stage.at(-1) ?? current;
  const beganMs = createdMsOf({ fs, home, nowMs }, first) ?? Date.parse(first.createdAt);
  return { current, generations: stage.map(({ generation }) => generation), before, beganMs };
}

/** The two arms of a window: side by side where both answer, else the control of the time before. */
export function armsOf(
  window: GuardWindow,
  tallies: EventTallies,
): { readonly control: ArmTally; readonly candidate: ArmTally } {
  const { stage } = window.current;
  const alone = stage === 'live' || stage === 'complete';
  return {
    control: sumOf(tallies, alone ? window.before : window.generations, 'control'),
    candidate: sumOf(tallies, window.generations, 'candidate'),
  };
}

/** Everything that the guard judges of a stage but its limits and what a server outside says. */
export function seenIn(
  window: GuardWindow,
  { tallies, read }: { readonly tallies: EventTallies; readonly read: FollowedEvents },
  nowMs: number,
): Omit<GuardInput, 'limits' | 'outside'> {
  const { stage, percent, latched } = window.current;
  return {
    stage,
    percent,
    latched,
    beganMs: window.beganMs,
    nowMs,
    ...armsOf(window, tallies),
    read: { ...read, stale: tallies.stale },
  };
}

function sumOf(tallies: EventTallies, generations: readonly number[], arm: Variant): ArmTally {
  const sum = new ArmTally();
  for (const number of generations) sum.merge(tallies.generation(number)[arm]);
  return sum;
}

function sameBytes(left: KnownMetadata, right: KnownMetadata): boolean {
  return left.control === right.control && left.candidate === right.candidate;
}

function sameStage(left: KnownMetadata, right: KnownMetadata): boolean {
  return left.stage === right.stage && left.percent === right.percent && left.latched === right.latched;
}
