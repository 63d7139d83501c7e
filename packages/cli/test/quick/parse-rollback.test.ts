import { expect, test } from 'vitest';
import { parseRollback } from '../../src/quick/parse-rollback.ts';

const plain = { reason: '', releaseLatch: false, json: false, quiet: false, color: false };

test.each([
  ['', {}],
  ['--reason harm --json', { reason: 'harm', json: true }],
  ['--reason=a=b --quiet', { reason: 'a=b', quiet: true }],
  ['--to 0', { to: 0 }],
  ['--to=12 --cwd /srv --config x.json', { to: 12, cwd: '/srv', config: 'x.json' }],
  ['--release-latch --reason mended', { releaseLatch: true, reason: 'mended' }],
])('migrate rollback %s is read quickly', (line, options) => {
  expect(parseRollback(line.split(' ').filter(Boolean))).toEqual({ ...plain, ...options });
});

test.each(['--reason', '--reason --json', '--to x', '--to -1', '--to 1e3', '--json=1', '--verbose', 'now'])(
  'migrate rollback %s is left to the whole command line',
  (line) => {
    expect(parseRollback(line.split(' '))).toBeNull();
  },
);
