import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, migrateProgram } from './migrate.ts';

let root: string;
let cwd: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bare-'));
  cwd = join(root, 'tool');
  mkdirSync(cwd);
  const sides = { control: { command: ['/bin/cat'] }, candidate: { command: ['/bin/ls'] } };
  const config = { schemaVersion: 1, name: 'test', flag: 'test_flag', ...sides };
  writeFileSync(join(cwd, 'migrate.config.json'), JSON.stringify(config));
  expect(migrate(cwd, ['rollout', 'shadow']).status).toBe(0);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs a line of the shell in which `$0` is Node.js and `$1` the program of the command line. */
function shell(line: string, program = migrateProgram, env: Readonly<Record<string, string>> = {}) {
  return spawnSync('sh', ['-c', line, process.execPath, program], {
    cwd,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', ...env },
    timeout: 60_000,
  });
}

const current = (): string => readlinkSync(join(cwd, '.migrate/rollout/current'));

/** The package without any library that it needs. */
function bareProgram(): string {
  const own = dirname(dirname(migrateProgram));
  for (const name of ['bin', 'dist/bundle', 'package.json']) {
    cpSync(join(own, name), join(root, 'bare', name), { recursive: true });
  }
  return join(root, 'bare/bin/migrate.js');
}

test.each([
  ['--reason=x', 'g-000002.json'],
  ['--cwd . --config migrate.config.json --quiet', 'g-000002.json'],
  ['--to 1', 'g-000002.json'],
])('without any library rollback %s still goes back', (options, generation) => {
  expect(shell(`"$0" "$1" rollback ${options}`, bareProgram()).status).toBe(0);
  expect(current()).toBe(generation);
});

test('without any library what cannot be answered says so, and how to go back', () => {
  const { status, stderr } = shell('"$0" "$1" rollback --verbose', bareProgram());
  expect(status).toBe(3);
  expect(stderr).toMatch(/^INTERNAL: migrate is not installed as a whole\n {2}why: {2}.*commander/);
  expect(stderr).toContain('STRANGLER_<FLAG>=control');
  expect(current()).toBe('g-000001.json');
});

test('a rollback from a directory that was removed goes back where it is told to', () => {
  const line = `mkdir gone && cd gone && rmdir ../gone && "$0" "$1" rollback --cwd ${cwd}`;
  expect(shell(line)).toMatchObject({ status: 0 });
  expect(current()).toBe('g-000002.json');
});

test('a rollback whose report cannot be written has gone back all the same, and says both', () => {
  const { status, stderr } = shell('"$0" "$1" rollback > /dev/full');
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('could not be written') });
  expect(current()).toBe('g-000002.json');
});

test('a rollback does not wait for a cache that hangs', () => {
  const cache = join(root, 'cache');
  expect(shell('"$0" "$1" --help', migrateProgram, { XDG_CACHE_HOME: cache }).status).toBe(0);
  // Whoever opens a FIFO that nobody writes to waits.
  execFileSync('sh', ['-c', 'find "$0" -type f | while read -r f; do rm "$f"; mkfifo "$f"; done', cache]);
  expect(shell('"$0" "$1" rollback', migrateProgram, { XDG_CACHE_HOME: cache })).toMatchObject({ status: 0 });
  const audit = readFileSync(join(cwd, '.migrate/rollout/audit.jsonl'), 'utf8');
  expect(audit).toContain('rollback');
});
