import type { Profile } from '@strangler/core';
import { countCosts, mergeProfiles, readProfile, sortCosts } from '@strangler/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryProfile } from '../support/arbitrary-profile.ts';
import { encodeProfile, type ProfileSpec } from '../support/encode-profile.ts';
import { profileOfStacks } from '../support/minimal-profile.ts';

const read = (spec: ProfileSpec): Profile => readProfile(encodeProfile(spec), 'test');
const one = profileOfStacks({ 'main.main main.a': 2 });

describe('refuses', () => {
  test('nothing', () => {
    expect(() => mergeProfiles([])).toThrow(/cannot be merged/);
  });

  test.each<[string, ProfileSpec, RegExp]>([
    [
      'other sample types',
      {
        ...one,
        sampleTypes: [
          ['objects', 'count'],
          ['space', 'bytes'],
        ],
      },
      /no sample type in common/,
    ],
    [
      'other units',
      {
        ...one,
        sampleTypes: [
          ['samples', 'count'],
          ['cpu', 'seconds'],
        ],
      },
      /cpu is in nanoseconds and in seconds/,
    ],
    ['another period', { ...one, period: ['wall', 'seconds', 1n] }, /cpu\/nanoseconds and wall\/seconds/],
  ])('%s', (_, other, why) => {
    expect(() => mergeProfiles([read(one), read(other)])).toThrow(
      expect.objectContaining({ why: expect.stringMatching(why) }),
    );
  });
});

describe('merging', () => {
  test('sums equal stacks into one sample', () => {
    const merged = mergeProfiles([read(one), read(one), read(profileOfStacks({ 'main.main main.b': 1 }))]);
    expect(merged.samples.length).toBe(2);
    expect([...merged.samples.values]).toEqual([4n, 40_000_000n, 1n, 10_000_000n]);
    expect(merged.functions.map(({ name }) => name)).toEqual(['main.a', 'main.main', 'main.b']);
  });

  test('finds a binary again that was loaded elsewhere', () => {
    const loadedAt = (start: bigint): ProfileSpec => ({
      ...one,
      mappings: [{ start, limit: start + 4096n, file: '/bin/tool', buildId: 'abc' }],
      locations: one.locations.map((location, at) => ({
        ...location,
        mapping: 0,
        address: start + BigInt(at),
      })),
    });
    const merged = mergeProfiles([read(loadedAt(0x1000n)), read(loadedAt(0x7fff_0000n))]);
    expect(merged.samples.length).toBe(1);
    expect(merged.mappings).toHaveLength(1);
  });

  test('keeps samples of other labels apart, and drops those that cancel', () => {
    const labelled = (job: string, count: number): ProfileSpec => ({
      ...one,
      samples: [{ stack: [1, 0], values: [BigInt(count), 0n], labels: { job } }],
    });
    const merged = mergeProfiles([read(labelled('a', 1)), read(labelled('b', 2)), read(labelled('a', -1))]);
    expect([...merged.samples.values]).toEqual([2n, 0n]);
  });

  test('keeps only sample types that all have, and falls back to the first', () => {
    const swapped: ProfileSpec = {
      ...one,
      sampleTypes: [
        ['cpu', 'nanoseconds'],
        ['wall', 'nanoseconds'],
        ['samples', 'count'],
      ],
      defaultSampleType: 'wall',
      samples: [{ stack: [1, 0], values: [7n, 8n, 9n] }],
    };
    const merged = mergeProfiles([read(swapped), read(one)]);
    expect(merged.sampleTypes.map(({ type }) => type)).toEqual(['cpu', 'samples']);
    expect([...merged.samples.values]).toEqual([20_000_007n, 11n]);
    expect(merged.defaultSampleType).toBe(0);
  });

  test('adds durations up, takes the earliest start, the longest period, and each comment once', () => {
    const at = (timeNanos: bigint, comments: readonly string[]) => read({ ...one, timeNanos, comments });
    const merged = mergeProfiles([at(9n, ['a']), at(0n, ['b']), at(4n, ['a'])]);
    expect(merged).toMatchObject({ timeNanos: 4n, comments: ['a', 'b'], period: 10_000_000n });
  });

  test('gives the same figures in any grouping', () => {
    const figures = (profile: Profile) =>
      sortCosts(countCosts(profile, { sampleType: 'samples' }).costs, 'cum').map((row) => [
        row.frame.name,
        row.flat,
        row.cum,
      ]);
    const positive = arbitraryProfile.map((spec) => ({
      ...spec,
      mappings: [],
      dropFrames: '',
      locations: spec.locations.map(({ lines }) => ({ lines })),
    }));
    fc.assert(
      fc.property(positive, positive, positive, (a, b, c) => {
        const [x, y, z] = [read(a), read(b), read(c)];
        expect(figures(mergeProfiles([mergeProfiles([x, y]), z]))).toEqual(
          figures(mergeProfiles([x, mergeProfiles([y, z])])),
        );
      }),
    );
  });
});
