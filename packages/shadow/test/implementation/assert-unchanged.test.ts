import { mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Implementation, resolveImplementation } from '@strangler/shadow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertUnchanged } from '../../src/implementation/assert-unchanged.ts';

let dir: string;
let side: Implementation;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'unchanged-'));
  writeFileSync(join(dir, 'tool'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(dir, 'library'), 'one');
  const spec = { role: 'candidate', label: 'new', env: {}, answersAs: null, build: null } as const;
  side = resolveImplementation(
    { ...spec, command: ['./tool'], artifacts: ['library'], baseDir: dir },
    '/bin',
  );
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a side whose files are as they were is accepted', () => {
  expect(() => assertUnchanged(side)).not.toThrow();
});

test.each([
  ['rebuilt', () => writeFileSync(join(dir, 'library'), 'two')],
  ['removed', () => rmSync(join(dir, 'library'))],
  [
    'replaced and put back',
    () => {
      renameSync(join(dir, 'library'), join(dir, 'aside'));
      writeFileSync(join(dir, 'library'), 'two');
      renameSync(join(dir, 'aside'), join(dir, 'library'));
    },
  ],
  [
    'changed and changed back',
    () => {
      const { atime, mtime } = statSync(join(dir, 'library'));
      writeFileSync(join(dir, 'library'), 'two');
      writeFileSync(join(dir, 'library'), 'one');
      utimesSync(join(dir, 'library'), atime, mtime);
    },
  ],
])('a file that was %s meanwhile is named', (_, change) => {
  change();
  expect(() => assertUnchanged(side)).toThrow(
    expect.objectContaining({
      code: 'INPUT_INVALID',
      message: `${join(dir, 'library')} changed while it ran`,
    }),
  );
});
