import { parseToolVersion } from '@strangler/process';
import { expect, test } from 'vitest';

test('words without a number are no version', () => {
  expect(parseToolVersion('unknown')).toBeNull();
  expect(parseToolVersion('')).toBeNull();
});

test.each([
  ['go version go1.26.8 linux/amd64', { major: 1, minor: 26, patch: 8, prerelease: false }],
  ['go version go1.21 linux/amd64', { major: 1, minor: 21, patch: 0, prerelease: false }],
  ['go version go1.21rc2 linux/arm64', { major: 1, minor: 21, patch: 0, prerelease: true }],
  [
    'go version go1.23.4 X:nocoverageredesign linux/amd64',
    { major: 1, minor: 23, patch: 4, prerelease: false },
  ],
  [
    'go version devel go1.27-abc Tue Mar 3 12:00:00 2026 linux/amd64',
    { major: 1, minor: 27, patch: 0, prerelease: true },
  ],
  ['cargo 1.95.0 (f2d3ce0bd 2026-03-21)', { major: 1, minor: 95, patch: 0, prerelease: false }],
  ['rustc 1.97.0-nightly (abc 2026-05-01)', { major: 1, minor: 97, patch: 0, prerelease: true }],
  ['git version 2.39.5', { major: 2, minor: 39, patch: 5, prerelease: false }],
  ['perf version 6.12.57', { major: 6, minor: 12, patch: 57, prerelease: false }],
])('"%s" is read', (text, version) => {
  expect(parseToolVersion(text)).toEqual(version);
});
