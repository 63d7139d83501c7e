import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRunner } from '@strangler/process';
import { afterAll, describe, expect, test } from 'vitest';
import { describeClose } from './shared/close-behaviour.ts';
import { describeEnds } from './shared/ends-behaviour.ts';
import { describeStreams } from './shared/streams-behaviour.ts';
import { describeSurroundings } from './shared/surroundings-behaviour.ts';
import { isAlive, pidIn, testCacheDir, until, Workbench } from './shared/workbench.ts';

const MiB = 1024 * 1024;

describe('the measured runner', async () => {
  const bench = new Workbench();
  const start = () => createRunner({ kind: 'measured', cacheDir: testCacheDir, concurrency: 8 });
  const runner = await start();
  const probe = join(bench.directory, 'probe');
  const source = fileURLToPath(new URL('../programs/probe.rs', import.meta.url));
  execFileSync('rustc', ['-O', '-o', probe, source]);
  afterAll(async () => {
    await runner.close();
    bench.remove();
  });

  describeEnds(bench, () => runner);
  describeStreams(bench, () => runner);
  describeSurroundings(bench, () => runner);
  describeClose(bench, start);

  test('what a program leaves behind outside its group is gone when it answers, whatever else is running', async () => {
    const file = bench.freshPath();
    const other = runner.run(bench.shell('sleep 1'));
    const leave = `setsid sh -c 'echo $$ >${file}; sleep 60' </dev/null >/dev/null 2>&1 & while ! [ -s ${file} ]; do :; done`;
    await runner.run(bench.shell(leave));
    expect(isAlive(Number(readFileSync(file, 'utf8')))).toBe(false);
    await other;
  });

  test('a runner that dies rejects what runs, and what is asked of it later', async () => {
    const dying = await start();
    const file = bench.freshPath();
    const run = dying.run(bench.shell(`echo $PPID >${file}; exec sleep 60`));
    const rejected = expect(run).rejects.toMatchObject({ code: 'TOOL_FAILED' });
    process.kill(await pidIn(file), 'SIGKILL');
    await rejected;
    await expect(dying.run(bench.shell('exit 0'))).rejects.toMatchObject({ code: 'TOOL_FAILED' });
    await dying.close();
  });

  test('a death by a real-time signal is told', async () => {
    const run = await runner.run(bench.shell('kill -35 $$'));
    expect(run.end).toEqual({ kind: 'signalled', signal: 'SIGRTMIN+1' });
  });

  test('close ends a process that had left its group', async () => {
    const own = await start();
    const file = bench.freshPath();
    await own.run(
      bench.shell(`setsid sh -c 'echo $$ >${file}; exec sleep 60' & until [ -s ${file} ]; do :; done`),
    );
    const escaped = await pidIn(file);
    await own.close();
    await until(() => !isAlive(escaped));
  });

  test('the program has no descriptors but the standard ones', async () => {
    const run = await runner.run(bench.request(['/bin/ls', '/proc/self/fd']));
    // The fourth one is the directory that is being listed.
    expect(Buffer.from(run.stdout.content ?? []).toString()).toBe('0\n1\n2\n3\n');
  });

  test('standard streams are pipes, so that they open by name', async () => {
    const stdin = bench.file('by name');
    const run = await runner.run(bench.shell('cat /dev/stdin >/dev/stdout; echo oh >/dev/stderr', { stdin }));
    expect(Buffer.from(run.stdout.content ?? []).toString()).toBe('by name');
    expect(Buffer.from(run.stderr.content ?? []).toString()).toBe('oh\n');
  });

  test('a program that works until it has used so much of the processor has used that much', async () => {
    const busy = 'while (process.cpuUsage().user < 300_000);';
    const { cost } = await runner.run(bench.request([process.execPath, '-e', busy]));
    expect(cost.userMs).toBeGreaterThanOrEqual(300);
    expect(cost.userMs).toBeLessThan(400);
    // Node.js has further threads, on as many processors.
    expect(cost.wallMs).toBeGreaterThan((cost.userMs ?? 0) / 2);
  });

  test('a sleeping program has wall time and hardly any other', async () => {
    const { cost } = await runner.run(bench.request(['/bin/sleep', '0.2']));
    expect(cost.wallMs).toBeGreaterThanOrEqual(199);
    expect((cost.userMs ?? 0) + (cost.systemMs ?? 0)).toBeLessThan(100);
  });

  test('memory is that of the program and not that of whoever started it', async () => {
    const ballast = Buffer.alloc(100 * MiB, 1);
    const small = await runner.run(bench.request([probe]));
    expect(small.cost.maxRssBytes).toBeLessThan(4 * MiB);
    const large = await runner.run(bench.request([probe, 'touch', '50']));
    expect(large.cost.maxRssBytes).toBeGreaterThan(50 * MiB);
    expect(large.cost.maxRssBytes).toBeLessThan(55 * MiB);
    expect(ballast[ballast.length - 1]).toBe(1);
  });

  test('memory is not raised by large outputs that passed through before', async () => {
    for (let index = 0; index < 5; index++) await runner.run(bench.shell('head -c 60000 /dev/zero'));
    await runner.run(bench.shell('head -c 20000000 /dev/zero'));
    const { cost } = await runner.run(bench.request([probe]));
    expect(cost.maxRssBytes).toBeLessThan(4 * MiB);
  });

  test('the runner itself stays small', async () => {
    const file = bench.freshPath();
    await runner.run(bench.shell(`cat /proc/$PPID/status >${file}`));
    const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8')) ?? [];
    expect(Number(kib)).toBeLessThan(3 * 1024);
  });
});
