import { expect, test } from 'vitest';
import { missedCpu } from '../../src/capture/check-cpu.ts';

const check = (profileSeconds: number, rusageSeconds: number | null, children: number | null = 0) =>
  missedCpu({ profileSeconds, rusageSeconds, children, lostSamples: 0 }, 0.01);

test('a profile that holds half of the CPU time says so', () => {
  expect(check(5, 10)).toEqual({ profileSeconds: 5, rusageSeconds: 10, children: 0 });
});

test('children are named, whose time is none of the profile', () => {
  expect(check(5, 10, 12)).toMatchObject({ children: 12 });
});

test.each([
  ['all of it is there', 10, 10],
  ['there is more than the system counted', 11, 10],
  ['under a tenth is missing', 9.1, 10],
  ['a short run misses a few periods', 0, 0.05],
  ['chance explains it', 0.3, 0.4],
  ['the system did not measure', 0, null],
])('nothing is missed where %s', (_, profileSeconds, rusageSeconds) => {
  expect(check(profileSeconds, rusageSeconds)).toBeNull();
});
