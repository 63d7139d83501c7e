import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeProfile, readProfile } from '@strangler/profile';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryProfile } from '../support/arbitrary-profile.ts';
import { encodeProfile as encodeSpec } from '../support/encode-profile.ts';
import { profileOfStacks } from '../support/minimal-profile.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

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

test('go tool pprof opens it', () => {
  const file = join(directory, 'written.pb.gz');
  writeFileSync(
    file,
    encodeProfile(readProfile(encodeSpec(profileOfStacks({ 'main.main main.work': 3 })), 'test')),
  );
  const raw = execFileSync('go', ['tool', 'pprof', '-raw', file], { encoding: 'utf8', stdio: 'pipe' });
  expect(raw).toContain('main.work');
});
