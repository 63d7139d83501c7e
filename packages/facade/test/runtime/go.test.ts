import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { layOutGo, testFile } from './build-programs.ts';

const tests = readdirSync(testFile('runtime/go')).map((name) => testFile(`runtime/go/${name}`));
const dir = layOutGo('facade', ...tests);

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: dir, encoding: 'utf8' });
}

test('the Go templates are formatted', () => {
  expect(run('gofmt', '-l', '.')).toBe('');
});

test('the Go templates pass vet and their tests', () => {
  run('go', 'vet', './...');
  expect(run('go', 'test', '-count=1', '-timeout=100s', './...')).toMatch(/^ok\s/);
});
