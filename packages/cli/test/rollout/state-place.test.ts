import { expect, test } from 'vitest';
import { statePlace } from '../../src/rollout/state-place.ts';

test.each([
  ['ftp://flags', 'http or https'],
  ['file:///srv/rollout', 'http or https'],
  ['http://', 'http or https'],
  ['http://flags:99999', 'http or https'],
  ['http://me:secret@flags', 'a user or a password'],
  ['https://token@flags', 'a user or a password'],
  ['http://flags/?tenant=1', 'a query or a fragment'],
  ['http://flags/#1', 'a query or a fragment'],
])('%s is no address that can be asked', (given, why) => {
  const expected = { code: 'CONFIG_INVALID', why: expect.stringContaining(why) };
  expect(() => statePlace('/srv/app', given)).toThrow(expect.objectContaining(expected));
});

test('what an address holds of a secret is not repeated', () => {
  let said = '';
  try {
    statePlace('/srv/app', 'http://me:hunter2@flags/path');
  } catch (error) {
    said = JSON.stringify(error) + String(error);
  }
  expect(said).toContain('http://flags');
  expect(said).not.toContain('hunter2');
});

test.each([
  ['http://flagd:8016', 'http://flagd:8016'],
  ['http://flagd:8016/', 'http://flagd:8016'],
  ['HTTPS://Flags.Example/team//', 'https://flags.example/team'],
  ['http://[::1]:8016', 'http://[::1]:8016'],
])('%s is asked at %s, and the rest lies where it would', (given, source) => {
  expect(statePlace('/srv/app', given)).toEqual({
    kind: 'service',
    home: '/srv/app/.migrate/rollout',
    source,
  });
});

test.each([
  [undefined, '/srv/app/.migrate/rollout'],
  ['.migrate/rollout', '/srv/app/.migrate/rollout'],
  ['../shared/rollout', '/srv/shared/rollout'],
  ['/mnt/share/tool/rollout', '/mnt/share/tool/rollout'],
])('%s is the directory %s', (given, home) => {
  expect(statePlace('/srv/app', given)).toEqual({ kind: 'directory', home });
});
