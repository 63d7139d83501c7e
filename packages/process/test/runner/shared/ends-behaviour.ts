import type { Runner } from '@strangler/process';
import { expect, test } from 'vitest';
import { isAlive, pidIn, until, type Workbench } from './workbench.ts';

/** What holds for the end of a run, whichever runner it is. */
export function describeEnds(bench: Workbench, runner: () => Runner): void {
  test('a program that is not there was not started, which is no exit 127', async () => {
    const run = await runner().run(bench.request([bench.freshPath()]));
    expect(run.end).toEqual({ kind: 'not-started', error: 'ENOENT' });
    const shell = await runner().run(bench.shell('exit 127'));
    expect(shell.end).toEqual({ kind: 'exited', code: 127 });
  });

  test('a file that may not be executed was not started', async () => {
    const run = await runner().run(bench.request([bench.file('#!/bin/sh\nexit 0\n', 0o644)]));
    expect(run.end).toEqual({ kind: 'not-started', error: 'EACCES' });
  });

  test('a text without an interpreter line is not handed to a shell', async () => {
    const run = await runner().run(bench.request([bench.file('exit 0\n', 0o755)]));
    expect(run.end).toEqual({ kind: 'not-started', error: 'ENOEXEC' });
  });

  test('an empty file is not handed to a shell', async () => {
    const run = await runner().run(bench.request([bench.file('', 0o755)]));
    expect(run.end).toEqual({ kind: 'not-started', error: 'ENOEXEC' });
  });

  test('a script whose interpreter is missing was not started', async () => {
    const run = await runner().run(bench.request([bench.file('#!/no/such/shell\n', 0o755)]));
    expect(run.end).toEqual({ kind: 'not-started', error: 'ENOENT' });
  });

  test('a path that leads through a file was not started', async () => {
    const run = await runner().run(bench.request([`${bench.file('x')}/program`]));
    expect(run.end).toEqual({ kind: 'not-started', error: 'ENOTDIR' });
  });

  test('a directory was not started', async () => {
    const run = await runner().run(bench.request([bench.directory]));
    expect(run.end).toEqual({ kind: 'not-started', error: 'EACCES' });
  });

  test('a named pipe was not started, and nobody waits for its other end', async () => {
    const path = bench.freshPath();
    await runner().run(bench.request(['/usr/bin/mkfifo', '-m', '755', path]));
    const run = await runner().run(bench.request([path]));
    expect(run.end).toEqual({ kind: 'not-started', error: 'EACCES' });
  });

  test('arguments that are too long for the system were not started', async () => {
    const run = await runner().run(bench.request(['/bin/true', 'x'.repeat(200_000)]));
    expect(run.end).toEqual({ kind: 'not-started', error: 'E2BIG' });
  });

  test.each(['KILL', 'TERM', 'SEGV', 'PIPE', 'ABRT', 'USR1'])(
    'a death by SIG%s is told by name',
    async (name) => {
      const run = await runner().run(bench.shell(`kill -${name} $$`));
      expect(run.end).toEqual({ kind: 'signalled', signal: `SIG${name}` });
    },
  );

  test.each([0, 1, 2, 137, 255])('exit %i is an exit and nothing else', async (code) => {
    const run = await runner().run(bench.shell(`exit ${code}`));
    expect(run.end).toEqual({ kind: 'exited', code });
  });

  test('kills the whole group when the time is up and keeps what was written', async () => {
    const file = bench.freshPath();
    const script = `echo early; sh -c 'echo $$ >${file}; exec sleep 60' & wait`;
    const run = await runner().run(bench.shell(script, { timeoutMs: 300 }));
    expect(run.end).toEqual({ kind: 'timed-out' });
    expect(Buffer.from(run.stdout.content ?? []).toString()).toBe('early\n');
    expect(run.cost.wallMs).toBeGreaterThanOrEqual(299);
    expect(run.cost.wallMs).toBeLessThan(5_000);
    const grandchild = await pidIn(file);
    await until(() => !isAlive(grandchild));
  });

  test('a program that ignores SIGTERM is killed all the same', async () => {
    const run = await runner().run(bench.shell("trap '' TERM; sleep 60 & wait", { timeoutMs: 200 }));
    expect(run.end).toEqual({ kind: 'timed-out' });
  });

  test('a child left behind in the group is killed and delays nothing', async () => {
    const file = bench.freshPath();
    const script = `sh -c 'echo $$ >${file}; exec sleep 60' & until [ -s ${file} ]; do :; done; exit 4`;
    const run = await runner().run(bench.shell(script));
    expect(run.end).toEqual({ kind: 'exited', code: 4 });
    const child = await pidIn(file);
    await until(() => !isAlive(child));
  });

  test('a child that left the group with stdout open delays the answer by a bounded time', async () => {
    const file = bench.freshPath();
    const script = `setsid sh -c 'echo $$ >${file}; exec sleep 60' & until [ -s ${file} ]; do :; done; echo done`;
    const start = performance.now();
    const run = await runner().run(bench.shell(script));
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(run.end).toEqual({ kind: 'exited', code: 0 });
    expect(Buffer.from(run.stdout.content ?? []).toString()).toBe('done\n');
    const escaped = await pidIn(file);
    if (isAlive(escaped)) process.kill(escaped, 'SIGKILL');
  });

  test('an abort rejects the run and leaves none of its processes', async () => {
    const file = bench.freshPath();
    const abort = new AbortController();
    const script = `sh -c 'echo $$ >${file}; exec sleep 60' & wait`;
    const run = runner().run(bench.shell(script), abort.signal);
    const rejected = expect(run).rejects.toMatchObject({ code: 'INTERRUPTED' });
    const grandchild = await pidIn(file);
    abort.abort();
    await rejected;
    await until(() => !isAlive(grandchild));
    expect((await runner().run(bench.shell('exit 6'))).end).toEqual({ kind: 'exited', code: 6 });
  });

  test('a signal that has fired already starts nothing', async () => {
    const run = runner().run(bench.shell('exit 0'), AbortSignal.abort());
    await expect(run).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });

  test('many runs under one signal end without a warning', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => warnings.push(warning);
    process.on('warning', onWarning);
    const { signal } = new AbortController();
    const runs = Array.from({ length: 30 }, (_, code) => runner().run(bench.shell(`exit ${code}`), signal));
    const ends = (await Promise.all(runs)).map((run) => run.end);
    process.off('warning', onWarning);
    expect(ends).toEqual(Array.from({ length: 30 }, (_, code) => ({ kind: 'exited', code })));
    expect(warnings).toEqual([]);
  });
}
