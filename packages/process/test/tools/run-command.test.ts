import { runCommand } from '@strangler/process';
import { afterAll, expect, test } from 'vitest';
import { isAlive, pidIn, until, Workbench } from '../runner/shared/workbench.ts';

const bench = new Workbench();
afterAll(() => bench.remove());

const shell = (script: string, options = {}) => runCommand('/bin/sh', ['-c', script], options);

test('a tool that is not there is missing', async () => {
  await expect(runCommand('no-such-tool', [])).rejects.toMatchObject({ code: 'TOOL_MISSING' });
});

test('a file that is no program has failed', async () => {
  await expect(runCommand(bench.file('x'), [])).rejects.toMatchObject({
    code: 'TOOL_FAILED',
    message: expect.stringContaining('could not be started (EACCES)'),
  });
});

test('an exit code other than 0 is an error with the last lines of stderr and the line to run by hand', async () => {
  const run = shell('seq 1 30 >&2; exit 7', { cwd: '/usr' });
  await expect(run).rejects.toMatchObject({
    code: 'TOOL_FAILED',
    message: '/bin/sh -c seq 1 30 >&2; exit 7 ended with exit code 7',
    why: '21\n22\n23\n24\n25\n26\n27\n28\n29\n30',
    next: 'Run it by hand in /usr: /bin/sh -c seq 1 30 >&2; exit 7',
  });
});

test('an exit code other than 0 is a value where it is asked for', async () => {
  const result = await shell('echo out; echo err >&2; exit 7', { reject: false });
  expect(result).toEqual({ exitCode: 7, stdout: 'out\n', stderr: 'err\n' });
});

test('a death by a signal is an error even where exit codes are values', async () => {
  await expect(shell('kill -KILL $$', { reject: false })).rejects.toMatchObject({
    code: 'TOOL_FAILED',
    message: expect.stringContaining('was ended by SIGKILL'),
  });
});

test('the timeout ends the tool and what it started', async () => {
  const file = bench.freshPath();
  const script = `sh -c 'echo $$ >${file}; exec sleep 60' & wait`;
  await expect(shell(script, { timeoutMs: 300, reject: false })).rejects.toMatchObject({
    code: 'TOOL_FAILED',
    message: expect.stringContaining('did not end within 300 ms'),
  });
  const child = await pidIn(file);
  await until(() => !isAlive(child));
});

test('an abort ends the tool and what it started, even where it exits in good order', async () => {
  const file = bench.freshPath();
  const abort = new AbortController();
  const script = `trap 'exit 0' TERM; sh -c 'echo $$ >${file}; exec sleep 60' & wait`;
  const run = shell(script, { signal: abort.signal, reject: false });
  const rejected = expect(run).rejects.toMatchObject({ code: 'INTERRUPTED' });
  const child = await pidIn(file);
  abort.abort();
  await rejected;
  await until(() => !isAlive(child));
});

test('a tool that ignores SIGTERM is killed after a moment', async () => {
  const abort = new AbortController();
  const file = bench.freshPath();
  const run = shell(`trap '' TERM; echo $$ >${file}; while :; do sleep 0.1; done`, { signal: abort.signal });
  const rejected = expect(run).rejects.toMatchObject({ code: 'INTERRUPTED' });
  const pid = await pidIn(file);
  abort.abort();
  await rejected;
  await until(() => !isAlive(pid));
});

test('more output than is allowed ends the tool', async () => {
  await expect(runCommand('yes', [], { maxOutput: 1_000 })).rejects.toMatchObject({
    code: 'TOOL_FAILED',
    message: 'yes wrote more than 1000 characters',
  });
});

test('the given environment is the whole of it', async () => {
  const { stdout } = await runCommand('/usr/bin/env', [], { env: { ONLY: 'this', NOT: undefined } });
  expect(stdout).toBe('ONLY=this\n');
});

test('standard input is what is given and empty otherwise', async () => {
  expect((await runCommand('cat', [], { stdin: 'für\n' })).stdout).toBe('für\n');
  expect((await runCommand('cat', [])).stdout).toBe('');
});
