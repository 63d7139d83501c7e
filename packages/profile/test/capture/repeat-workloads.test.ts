import { readProfile } from '@strangler/profile';
import { expect, test } from 'vitest';
import { type RepeatProgress, repeatWorkloads } from '../../src/capture/repeat-workloads.ts';
import type { CaptureWorkload } from '../../src/capture/run-workload.ts';
import { encodeProfile } from '../support/encode-profile.ts';
import { profileOfStacks } from '../support/minimal-profile.ts';

const [first, second]: readonly CaptureWorkload[] = [{ args: ['a'] }, { args: ['b'] }];
const workloads = [first!, second!];

/** A world in which each run takes a second and leaves samples. */
function world(samplesPerRun: number) {
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
      return { profile, wallSeconds: 0.5 };
    },
  };
}

test('one round is run even where the time is too short for it', async () => {
  const seen = world(1);
  const done = await repeatWorkloads(workloads, { minSamples: 100, maxSeconds: 0.5 }, seen);
  expect(done).toMatchObject({ rounds: 1, runs: 2, samples: 2, wallSeconds: 1 });
});

test('no round begins that would end past the time', async () => {
  const seen = world(1);
  const done = await repeatWorkloads(workloads, { minSamples: 100, maxSeconds: 7.9 }, seen);
  expect(done.rounds).toBe(3);
});

test('workloads run equally often, in whole rounds, until there are enough samples', async () => {
  const seen = world(10);
  const done = await repeatWorkloads(workloads, { minSamples: 50, maxSeconds: 100 }, seen);
  expect(seen.ran).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  expect(done).toMatchObject({ rounds: 3, runs: 6, samples: 60 });
  expect(done.profile.samples.values[0]).toBe(60n);
  expect(seen.progress.at(-1)).toEqual({ runs: 6, samples: 60, elapsedSeconds: 6 });
});

test('hundreds of runs merge to the same figures as a few', async () => {
  const done = await repeatWorkloads([first!], { minSamples: 500, maxSeconds: 1e6 }, world(1));
  expect(done).toMatchObject({ runs: 500, samples: 500 });
  expect(done.profile.samples).toMatchObject({ length: 1 });
  expect(done.profile.samples.values[0]).toBe(500n);
});
