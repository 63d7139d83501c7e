import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runAttached } from '../../src/tools/run-attached.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'attached-'));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function run(script: string, stdin: Readable | null = null) {
  return runAttached({ command: ['sh', '-c', script], cwd, stdin });
}

function output(): string {
  return readFileSync(join(cwd, 'out'), 'utf8');
}

test.each([
  ['exit 0', { kind: 'exited', code: 0 }],
  ['exit 137', { kind: 'exited', code: 137 }],
  ['kill -KILL $$', { kind: 'signalled', signal: 'SIGKILL' }],
])('%s ends as %o', async (script, end) => {
  expect(await run(script)).toEqual(end);
});

test.each([
  ['a program that is nowhere', 'no-such-program', 'ENOENT'],
  ['a file that is no program', '/etc/passwd', 'EACCES'],
])('%s is not started', async (_, program, error) => {
  const end = await runAttached({ command: [program], cwd, stdin: Readable.from(['x']) });
  expect(end).toEqual({ kind: 'not-started', error });
});

test('what is fed arrives through a pipe that can be opened again by its name', async () => {
  await run('cat /dev/stdin > out; readlink /proc/self/fd/0 >> out', Readable.from(['one ', 'two\n']));
  expect(output()).toMatch(/^one two\npipe:/);
});

test('a command that reads nothing ends at once, however much is fed', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield 'y\n'.repeat(10_000);
    })(),
  );
  expect(await run('exit 3', endless)).toEqual({ kind: 'exited', code: 3 });
  expect(endless.destroyed).toBe(true);
});

test('what the shell opened for an argument is passed on', async () => {
  const program = `
    import { runAttached } from ${JSON.stringify(new URL('../../src/tools/run-attached.ts', import.meta.url).href)};
    await runAttached({ command: ['cat', process.argv[1]], cwd: '/', stdin: null });
  `;
  const inner = '"$0" --conditions=@strangler/source --input-type=module -e "$1" <(echo substituted)';
  const { stdout } = spawnSync('bash', ['-c', inner, process.execPath, program], { encoding: 'utf8' });
  expect(stdout).toBe('substituted\n');
});

test.each(['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGINT'] as const)('%s is passed on', async (signal) => {
  const program = `
    import { runAttached } from ${JSON.stringify(new URL('../../src/tools/run-attached.ts', import.meta.url).href)};
    const script = 'trap "echo got; exit 9" ${signal.slice(3)}; echo ready; while :; do sleep 0.05; done';
    const end = await runAttached({ command: ['sh', '-c', script], cwd: '/', stdin: null });
    process.stdout.write(JSON.stringify(end));
  `;
  const args = ['--conditions=@strangler/source', '--input-type=module', '-e', program];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  let text = '';
  child.stdout.on('data', (piece: Buffer) => {
    if (text === '') child.kill(signal);
    text += piece.toString();
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(text).toBe('ready\ngot\n{"kind":"exited","code":9}');
});

test('listeners of before hear signals again afterwards', async () => {
  const listener = () => undefined;
  process.on('SIGUSR2', listener);
  try {
    await run('exit 0');
    expect(process.listeners('SIGUSR2')).toContain(listener);
  } finally {
    process.off('SIGUSR2', listener);
  }
});
