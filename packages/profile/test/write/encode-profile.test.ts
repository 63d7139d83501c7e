import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeProfile, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryProfile } from '../support/arbitrary-profile.ts';
import { encodeProfile as encodeSpec } from '../support/encode-profile.ts';
import { profileOfStacks } from '../support/minimal-profile.ts';
import { ourTop } from '../support/our-top.ts';
import { pprofTop } from '../support/pprof-top.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { inTieOrder } from '../support/tie-order.ts';

const directory = temporaryDirectory();

test('what is written reads back as the same profile', () => {
  fc.assert(
    fc.property(arbitraryProfile, (spec) => {
      const profile = readProfile(encodeSpec(spec), 'test');
      expect(readProfile(encodeProfile(profile), 'written')).toEqual(profile);
    }),
    { numRuns: 300 },
  );
});

test('a field that most profiles leave out is kept', () => {
  const plain = readProfile(encodeSpec(profileOfStacks({ 'main.main': 3 })), 'test');
  const label = { key: 'bytes', text: null, number: -5n, unit: 'b' };
  const profile = {
    ...plain,
    docUrl: 'docs/profile.md',
    durationNanos: 2n ** 60n,
    labelSets: [[], [label]],
    samples: { ...plain.samples, labelSets: plain.samples.labelSets.map(() => 1) },
    locations: plain.locations.map((location) => ({ ...location, isFolded: true, address: 2n ** 64n - 1n })),
  };
  expect(readProfile(encodeProfile(profile), 'written')).toEqual(profile);
});

describe('go tool pprof -top finds the rows that the written profile came from', () => {
  const stacks = {
    'main.main main.work runtime.mallocgc': 3,
    'main.main main.work main.work': 2,
    'main.main': 1,
    'runtime.mcall': 4,
  };
  const drawn = fc.sample(arbitraryProfile, { numRuns: 8, seed: 7 });
  const specs = [profileOfStacks(stacks), ...drawn];

  test.each(specs.map((spec, at) => [at, spec] as const))('profile %i', async (at, spec) => {
    const profile = readProfile(encodeSpec(spec), 'test');
    const file = join(directory, `written-${at}.pb.gz`);
    writeFileSync(file, encodeProfile(profile));
    const theirs = await pprofTop([file], { unit: 'ns', by: 'flat' });
    expect(inTieOrder(ourTop(profile, 'flat', 'ns'), 'flat')).toEqual(inTieOrder(theirs, 'flat'));
  });
});
