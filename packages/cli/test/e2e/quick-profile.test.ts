import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quickProfile } from '../../src/quick/quick-profile.ts';
import { type Ended, migrate } from './migrate.ts';
import { sampleProfile } from './sample-profile.ts';

const directory = mkdtempSync(join(tmpdir(), 'quick-profile-'));
const program = fileURLToPath(new URL('../../bin/migrate.js', import.meta.url));
const bundle = fileURLToPath(new URL('../../dist/bundle/profile.cjs', import.meta.url));
const profile = sampleProfile({
  'runtime.main > main.main > main.load > ~main.parse': 1234,
  'runtime.main > main.main > main.save': 321,
  'runtime.main > main.main > main.überprüfe': 5,
});

beforeAll(() => {
  const decoded = gunzipSync(profile);
  writeFileSync(join(directory, 'cpu.pb.gz'), profile);
  writeFileSync(join(directory, 'cpu.pb'), decoded);
  writeFileSync(join(directory, 'twice.pb.gz'), gzipSync(profile));
  writeFileSync(join(directory, 'cut-off.pb.gz'), profile.subarray(0, 90));
  writeFileSync(join(directory, 'damaged.pb'), decoded.subarray(0, decoded.length - 1));
  writeFileSync(join(directory, 'empty.pb'), '');
  writeFileSync(join(directory, 'folded.txt'), 'main.main;main.run 7\nmain.main 3\n');
  writeFileSync(join(directory, 'bomb.pb.gz'), gzipSync(new Uint8Array(2 ** 24)));
  mkdirSync(join(directory, 'folder'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** The same command line in words that only the whole command line knows. */
function answerWhole(from: string, ...more: readonly string[]): Ended {
  return migrate(directory, ['profile', '--top', '20', '--from', from, ...more]);
}

describe('the quick answer of migrate profile --from is that of the whole command line', () => {
  const files = ['cpu.pb.gz', 'cpu.pb', 'folded.txt'];
  const damaged = ['twice.pb.gz', 'cut-off.pb.gz', 'damaged.pb', 'empty.pb', 'bomb.pb.gz'];
  const broken = [...damaged, 'folder', 'missing.pb', '', '--json'];

  test.each([...files, ...broken])('for %j, as text and as JSON', (file) => {
    expect(migrate(directory, ['profile', '--from', file])).toEqual(answerWhole(file));
    expect(migrate(directory, ['profile', '--from', file, '--json'])).toEqual(answerWhole(file, '--json'));
  });

  test.each([...broken, 'folded.txt', 'http://127.0.0.1:1/'])('and not given for %j', (file) => {
    expect(quickProfile(['profile', '--from', join(directory, file)])).toBe(false);
    expect(quickProfile(['profile', '--from', file])).toBe(false);
  });

  test.each(['cpu.pb.gz', 'cpu.pb'])('and is given for %s', (file) => {
    const script = 'process.exitCode = require(process.argv[1]).quickProfile(process.argv.slice(2)) ? 7 : 8';
    const given = spawnSync(process.execPath, ['-e', script, bundle, 'profile', '--from', file], {
      cwd: directory,
      encoding: 'utf8',
    });
    expect(given.status).toBe(7);
    expect(given.stdout).toBe(answerWhole(file).stdout);
  });

  test('and not given for other words', () => {
    const file = join(directory, 'cpu.pb.gz');
    expect(quickProfile(['profile', '--from', file, '--verbose'])).toBe(false);
    expect(quickProfile(['profile', '--from', file, '--json', '--json'])).toBe(false);
    expect(quickProfile(['profile', '--json', '--from', file])).toBe(false);
    expect(quickProfile(['profile', '--from'])).toBe(false);
    expect(quickProfile([])).toBe(false);
  });
});

describe('standard output that does not take the answer', () => {
  const run = (redirection: string) =>
    spawnSync('sh', ['-c', `"$0" "$1" profile --from cpu.pb.gz ${redirection}`, process.execPath, program], {
      cwd: directory,
      encoding: 'utf8',
    });

  test('because it is full is told, and fails', () => {
    const { status, stderr } = run('> /dev/full');
    expect(stderr).toMatch(/^INTERNAL: the result could not be written to standard output: .*ENOSPC/);
    expect(status).toBe(3);
  });

  test('because it is full is told of the version too', () => {
    const script = '"$0" "$1" --version > /dev/full';
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, program], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^INTERNAL: the result could not be written to standard output: .*ENOSPC/);
    expect(status).toBe(3);
  });

  test('because its reader went away is no fault', () => {
    expect(run('| true').stderr).toBe('');
  });
});

test('migrate --version prints the version of the package, as it does among other words', () => {
  const { stdout, status } = migrate(directory, ['--version']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(status).toBe(0);
  expect(migrate(directory, ['--no-color', '--version']).stdout).toBe(stdout);
});
