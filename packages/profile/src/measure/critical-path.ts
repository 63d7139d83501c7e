import { join } from 'node:path';
import { type Estimate, estimateMedian, type Random } from '@strangler/core';
import type { OperationSite } from '../instrument/operation-site.ts';
import { delayVariable, probeVariable } from '../instrument/probe-sources.ts';
import { clearSlots, readSlots } from '../instrument/read-slots.ts';
import { buildInstrumented } from './build-instrumented.ts';
import { type MeasuredProgram, runProgram } from './program.ts';

/** What to slow down, how far, and for how long. */
export interface CriticalPathRequest {
  readonly operations: readonly OperationSite[];
  /** Seconds that a run takes as it is. */
  readonly wallSeconds: number;
  /** Seconds for each operation. */
  readonly maxSeconds: number;
  readonly random: Random;
}

/** Parts of the run time that are added, so that a slope and not one point is measured. */
const doses = [0.25, 0.5] as const;
/** A delay shorter than this would be mostly the reading of the clock. */
const shortestDelayNanos = 5_000;
const minRounds = 5;
const maxRounds = 40;
const closeEnough = 0.05;

/**
 * Which part of an operation's time is on the critical path: the operation is slowed down by a known amount, and the
 * slope of the run time over that amount is the share (virtual slowdown, the inverse of Curtsinger and Berger's
 * virtual speedup, SOSP 2015). 1 means that all of it shows in the run time, 0 that none does.
 *
 * The three arms take turns in one run, and every pair of a slowed and an unslowed run of a round gives one slope.
 */
export async function measureCriticalPath(
  program: MeasuredProgram,
  request: CriticalPathRequest,
): Promise<ReadonlyMap<string, Estimate>> {
  const { operations } = request;
  const binary = await buildInstrumented(program, { operations, instrument: 'delay', name: 'delay' });
  const shares = new Map<string, Estimate>();
  for (const [slot, operation] of operations.entries()) {
    if (operation.entries === 0) continue;
    const { entries } = operation;
    const nanosPerEntry = (doses[0] * request.wallSeconds * program.workloads.length * 1e9) / entries;
    const every = Math.max(1, Math.ceil(shortestDelayNanos / Math.max(nanosPerEntry, 1)));
    const share = await measureShare({ program, request, binary, slot, entries, every });
    if (share !== null) shares.set(operation.name, share);
  }
  return shares;
}

interface Slowing {
  readonly program: MeasuredProgram;
  readonly request: CriticalPathRequest;
  readonly binary: string;
  readonly slot: number;
  readonly entries: number;
  /** Only each so manieth entry is delayed, the more for it; the unslowed arm counts them too. */
  readonly every: number;
}

async function measureShare(slowing: Slowing): Promise<Estimate | null> {
  const { program, request } = slowing;
  const slopes: number[] = [];
  const start = program.now();
  let estimate: Estimate | null = null;
  for (let round = 0; round < maxRounds; round++) {
    const isLate = program.now() - start > request.maxSeconds;
    if (round >= minRounds && (isLate || isClose(estimate))) break;
    const plain = await slowedRound(slowing, 0);
    for (const dose of doses) {
      const slowed = await slowedRound(slowing, dose);
      const added = slowed.delayedSeconds - plain.delayedSeconds;
      if (added > 0) slopes.push((slowed.wallSeconds - plain.wallSeconds) / added);
    }
    estimate = estimateMedian(slopes, request.random);
  }
  return estimate;
}

function isClose(estimate: Estimate | null): boolean {
  return estimate !== null && (estimate.high - estimate.low) / 2 <= closeEnough;
}

interface SlowedRound {
  readonly wallSeconds: number;
  readonly delayedSeconds: number;
}

/** All workloads once; what is added is a part of what all of them take. */
async function slowedRound(
  { program, request, binary, slot, entries, every }: Slowing,
  dose: number,
): Promise<SlowedRound> {
  const runs = program.workloads.length;
  const nanosPerEntry = (dose * request.wallSeconds * runs * 1e9) / entries;
  const delay = `${slot}:${Math.round(nanosPerEntry * every)}:${every}`;
  const file = join(program.directory, 'delay.bin');
  const sum = { wallSeconds: 0, delayedSeconds: 0 };
  for (const workload of program.workloads) {
    await clearSlots(file);
    const env = { [probeVariable]: file, [delayVariable]: delay };
    const run = await runProgram(program, binary, { workload, env });
    sum.wallSeconds += run.cost.wallMs / 1000;
    sum.delayedSeconds += ((await readSlots(file))[slot]?.delayedNanos ?? 0) / 1e9;
  }
  return sum;
}
