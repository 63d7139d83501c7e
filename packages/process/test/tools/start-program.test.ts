import { expect, test } from 'vitest';
import { startProgram } from '../../src/tools/start-program.ts';

test('a started program is spoken to through its pipes', async () => {
  const program = await startProgram('/bin/cat');
  program.stdin.end('hello');
  expect(Buffer.concat(await program.stdout.toArray()).toString()).toBe('hello');
  expect(await program.ended).toEqual({ kind: 'exited', code: 0 });
});

test('a signal reaches the whole group', async () => {
  const program = await startProgram('/bin/sh', { args: ['-c', 'sleep 60 & wait'] });
  program.signal('SIGKILL');
  expect(await program.ended).toEqual({ kind: 'signalled', signal: 'SIGKILL' });
  expect(await program.stdout.toArray()).toEqual([]);
});

test('a program that takes no notice of SIGTERM is killed after the grace', async () => {
  const program = await startProgram('/bin/sh', {
    args: ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.01; done'],
  });
  await new Promise((resolve) => program.stdout.once('data', resolve));
  expect(await program.end(50)).toEqual({ kind: 'signalled', signal: 'SIGKILL' });
});

test('a program that does not exist is an error with the next step', async () => {
  await expect(startProgram('/no/such/program')).rejects.toMatchObject({ code: 'TOOL_MISSING' });
});
