import { createSeededRandom, type Random } from '@strangler/core';
import { ArmTally } from '../../src/events/arm-tally.ts';
import { evaluateGuard, type GuardVerdict } from '../../src/guard/evaluate-guard.ts';
import { type GuardLimits, guardLimits } from '../../src/guard/guard-limits.ts';
import { now } from '../support/stage-request.ts';

/** What a simulated implementation does: how often it fails and crashes, how long it takes, what memory it has. */
export interface SimulatedArm {
  readonly errorRate: number;
  readonly crashRate?: number;
  /** Median of a log-normal latency with a sigma of 0.8. */
  readonly latencyMs?: number;
  readonly memoryMiB?: number;
}

/** A rollout that is looked at again and again while runs come in. */
export interface Simulation {
  readonly control: SimulatedArm;
  readonly candidate: SimulatedArm;
  readonly looks: number;
  readonly runsALook: number;
  /** The candidate's share of runs, 0 to 1. */
  readonly share: number;
  readonly limits?: GuardLimits;
}

/** What came of one: the verdict that ended it, if one did, and how many runs the candidate had by then. */
export interface Outcome {
  readonly fired: GuardVerdict | null;
  readonly candidateRuns: number;
}

const mebibyte = 1024 * 1024;

/** Plays rollouts one after the other from one seed. */
export function simulateRollouts(count: number, simulation: Simulation, seed: number): readonly Outcome[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => simulateRollout(simulation, random));
}

function simulateRollout(simulation: Simulation, random: Random): Outcome {
  const { looks, runsALook, share, limits = guardLimits() } = simulation;
  const arms = { control: new ArmTally(), candidate: new ArmTally() };
  const stage = { stage: 'canary', percent: 100 * share, latched: false, outside: null, limits } as const;
  const read = { events: 0, brokenLines: 0, stale: 0, problems: [] };
  for (let look = 0; look < looks; look += 1) {
    for (let run = 0; run < runsALook; run += 1) {
      const arm = random() < share ? 'candidate' : 'control';
      addRun(arms[arm], simulation[arm], random);
    }
    const verdict = evaluateGuard({ ...stage, ...arms, read, beganMs: now.getTime(), nowMs: now.getTime() });
    if (verdict.verdict === 'roll back') return { fired: verdict, candidateRuns: arms.candidate.runs };
  }
  return { fired: null, candidateRuns: arms.candidate.runs };
}

function addRun(tally: ArmTally, arm: SimulatedArm, random: Random): void {
  const { errorRate, crashRate = 0, latencyMs, memoryMiB } = arm;
  const crashed = random() < crashRate;
  const failed = crashed || random() < errorRate;
  tally.runs += 1;
  if (crashed) tally.crashes += 1;
  if (failed) tally.errors += 1;
  tally.minutes.add(now.getTime(), failed);
  if (latencyMs !== undefined) tally.durations.add(latencyMs * Math.exp(0.8 * normal(random)));
  if (memoryMiB !== undefined) tally.memory.add(memoryMiB * mebibyte * Math.exp(0.2 * normal(random)));
}

/** Box and Muller, 1958. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
