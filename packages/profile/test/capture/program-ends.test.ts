import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countCosts, readProfileFile } from '@strangler/profile';
import { beforeAll, describe, expect, test } from 'vitest';
import { profileVariable } from '../../src/capture/overlay-sources.ts';
import { buildPlain, buildWithProfile } from '../support/go-programs.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();
let plain: string;
let profiled: string;

beforeAll(async () => {
  plain = buildPlain('ends', directory);
  profiled = await buildWithProfile('ends', directory);
}, 180_000);

const end = (binary: string, how: string, profile?: string) =>
  spawnSync(binary, [how], {
    encoding: 'utf8',
    env: { ...process.env, ...(profile !== undefined && { [profileVariable]: profile }) },
  });

/** What a panic prints holds addresses, which differ from one binary to the next. */
const withoutAddresses = (text: string) => text.replaceAll(/\+?0x[0-9a-f]+/g, '');

describe.each([
  ['return', 0],
  ['exit', 3],
  ['fatal', 1],
  ['panic', 2],
])('a program that ends by %s', (how, code) => {
  test('ends and writes as it does without profiling, and leaves a profile', async () => {
    const file = join(directory, `${how}.pb.gz`);
    const expected = end(plain, how);
    const found = end(profiled, how, file);
    expect(found.status).toBe(code);
    expect(found.status).toBe(expected.status);
    expect(found.stdout).toBe(expected.stdout);
    expect(withoutAddresses(found.stderr)).toBe(withoutAddresses(expected.stderr));
    const { costs, sampleCount } = countCosts(await readProfileFile(file));
    expect(sampleCount).toBeGreaterThan(5);
    expect(costs.map(({ frame }) => frame.name)).toContain('main.spin');
  });

  test('leaves no file where no profile is asked for', () => {
    const cwd = mkdtempSync(join(directory, 'empty-'));
    const found = spawnSync(profiled, [how], { encoding: 'utf8', cwd });
    expect(found.status).toBe(code);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test('a child does not write over the profile of its parent', async () => {
  const file = join(directory, 'child.pb.gz');
  const found = end(profiled, 'child', file);
  expect(found.status).toBe(0);
  const { costs } = countCosts(await readProfileFile(file));
  expect(costs.map(({ frame }) => frame.name)).toContain('main.startChild');
});
