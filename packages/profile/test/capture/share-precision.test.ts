import { readProfile } from '@strangler/profile';
import { expect, test } from 'vitest';
import { type PrecisionGoal, ShareTracker } from '../../src/capture/share-precision.ts';
import { studentQuantile } from '../../src/capture/student-quantile.ts';
import { encodeProfile } from '../support/encode-profile.ts';
import { profileOfStacks } from '../support/minimal-profile.ts';

const goal: PrecisionGoal = { thresholdPercent: 20, points: 2 };

/** The precision after rounds that each saw so many samples in the operation and so many elsewhere. */
function precisionOf(rounds: readonly (readonly [hot: number, rest: number])[], wanted = goal) {
  const tracker = new ShareTracker();
  for (const [hot, rest] of rounds) {
    const stacks = { 'main.main main.hot': hot, 'main.main': rest };
    tracker.addRound(readProfile(encodeProfile(profileOfStacks(stacks)), 'round'));
  }
  return tracker.precision(wanted);
}

const repeated = <T>(times: number, value: T) => Array.from({ length: times }, () => value);

test('nothing is known without a sample', () => {
  expect(precisionOf([])).toMatchObject({ points: 100, isReached: false, function: null });
});

test('a few samples are not enough, and the widest share is named', () => {
  const few = precisionOf(repeated(5, [10, 10] as const));
  expect(few).toMatchObject({ isReached: false, function: 'main.hot', limitedBy: 'samples' });
  // Clopper and Pearson for 50 of 100: 0.3983 to 0.6017.
  expect(few.points).toBeCloseTo(10.17, 2);
});

test('1,600 samples are enough for a share of 20 %, and 2,500 for one of 50 %', () => {
  expect(precisionOf(repeated(10, [32, 128] as const)).isReached).toBe(true);
  expect(precisionOf(repeated(10, [77, 77] as const)).isReached).toBe(false);
  expect(precisionOf(repeated(10, [125, 125] as const)).isReached).toBe(true);
});

test('rounds that differ are not made up for by many samples in each', () => {
  const apart = precisionOf([
    [900, 100],
    [100, 900],
    [900, 100],
    [100, 900],
  ]);
  expect(apart).toMatchObject({ isReached: false, limitedBy: 'rounds' });
  // Student's 3.1824 times the standard error of four rounds with shares of 0.9 and 0.1.
  expect(apart.points).toBeCloseTo(3.1824 * 100 * Math.sqrt((4 * 0.16) / 3 / 4), 1);
});

test('one or two rounds tell nothing of how rounds differ, however many samples they have', () => {
  expect(precisionOf([[5000, 5000]])).toMatchObject({ isReached: false, limitedBy: 'rounds' });
  expect(precisionOf(repeated(2, [5000, 5000] as const)).isReached).toBe(false);
  expect(precisionOf(repeated(3, [5000, 5000] as const)).isReached).toBe(true);
});

test('functions under the threshold count only where they are the largest of the program', () => {
  const rounds = repeated(5, [15, 85] as const);
  const others = { ...goal, isProgram: ({ name }: { name: string }) => name === 'main.main' };
  expect(precisionOf(rounds).function).toBe('main.hot');
  expect(precisionOf(rounds, others).function).toBe('main.main');
});

test.each([
  [1, 12.706],
  [10, 2.228],
  [11, 2.201],
  [29, 2.045],
  [120, 1.98],
  [1e6, 1.96],
])('Student’s t with %i degrees of freedom lies below %d in 97.5 of 100 cases', (degrees, expected) => {
  expect(studentQuantile(degrees)).toBeCloseTo(expected, 3);
});
