import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { layOutRust, testFile } from './build-programs.ts';

const dir = layOutRust(testFile('programs/worker.rs'), testFile('runtime/rust'));

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function cargo(...args: readonly string[]): string {
  // Small programs, because they are hashed by code that is not optimised.
  const env = { ...process.env, CARGO_PROFILE_DEV_STRIP: 'symbols', CARGO_PROFILE_DEV_DEBUG: 'false' };
  return execFileSync('cargo', args, {
    cwd: dir,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('the Rust templates are formatted', () => {
  expect(cargo('fmt', '--check')).toBe('');
});

test('the Rust templates pass clippy and their tests', () => {
  cargo('clippy', '--quiet', '--locked', '--all-targets', '--', '-D', 'warnings');
  cargo('clippy', '--quiet', '--locked', '--', '-D', 'warnings', '-D', 'clippy::pedantic');
  expect(cargo('test', '--quiet', '--locked')).toContain('test result: ok');
});
