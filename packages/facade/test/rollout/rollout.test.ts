import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const packageDir = fileURLToPath(new URL('../../', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'rollout-go-'));
for (const source of ['templates/rollout', 'test/rollout/go']) {
  cpSync(join(packageDir, source), dir, { recursive: true });
}

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
