import { readProfile } from '@strangler/profile';
import { expect, test } from 'vitest';
import {
  type RepeatLimits,
  type RepeatProgress,
  repeatWorkloads,
} from '../../src/capture/repeat-workloads.ts';
import type { CaptureWorkload } from '../../src/capture/workload.ts';
import { encodeProfile } from '../support/encode-profile.ts';
import { profileOfStacks } from '../support/minimal-profile.ts';

const [first, second]: readonly CaptureWorkload[] = [{ args: ['a'] }, { args: ['b'] }];
const workloads = [first!, second!];

/** Any precision will do, where there are three rounds. */
const limits = (minSamples: number, maxSeconds: number): RepeatLimits => ({
  minSamples,
  maxSeconds,
  points: 100,
  thresholdPercent: 20,
});

/** A world in which each run takes a second and leaves samples. */
function world(samplesPerRun: number, interruptedAt?: number) {
  let clock = 100;
  const ran: string[] = [];
  const progress: RepeatProgress[] = [];
  return {
    ran,
    progress,
    now: () => clock,
    onProgress: (event: RepeatProgress) => void progress.push(event),
    run: async ({ args }: CaptureWorkload) => {
      clock += 1;
      ran.push(args.join(' '));
      const profile = readProfile(encodeProfile(profileOfStacks({ 'main.main': samplesPerRun })), 'run');
      const isInterrupted = ran.length === interruptedAt;
      return { profile, wallSeconds: 0.5, cpuSeconds: 0.4, children: 0, lostSamples: 0, isInterrupted };
    },
  };
}

test('one round is run even where the time is too short for it', async () => {
  const seen = world(1);
  const done = await repeatWorkloads(workloads, limits(100, 0.5), seen);
  expect(done).toMatchObject({ rounds: 1, runs: 2, samples: 2, wallSeconds: 1 });
});

test('no round begins that would end past the time', async () => {
  const seen = world(1);
  const done = await repeatWorkloads(workloads, limits(100, 7.9), seen);
  expect(done).toMatchObject({ rounds: 3, stoppedBy: 'budget' });
});

test('workloads run equally often, in whole rounds, until there are enough samples', async () => {
  const seen = world(10);
  const done = await repeatWorkloads(workloads, limits(50, 100), seen);
  expect(seen.ran).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  expect(done).toMatchObject({ rounds: 3, runs: 6, samples: 60, stoppedBy: 'precision' });
  expect(done.records.map(({ workload }) => workload)).toEqual([0, 1, 0, 1, 0, 1]);
  expect(done.records[0]).toMatchObject({ samples: 10, wallSeconds: 0.5, cpuSeconds: 0.4 });
  expect(done.profile.samples.values[0]).toBe(60n);
  expect(seen.progress.at(-1)).toEqual({ runs: 6, samples: 60, elapsedSeconds: 6 });
});

test('hundreds of runs merge to the same figures as a few', async () => {
  const done = await repeatWorkloads([first!], limits(500, 1e6), world(1));
  expect(done).toMatchObject({ runs: 500, samples: 500 });
  expect(done.profile.samples).toMatchObject({ length: 1 });
  expect(done.profile.samples.values[0]).toBe(500n);
});

test('rounds go on past the least number of samples until the shares are known', async () => {
  const wanted = { ...limits(10, 1e6), points: 2 };
  const done = await repeatWorkloads(workloads, wanted, world(10));
  expect(done.stoppedBy).toBe('precision');
  expect(done.samples).toBeGreaterThan(80);
  expect(done.precision).toMatchObject({ isReached: true, wantedPoints: 2 });
  expect(done.precision.points).toBeLessThanOrEqual(2);
});

test('an interrupted run is the last, and its samples are kept', async () => {
  const done = await repeatWorkloads(workloads, limits(1e6, 1e6), world(10, 4));
  expect(done).toMatchObject({ stoppedBy: 'interrupt', rounds: 1, runs: 3, samples: 40 });
  expect(done.profile.samples.values[0]).toBe(40n);
});
