import { expect, test } from 'vitest';
import { runProgram } from '../../src/client/run-program.ts';

function shell(script: string, options: object = {}) {
  return runProgram('/bin/sh', { args: ['-c', script], ...options });
}

test('an exit code and a signal are kept apart', async () => {
  expect((await shell('exit 137')).end).toEqual({ kind: 'exited', code: 137 });
  expect((await shell('kill -KILL $$')).end).toEqual({ kind: 'signalled', signal: 'SIGKILL' });
});

test('streams are passed and kept as bytes', async () => {
  const { stdout, stderr } = await shell('cat; printf "\\377" >&2', { stdin: 'a\u2028b' });
  expect([stdout.toString(), stderr]).toEqual(['a\u2028b', Buffer.from([255])]);
});

test('a cancellation leaves a grace to tidy up', async () => {
  const tidy = 'trap "echo tidy; exit 3" TERM; echo ready; while :; do sleep 0.01; done';
  const { end, cancelled, stdout } = await shell(tidy, { timeoutMs: 300 });
  expect({ end, cancelled, stdout: stdout.toString() }).toEqual({
    end: { kind: 'exited', code: 3 },
    cancelled: 'timeout',
    stdout: 'ready\ntidy\n',
  });
});

test('a group that takes no notice of a cancellation is killed', async () => {
  const stubborn = 'trap "" TERM; sleep 60 & wait; sleep 60';
  const { end, cancelled } = await shell(stubborn, { signal: AbortSignal.timeout(100), graceMs: 50 });
  expect([end, cancelled]).toEqual([{ kind: 'signalled', signal: 'SIGKILL' }, 'signal']);
});

test('output past the limit is dropped and said to be', async () => {
  const { stdout, truncated, end } = await shell('head -c 100000 /dev/zero', { maxOutput: 1_000 });
  expect([stdout.length, truncated, end]).toEqual([1_000, true, { kind: 'exited', code: 0 }]);
});

test('what a program leaves behind does not hold up its end', async () => {
  const { end } = await shell('sleep 60 & exit 0');
  expect(end).toEqual({ kind: 'exited', code: 0 });
});

test('a program that cannot be started is an error', async () => {
  await expect(runProgram('/no/such/program')).rejects.toMatchObject({ code: 'TOOL_MISSING' });
});
