import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeScratchDirectory } from '../../src/workspace/scratch-directory.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'scratch-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

test('lies where TMPDIR says, new each time and for nobody else', () => {
  vi.stubEnv('TMPDIR', dir);
  const made = [makeScratchDirectory(process.env), makeScratchDirectory(process.env)];
  expect(made.map(dirname)).toEqual([dir, dir]);
  expect(readdirSync(dir)).toHaveLength(2);
  expect(statSync(made[0] ?? '').mode & 0o777).toBe(0o700);
});

test('lies in memory or where temporary files go, where TMPDIR is not set', () => {
  vi.stubEnv('TMPDIR', undefined);
  const made = makeScratchDirectory(process.env);
  expect(['/dev/shm', tmpdir()]).toContain(dirname(made));
  expect(readdirSync(made)).toEqual([]);
  rmSync(made, { recursive: true });
});
