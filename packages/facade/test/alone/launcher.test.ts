import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLauncher, type LauncherSettings } from '../../src/index.ts';
import { launcherSources } from '../../src/launcher/launcher-sources.ts';
import { layOutLaunchers } from '../launcher/lay-out-launchers.ts';

let dir: string;
let settings: LauncherSettings;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'launcher-'));
  ({ settings } = await layOutLaunchers(dir));
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function run(cwd: string, env: Readonly<Record<string, string>>, ...command: readonly string[]): string {
  const [program = '', ...args] = command;
  return execFileSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
}

function layOutSources(name: string, of: LauncherSettings): string {
  const source = join(dir, name);
  for (const { path, text } of launcherSources(of, '/supervisor', '1.21')) {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), text);
  }
  return source;
}

test('the source of a launcher that asks for the state is formatted and passes vet, and only that holds an HTTP client', () => {
  const asking = layOutSources('source-asking', { ...settings, source: 'https://flags.example' });
  expect(run(asking, {}, 'gofmt', '-l', '.')).toBe('');
  run(asking, {}, 'go', 'vet', './...');
  const needs = (source: string, program: string): boolean =>
    run(source, {}, 'go', 'list', '-deps', program).split('\n').includes('net');
  const plain = layOutSources('source-plain', settings);
  expect([needs(asking, '.'), needs(asking, './front')]).toEqual([true, false]);
  expect([needs(plain, '.'), needs(plain, './front')]).toEqual([false, false]);
});

test('the source of the launcher is formatted and passes vet on both machines that it is for', () => {
  const source = layOutSources('source', settings);
  expect(run(source, {}, 'gofmt', '-l', '.')).toBe('');
  for (const GOARCH of ['amd64', 'arm64']) {
    run(source, { GOARCH }, 'go', 'vet', './...');
    for (const program of ['.', './front']) {
      run(
        source,
        { GOARCH, CGO_ENABLED: '0' },
        'go',
        'build',
        '-ldflags=-E a/road.entry',
        '-o',
        GOARCH,
        program,
      );
    }
  }
});

// A signal in the moment in which the launcher is not let run is now and then told wrongly; a table that is wrong is so each time.
test('nobody can tell a start through the launcher from a direct start', {
  retry: 1,
  timeout: 240_000,
}, () => {
  expect(run(join(dir, 'test'), {}, 'gofmt', '-l', '.')).toBe('');
  run(join(dir, 'test'), {}, 'go', 'vet', '.');
  const env = { ...process.env, LAUNCHER_TEST_DIR: dir };
  const test = spawnSync('go', ['test', '-count=1', '-timeout=230s', '.'], {
    cwd: join(dir, 'test'),
    encoding: 'utf8',
    env,
  });
  expect(test.stdout).toMatch(/^ok\s/);
});

test('a Go that is newer than those that are known starts its runtime first', () => {
  const settingsOf = (version: string) =>
    launcherSources(settings, '/supervisor', version).find(({ path }) => path === 'road/settings.go')?.text;
  for (const version of ['1.21', '1.26']) expect(settingsOf(version)).toContain('goesShortest   = true');
  for (const version of ['1.27', '2.0', '1']) expect(settingsOf(version)).toContain('goesShortest   = false');
});

test('the same settings give the same bytes', async () => {
  const again = await buildLauncher({ settings, out: join(dir, 'again/launcher') });
  expect(readFileSync(again.out).equals(readFileSync(join(dir, 'launcher')))).toBe(true);
  expect(again.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('paths that Go would have to quote reach the launcher as they are', () => {
  const odd = '/srv/a "b"\\n\u{1F600}/tool';
  const text = launcherSources({ ...settings, control: odd }, '/supervisor', '1.21').find(
    ({ path }) => path === 'settings.go',
  )?.text;
  expect(text).toContain(`controlProgram = "/srv/a \\"b\\"\\\\n\u{1F600}/tool"`);
});

test('a launcher that cannot be put in its place leaves what is there', async () => {
  const out = join(dir, 'occupied');
  mkdirSync(join(out, 'something'), { recursive: true });
  await expect(buildLauncher({ settings, out })).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  await expect(buildLauncher({ settings, out: join(dir, 'ender/below') })).rejects.toMatchObject({
    code: 'OUTPUT_UNWRITABLE',
  });
});

test('without Go nothing is built', async () => {
  const built = buildLauncher({ settings, out: join(dir, 'none'), env: { PATH: '/nowhere' } });
  await expect(built).rejects.toMatchObject({ code: 'TOOL_MISSING' });
});
