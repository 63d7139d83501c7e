import type { CapturedProfile } from '@strangler/profile';
import { expect, test } from 'vitest';
import { captureWarnings } from '../../src/profile/capture-warnings.ts';

const sound = {
  hasEnoughSamples: true,
  precision: { points: 1.9, wantedPoints: 2, isReached: true, function: 'main.hot', limitedBy: 'samples' },
  cpu: { profileSeconds: 9.9, rusageSeconds: 10, children: 0, lostSamples: 0 },
  missedCpu: null,
  runs: 20,
  rounds: 10,
  samples: 990,
  goVersion: 'go1.26.1',
  isKnownGo: true,
} as const;

// Only what the lines are made from.
const warnings = (changes: object) => captureWarnings({ ...sound, ...changes } as unknown as CapturedProfile);
const late = (precision: object) => ({
  hasEnoughSamples: false,
  precision: { ...sound.precision, isReached: false, ...precision },
});

test('a sound capture needs no word', () => {
  expect(warnings({})).toEqual([]);
});

test.each([
  ['too few samples', late({ points: 4.26 }), /main\.hot is known to ±4\.26, by 990 samples/],
  ['rounds that differ', late({ points: 4.26, limitedBy: 'rounds' }), /±4\.26, because one round differs/],
  ['no sample', late({ points: 100, function: null }), /before there was a sample/],
  ['too few rounds', { ...late({}), rounds: 2 }, /after 2 rounds, too few/],
  [
    'CPU time of children',
    { missedCpu: { profileSeconds: 4, rusageSeconds: 10, children: 3 } },
    /4\.00 of the 10\.00 s .* the 3 processes that it started/,
  ],
  [
    'CPU time of short runs',
    { missedCpu: { profileSeconds: 1, rusageSeconds: 1.6, children: 0 } },
    /1\.00 of the 1\.60 s .* take a longer workload/,
  ],
  [
    'CPU time for no known reason',
    { missedCpu: { profileSeconds: 4, rusageSeconds: 10, children: null } },
    /shares may be off\.$/,
  ],
  ['lost samples', { cpu: { ...sound.cpu, lostSamples: 12 } }, /no room for 12 samples/],
  ['a Go that was not tried', { isKnownGo: false, goVersion: 'go1.40.1' }, /go1\.40\.1 is newer/],
])('%s: a line says so', (_, changes, line) => {
  expect(warnings(changes)).toEqual([expect.stringMatching(line)]);
});
