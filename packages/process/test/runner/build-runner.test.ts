import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRunner, runCommand } from '@strangler/process';
import { afterAll, expect, test } from 'vitest';
import { Workbench } from './shared/workbench.ts';

const bench = new Workbench();
afterAll(() => bench.remove());

/** A crate without dependencies that builds in a second. */
function crate(main: string): string {
  const source = bench.freshPath();
  mkdirSync(join(source, 'src'), { recursive: true });
  writeFileSync(
    join(source, 'Cargo.toml'),
    '[package]\nname = "tiny"\nversion = "0.1.0"\nedition = "2021"\n[workspace]\n',
  );
  writeFileSync(join(source, 'Cargo.lock'), 'version = 3\n\n[[package]]\nname = "tiny"\nversion = "0.1.0"\n');
  writeFileSync(join(source, 'src', 'main.rs'), main);
  return source;
}

test('a crate that does not compile fails with what the compiler says', async () => {
  const cacheDir = bench.freshPath();
  const build = buildRunner({ cacheDir, source: crate('fn main() { no_such_function() }') });
  await expect(build).rejects.toMatchObject({
    code: 'TOOL_FAILED',
    why: expect.stringContaining('could not compile `tiny`'),
  });
  expect(readdirSync(cacheDir)).toEqual([]);
}, 60_000);

test('two builders at once end up with one program that runs', async () => {
  const cacheDir = bench.freshPath();
  const source = crate('fn main() { println!("built") }');
  const paths = await Promise.all([buildRunner({ cacheDir, source }), buildRunner({ cacheDir, source })]);
  expect(paths[0]).toBe(paths[1]);
  expect(readdirSync(cacheDir)).toHaveLength(1);
  expect((await runCommand(paths[0], [])).stdout).toBe('built\n');
}, 60_000);

test('a built program is taken again, and another source is another program', async () => {
  const cacheDir = bench.freshPath();
  const source = crate('fn main() { println!("one") }');
  const first = await buildRunner({ cacheDir, source });
  const again = await buildRunner({ cacheDir, source, env: { PATH: '' } });
  expect(again).toBe(first);
  writeFileSync(join(source, 'src', 'main.rs'), 'fn main() { println!("two") }');
  const second = await buildRunner({ cacheDir, source });
  expect((await runCommand(second, [])).stdout).toBe('two\n');
}, 60_000);

/** Whether a program needs a loader for shared libraries, whose path it then names. */
const needsLoader = (program: string): boolean => readFileSync(program, 'latin1').includes('/ld-linux');

test('the program needs no shared libraries, and does where the machine cannot do without', async () => {
  const source = crate('fn main() { println!("built") }');
  const alone = await buildRunner({ cacheDir: bench.freshPath(), source });
  const bin = bench.freshPath();
  mkdirSync(bin);
  const refusing = `#!/bin/sh\ncase "$*" in *crt-static*) echo cannot find -lc >&2; exit 101;; esac\nPATH=$REAL_PATH exec cargo "$@"\n`;
  writeFileSync(join(bin, 'cargo'), refusing, { mode: 0o755 });
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, REAL_PATH: process.env.PATH };
  const shared = await buildRunner({ cacheDir: bench.freshPath(), source, env });
  expect([needsLoader(alone), needsLoader(shared)]).toEqual([false, true]);
  expect((await runCommand(shared, [])).stdout).toBe('built\n');
}, 60_000);
