import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProfile, readProfileFile } from '@strangler/profile';
import { beforeAll, describe, expect, test } from 'vitest';
import { ourTop } from '../../support/our-top.ts';
import { pprofModuleDir } from '../../support/pprof-module.ts';
import { pprofTop } from '../../support/pprof-top.ts';
import { profileString } from '../../support/profile-string.ts';
import { inTieOrder } from '../../support/tie-order.ts';

const module = await pprofModuleDir();
const testdata = join(module, 'profile', 'testdata');
const goldens = readdirSync(testdata).filter((name) => name.endsWith('.string'));
const inputs = goldens.map((name) => name.slice(0, -'.string'.length));
const driverInputs = ['cppbench.contention', 'cppbench.cpu', 'cppbench.small.contention', 'go.crc32.cpu'];
const files = [
  ...inputs.map((name) => join(testdata, name)),
  ...driverInputs.map((name) => join(module, 'internal', 'driver', 'testdata', name)),
];

/** The unit that a column is compared in: one that pprof does not scale. */
const units: Readonly<Record<string, string>> = {
  nanoseconds: 'ns',
  microseconds: 'us',
  bytes: 'B',
  count: 'count',
};

beforeAll(() => {
  expect(inputs).toHaveLength(14);
});

describe('every legacy input of google/pprof', () => {
  test.each(inputs)('%s is read as its golden says', async (name) => {
    const profile = await readProfileFile(join(testdata, name));
    expect(profileString(profile)).toBe(readFileSync(join(testdata, `${name}.string`), 'utf8'));
  });
});

describe.each(['flat', 'cum'] as const)('every row of go tool pprof -top, by %s', (by) => {
  test.each(files)('equals ours for %s', async (file) => {
    const profile = readProfile(readFileSync(file), file);
    const unit = units[profile.sampleTypes[profile.defaultSampleType]?.unit ?? ''] ?? '';
    const theirs = await pprofTop([file], { unit, by });
    expect(theirs.length).toBeGreaterThan(0);
    expect(inTieOrder(ourTop(profile, by, unit), by)).toEqual(inTieOrder(theirs, by));
  });
});
