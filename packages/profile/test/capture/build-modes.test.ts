import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '@strangler/process';
import { countCosts } from '@strangler/profile';
import { expect, test } from 'vitest';
import { buildProfiled } from '../../src/capture/build-profiled.ts';
import { findGo } from '../../src/capture/go-package.ts';
import { type ProgramName, programDir } from '../support/go-programs.ts';
import { takeProfile } from '../support/take-profile.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();

/** Builds with variables of the Go command set, and counts one run's samples by function. */
async function samplesOf(
  name: ProgramName,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
) {
  const go = await findGo({ run: runCommand, env: { ...process.env, ...env } });
  const workDir = mkdtempSync(join(directory, name));
  const { binary } = await buildProfiled(go, {
    moduleDir: programDir(name),
    package: '.',
    directory: workDir,
  });
  const taken = await takeProfile(binary, { directory, args });
  const { costs } = countCosts(taken.profile);
  return {
    ...taken,
    samples: (wanted: string) => costs.find(({ frame }) => frame.name === wanted)?.samples ?? 0,
  };
}

test('a position-independent program is profiled wherever it is loaded', async () => {
  const { samples, code } = await samplesOf('ends', { GOFLAGS: '-buildmode=pie' }, ['exit']);
  expect(code).toBe(3);
  expect(samples('main.spin')).toBeGreaterThan(10);
  expect(samples('main.main')).toBeGreaterThan(10);
});

test('a program with trimmed paths is profiled', async () => {
  const { samples } = await samplesOf('ends', { GOFLAGS: '-trimpath' }, ['exit']);
  expect(samples('main.spin')).toBeGreaterThan(10);
});

test('a program without optimisation has its functions under their own names', async () => {
  const { samples } = await samplesOf('ends', { GOFLAGS: '-gcflags=all=-l' }, ['exit']);
  expect(samples('main.cpuTime')).toBeGreaterThan(10);
});

test('time in C counts for the Go function that called it', async () => {
  const { samples, code, stdout } = await samplesOf('linked', { CGO_ENABLED: '1' });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'true\n' });
  expect(samples('main.inC')).toBeGreaterThan(5);
  expect(samples('main.inGo')).toBeGreaterThan(5);
});

test('a program under the race detector is profiled', async () => {
  const { samples } = await samplesOf('ends', { GOFLAGS: '-race', CGO_ENABLED: '1' }, ['exit']);
  expect(samples('main.spin')).toBeGreaterThan(10);
});

test('a Go that lies in the module cache, of which nothing may be replaced, prints its true place', async () => {
  const env = { ...process.env, GOTOOLCHAIN: 'local' };
  const installed = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8', env }).trim();
  const cache = join(directory, 'mod');
  const goroot = join(cache, 'go');
  mkdirSync(cache);
  symlinkSync(installed, goroot);
  const asked = { GOMODCACHE: cache, GOROOT: goroot, GOTOOLCHAIN: 'local' };
  const { samples, code, stderr } = await samplesOf('ends', asked, ['deadlock on a lock']);
  expect(code).toBe(2);
  expect(stderr).toContain(`${goroot}/src/runtime/`);
  expect(samples('main.spin')).toBeGreaterThan(10);
});

test('a second build compiles nothing: the overlay is the same and so is what is in the build cache', async () => {
  const go = await findGo({ run: runCommand, env: { ...process.env, GOFLAGS: '' } });
  const commands: string[] = [];
  const run: typeof runCommand = (tool, args, options) => {
    const isBuild = args[0] === 'build';
    if (!isBuild) return runCommand(tool, args, options);
    return runCommand(tool, [...args.slice(0, 1), '-x', ...args.slice(1)], options).then((done) => {
      commands.push(done.stderr);
      return done;
    });
  };
  for (const name of ['first', 'second']) {
    const workDir = join(directory, name);
    mkdirSync(workDir);
    await buildProfiled({ ...go, run }, { moduleDir: programDir('ends'), package: '.', directory: workDir });
  }
  expect(commands[1]).not.toMatch(/compile(\.exe)? -o /);
});
