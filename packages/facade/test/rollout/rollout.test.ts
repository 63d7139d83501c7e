import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { layOutRollout } from './lay-out-rollout.ts';

const dir = layOutRollout();

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: dir, encoding: 'utf8' });
}

test('the Go of the rollout is formatted and passes vet', () => {
  expect(run('gofmt', '-l', '.')).toBe('');
  run('go', 'vet', './...');
});

test('the Go of the rollout passes its tests, by itself and without a generated package around it', () => {
  expect(run('go', 'test', '-count=1', '-timeout=100s', './...')).toMatch(/^ok\s/);
});
