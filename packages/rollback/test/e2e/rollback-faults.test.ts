import { expect, test } from 'vitest';
import { canMount, fillDisks } from '../campaign/full-disks.ts';
import { injectFaults } from '../campaign/injected-faults.ts';
import { canTrace, killFlips } from '../campaign/killed-flips.ts';
import { killWriters } from '../campaign/killed-writers.ts';

/** Another slice of the campaign each day, the same all day. */
const seed = Math.floor(Date.now() / 86_400_000);

test.each(['kill', 'eio', 'enospc'] as const)(
  `a real flip with %s at every 16th call, from ${seed % 16}, leaves a whole state, and the way back works`,
  (injection) => {
    expect(canTrace(), 'strace has to be installed, and allowed to trace').toBe(true);
    const { faults, violations } = killFlips(injection, 16, seed % 16);
    expect(violations).toEqual([]);
    expect(faults).toBeGreaterThan(5);
  },
);

test('the way back works on disks without blocks, without inodes, and on one that turns read-only', () => {
  // Where this user may not mount, the same comes from a file system that is made to fail.
  const { faults, violations } = canMount() ? fillDisks(5) : injectFaults(200, seed + 1);
  expect(violations).toEqual([]);
  expect(faults).toBeGreaterThanOrEqual(15);
});

test('8 writers at once, each killed, leave whole states, and the way back works', async () => {
  expect((await killWriters(1, seed)).violations).toEqual([]);
});

test(`200 injected faults with seed ${seed} leave whole states, and the way back works after each`, () => {
  expect(injectFaults(200, seed).violations).toEqual([]);
});
