import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runProgram } from '../../src/client/run-program.ts';
import { buildGo, buildRust, testFile } from './build-programs.ts';

const programs = {
  Go: buildGo(testFile('programs/worker.go')),
  Rust: buildRust(testFile('programs/worker.rs')),
};

afterAll(() => {
  rmSync(dirname(programs.Go), { recursive: true, force: true });
  rmSync(dirname(dirname(dirname(programs.Rust))), { recursive: true, force: true });
});

describe.each(Object.entries(programs))('the one-shot of the %s templates', (_, program) => {
  async function answer(document: string) {
    const { end, stdout } = await runProgram(program, { stdin: document });
    return [end.kind === 'exited' ? end.code : end.signal, stdout.toString()];
  }

  async function shell(script: string): Promise<string> {
    const { stdout } = await runProgram('/bin/bash', { args: ['-c', script, 'bash', program] });
    return stdout.toString().trim();
  }

  test.each([
    ['{"method":"echo","request":{"n":1.0}}', 0, '{"response":{"n":1.0}}\n'],
    ['{"method":"echo","request":null,"raw":"AAEC"}', 0, '{"response":null,"raw":"AAEC"}\n'],
    ['{"method":"refuse","request":{"errno":13}}', 0, '{"error":{"errno":13}}\n'],
    ['{"method":"print","request":{"text":"stray"}}', 0, '{"response":{"text":"stray"}}\n'],
    ['{"method":"fail","request":{"text":"no"}}', 1, ''],
    ['{"method":"panic","request":{"text":"no"}}', 2, ''],
    ['{"method":"nothing","request":{}}', 64, ''],
    ['{"method":"sleep","request":1}', 65, ''],
    ['{"method":"echo"}', 65, ''],
    ['{"method":"echo","request":1,"request":2}', 65, ''],
    ['{"method":"echo","request":1,"other":2}', 65, ''],
    ['{"method":"echo","request":1}{}', 65, ''],
    ['', 65, ''],
    ['{"method":"echo","request":1,"protocol":2}', 76, ''],
    ['{"method":"echo","request":1,"contract":"other"}', 76, ''],
    ['{"method":"sleep","request":{"ms":60000},"timeoutMs":50}', 124, ''],
    ['{"method":"crash","request":{}}', 'SIGKILL', ''],
  ])('ends as the protocol says after %s', async (document, end, stdout) => {
    expect(await answer(document)).toEqual([end, stdout]);
  });

  test('dies of SIGPIPE when nobody reads its answer', async () => {
    const late = `{ sleep 0.2; echo '{"method":"echo","request":1}'; }`;
    expect(await shell(`${late} | "$1" | true; echo "\${PIPESTATUS[1]}"`)).toBe('141');
  });

  test('ends with exit code 2 at SIGQUIT, takes no notice of SIGUSR1, and dies of SIGTERM', async () => {
    const sleeping = `echo '{"method":"sleep","request":{"ms":700}}' | "$1" & sleep 0.3`;
    const after = (signal: string) => shell(`${sleeping}; kill -${signal} $!; wait $!; echo $?`);
    expect(await after('QUIT')).toBe('2');
    expect(await after('USR1')).toBe('{"response":{"ms":700}}\n0');
    expect(await after('TERM')).toBe('143');
  });
});
