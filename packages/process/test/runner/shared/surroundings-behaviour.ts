import { readFileSync } from 'node:fs';
import type { Runner, RunRequest } from '@strangler/process';
import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

/** What holds for the surroundings that a program finds, whichever runner started it. */
export function describeSurroundings(bench: Workbench, runner: () => Runner): void {
  const stdout = async (request: RunRequest) => {
    const run = await runner().run(request);
    return Buffer.from(run.stdout.content ?? []).toString();
  };

  test('a working directory that is missing rejects the run, for it says nothing about the program', async () => {
    const run = runner().run(bench.shell('exit 0', { cwd: bench.freshPath() }));
    await expect(run).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND' });
  });

  test('a working directory that is a file rejects the run', async () => {
    const run = runner().run(bench.shell('exit 0', { cwd: bench.file('x') }));
    await expect(run).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
  });

  test.each<[string, Partial<RunRequest>]>([
    ['a relative program', { command: ['sh'] }],
    ['a NUL character in an argument', { command: ['/bin/echo', 'a\0b'] }],
    ['half of a surrogate pair', { command: ['/bin/echo', '\ud800'] }],
    ['an environment variable without a name', { env: { '': 'x' } }],
    ['an equals sign in the name of a variable', { env: { 'a=b': 'x' } }],
    ['a timeout that is no number', { timeoutMs: Number.NaN }],
    ['an output cap without end', { maxOutputBytes: Number.POSITIVE_INFINITY }],
  ])('%s is refused before anything starts', async (_, settings) => {
    await expect(runner().run(bench.shell('exit 0', settings))).rejects.toMatchObject({
      code: 'CASE_INVALID',
    });
  });

  test('an empty environment is truly empty', async () => {
    const before = process.env.NODE_V8_COVERAGE;
    process.env.NODE_V8_COVERAGE = bench.directory;
    const seen = await stdout(bench.request(['/usr/bin/env'], { env: {} }));
    if (before === undefined) delete process.env.NODE_V8_COVERAGE;
    else process.env.NODE_V8_COVERAGE = before;
    expect(seen).toBe('');
  });

  test('the environment has the given variables in the given order', async () => {
    const env = { ZULU: '1', alpha: 'ä=ö', MIKE: '', LINES: 'a b' };
    expect(await stdout(bench.request(['/usr/bin/env', '-0'], { env }))).toBe(
      'ZULU=1\0alpha=ä=ö\0MIKE=\0LINES=a b\0',
    );
  });

  test('arguments arrive as they are, and argv0 in the place of the path', async () => {
    const command: [string, ...string[]] = ['/bin/sh', '-c', 'cat /proc/$$/cmdline', '', ' a\n"b" ', 'ß𝄞'];
    expect(await stdout(bench.request(command, { argv0: 'my shell' }))).toBe(
      ['my shell', ...command.slice(1), ''].join('\0'),
    );
    expect(await stdout(bench.request(command))).toBe([...command, ''].join('\0'));
  });

  test('the program runs in the working directory', async () => {
    expect(await stdout(bench.request(['/bin/pwd'], { cwd: '/usr' }))).toBe('/usr\n');
  });

  test('no signal is ignored, blocked or handled', async () => {
    const status = await stdout(bench.request(['/bin/cat', '/proc/self/status']));
    const masks = [...status.matchAll(/^Sig(Blk|Ign|Cgt):\t(\w+)$/gm)].map(([, name, mask]) => [name, mask]);
    const none = '0'.repeat(16);
    expect(masks).toEqual([
      ['Blk', none],
      ['Ign', none],
      ['Cgt', none],
    ]);
  });

  test('the program leads a group of its own, in another session than this process and without a terminal', async () => {
    const stat = await stdout(bench.request(['/bin/cat', '/proc/self/stat']));
    const [pid] = stat.split(' ', 1);
    const [, , group, session, terminal] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const own = readFileSync('/proc/self/stat', 'utf8');
    expect([group, terminal]).toEqual([pid, '0']);
    expect(session).not.toBe(own.slice(own.lastIndexOf(')') + 2).split(' ')[3]);
  });
}
