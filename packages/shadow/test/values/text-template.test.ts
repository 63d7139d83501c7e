import { describe, expect, test } from 'vitest';
import { maskTempPaths } from '../../src/values/temp-path.ts';
import { lineTemplate, nameTemplate, textTemplate } from '../../src/values/text-template.ts';

test.each([
  ['scanned 12 files in 3.5ms', 'scanned # files in #ms'],
  ['id 0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a done', 'id # done'],
  ['2026-11-20T22:16:36.123Z start', '# start'],
  ['Fri Nov 20 22:16:36 start', '# # start'],
  ['commit 3f2b9c01d4', 'commit #'],
  ['at 0x7fff12ab', 'at #'],
  ['deadline exceeded', 'deadline exceeded'],
  ['open /tmp/tmpa1b2c3d4/x.json', 'open #tmp/#/x.json'],
  ['x'.repeat(200), `${'x'.repeat(120)}…`],
])('%s becomes %s', (line, template) => {
  expect(textTemplate(line)).toBe(template);
});

test('long lines that begin alike are told apart, and numbers in them still do not count', () => {
  const line = (end: string) => lineTemplate(`${'x'.repeat(200)} ${end}`);
  expect(line('alice')).toMatch(/^x{120}… [0-9a-f]{8}$/);
  expect(line('alice')).not.toBe(line('bob'));
  expect(line('took 5 ms')).toBe(line('took 17 ms'));
  expect(lineTemplate('took 5 ms')).toBe('took # ms');
});

describe('a name keeps what a person chose', () => {
  test.each([
    ['run-7.json', 'run-7.json'],
    ['v2', 'v2'],
    ['0b0e3a52-6f2f-4a51-9c3b-1f2e3d4c5b6a.json', '#.json'],
    ['cache/3f2b9c01d4ef.bin', 'cache/#.bin'],
    ['log-20261120-221636.txt', 'log-#.txt'],
    ['tmp123456789', 'tmp#'],
    ['deadbeef', 'deadbeef'],
  ])('%s becomes %s', (name, template) => {
    expect(nameTemplate(name)).toBe(template);
  });
});

test.each([
  ['/tmp/tmpabcdefgh/out', '#tmp/#/out'],
  ['/var/tmp/go-build123456789/b001', '#tmp/go-build#/b001'],
  ['/tmp/.tmpAbCdEf/x', '#tmp/.#/x'],
  ['/tmp/report', '#tmp/report'],
  ['/tmp/a/b/a1b2c3d4', '#tmp/a/b/a1b2c3d4'],
  ['/dev/shm/job/slot/tmp/tmpk3j2h1g0/a1b2c3d4/a1b2c3d4', '#tmp/job/slot/tmp/#/#/a1b2c3d4'],
  ['/tmpfiles/a1b2c3d4', '/tmpfiles/a1b2c3d4'],
  ['/srv/tmp/a1b2c3d4', '/srv/tmp/a1b2c3d4'],
])('%s is masked as %s', (path, masked) => {
  expect(maskTempPaths(path)).toBe(masked);
});
