import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MigrateError } from '@strangler/core';
import { buildRunner, createRunner } from '@strangler/process';
import { afterAll, expect, test } from 'vitest';
import { isAlive, pidIn, testCacheDir, until, Workbench } from './shared/workbench.ts';

const bench = new Workbench();
const withoutCargo = { PATH: join(bench.directory, 'nothing-here') };

afterAll(() => bench.remove());

/** A cache directory in which a shell script stands for the built runner. */
async function cacheWith(script: string): Promise<string> {
  const cacheDir = bench.freshPath();
  mkdirSync(cacheDir);
  const name = basename(await buildRunner({ cacheDir: testCacheDir }));
  writeFileSync(join(cacheDir, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return cacheDir;
}

test('auto falls back to Node.js and says why where cargo is missing and nothing is built', async () => {
  const reasons: MigrateError[] = [];
  const cacheDir = join(bench.directory, 'empty-cache');
  const onFallback = (reason: MigrateError) => reasons.push(reason);
  const runner = await createRunner({ kind: 'auto', cacheDir, env: withoutCargo, onFallback });
  await runner.close();
  expect(runner.name).toBe('node');
  expect(reasons.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'TOOL_MISSING: cargo is not installed',
  ]);
});

test('auto falls back where the cache directory cannot be made', async () => {
  const reasons: MigrateError[] = [];
  const cacheDir = join(bench.file('a file'), 'cache');
  const runner = await createRunner({ kind: 'auto', cacheDir, onFallback: (reason) => reasons.push(reason) });
  await runner.close();
  expect(runner.name).toBe('node');
  expect(reasons[0]).toMatchObject({ code: 'TOOL_FAILED', why: expect.stringContaining('ENOTDIR') });
});

test('measured never falls back', async () => {
  const cacheDir = join(bench.directory, 'empty-cache');
  const runner = createRunner({ kind: 'measured', cacheDir, env: withoutCargo });
  await expect(runner).rejects.toMatchObject({ code: 'TOOL_MISSING' });
});

test('a built file that does not start as a runner is refused with its last words', async () => {
  const cacheDir = await cacheWith('echo not me >&2; exit 1');
  await expect(createRunner({ kind: 'measured', cacheDir })).rejects.toMatchObject({
    code: 'TOOL_FAILED',
    why: expect.stringContaining('not me'),
  });
});

test('a built file that speaks another protocol is refused, and auto falls back', async () => {
  const cacheDir = await cacheWith('echo \'{"protocol":99}\'; exec cat');
  const reasons: MigrateError[] = [];
  const runner = await createRunner({ kind: 'auto', cacheDir, onFallback: (reason) => reasons.push(reason) });
  await runner.close();
  expect(runner.name).toBe('node');
  expect(reasons).toMatchObject([{ code: 'INTERNAL', why: 'It wrote: {"protocol":99}' }]);
});

test('an abort before the start is an interruption and no reason to fall back', async () => {
  const cacheDir = join(bench.directory, 'aborted-cache');
  mkdirSync(cacheDir);
  const reasons: MigrateError[] = [];
  const runner = createRunner({
    kind: 'auto',
    cacheDir,
    signal: AbortSignal.abort(),
    onFallback: (reason) => reasons.push(reason),
  });
  await expect(runner).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect(reasons).toEqual([]);
});

test('an abort later closes the runner and all that it runs', async () => {
  const abort = new AbortController();
  const runner = await createRunner({ kind: 'node', cacheDir: bench.directory, signal: abort.signal });
  const file = bench.freshPath();
  const run = runner.run(bench.shell(`echo $$ >${file}; exec sleep 60`));
  const rejected = expect(run).rejects.toMatchObject({ code: 'INTERRUPTED' });
  const pid = await pidIn(file);
  abort.abort();
  await rejected;
  await until(() => !isAlive(pid));
});

test('auto takes the measured runner where it is built, without asking for cargo', async () => {
  const first = await createRunner({ kind: 'measured', cacheDir: testCacheDir });
  await first.close();
  const second = await createRunner({ kind: 'auto', cacheDir: testCacheDir, env: withoutCargo });
  await second.close();
  expect(second.name).toBe('measured');
});

test.each(['measured', 'node'] as const)(
  'of 200 runs at once, %s starts only as many as are allowed',
  async (kind) => {
    const runner = await createRunner({ kind, cacheDir: testCacheDir, concurrency: 3 });
    const directory = bench.freshPath();
    mkdirSync(directory);
    const script = `mkdir ${directory}/$$; ls ${directory} | wc -l; rmdir ${directory}/$$`;
    const runs = await Promise.all(Array.from({ length: 200 }, () => runner.run(bench.shell(script))));
    await runner.close();
    const seen = runs.map((run) => Number(Buffer.from(run.stdout.content ?? []).toString()));
    expect(Math.max(...seen)).toBeLessThanOrEqual(3);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(1);
  },
  30_000,
);

test('a run that was aborted while it waited never starts', async () => {
  const runner = await createRunner({ kind: 'node', cacheDir: bench.directory, concurrency: 1 });
  const abort = new AbortController();
  const file = bench.freshPath();
  const first = runner.run(bench.shell('sleep 0.2'));
  const second = runner.run(bench.shell(`touch ${file}`), abort.signal);
  const rejected = expect(second).rejects.toMatchObject({ code: 'INTERRUPTED' });
  abort.abort();
  await Promise.all([first, rejected]);
  await expect(runner.run(bench.shell(`test ! -e ${file}`))).resolves.toMatchObject({ end: { code: 0 } });
  await runner.close();
});
