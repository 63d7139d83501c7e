import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareReplay } from '../../src/measure/candidate-replay.ts';
import { buildHarness } from '../../src/measure/harness.ts';
import { calledProgram } from '../support/measured-program.ts';

/** A candidate as a script, and the program that calls it. */
async function prepared(script: string, env: Record<string, string> = { CANDIDATE: 'BINARY' }) {
  const program = await calledProgram([{ args: [] }, { args: [] }]);
  const binary = join(program.directory, 'candidate');
  writeFileSync(binary, `#!/bin/sh\n${script}\n`);
  chmodSync(binary, 0o755);
  const variables = Object.entries(env).map(([name, value]) => [name, value.replace('BINARY', binary)]);
  const harness = await buildHarness(program.go, program.directory);
  const candidate = {
    operation: 'main.answer',
    binary,
    env: { ...program.env, ...Object.fromEntries(variables) },
  };
  return { binary, replay: () => prepareReplay(program, harness, candidate) };
}

describe('a replay of the candidate', () => {
  it('repeats the calls that the program made, with their arguments and input', async () => {
    const { replay } = await prepared('[ "$1" = -n ] || exit 9; tr a-z A-Z');
    const made = await replay();
    expect(made.callsPerRun).toBe(2);
    expect(await made.run()).toBeGreaterThan(0);
    // "who" and "why", and answers of the same length.
    expect(made.bytesPerCall()).toBe(6);
  });

  it('is refused where the candidate ends otherwise than it did', async () => {
    const { replay, binary } = await prepared('cat');
    const made = await replay();
    writeFileSync(binary, '#!/bin/sh\nexit 5\n');
    await expect(made.run()).rejects.toMatchObject({ code: 'TOOL_FAILED' });
  });

  it('is refused where the program never calls it', async () => {
    const { replay } = await prepared('cat', { UNRELATED: 'BINARY' });
    await expect(replay()).rejects.toMatchObject({
      code: 'TOOL_FAILED',
      why: 'It was run with UNRELATED set to it, and recorded were no calls.',
    });
  });

  it('replaces whole paths alone: a file beside the binary keeps its name', async () => {
    const { replay } = await prepared('cat', { CANDIDATE: 'BINARY', OTHER: 'BINARY-data.txt' });
    expect((await replay()).callsPerRun).toBe(2);
    const beside = await prepared('cat', { CANDIDATE: 'BINARY-data.txt' });
    await expect(beside.replay()).rejects.toMatchObject({ code: 'TOOL_FAILED' });
  });

  it('is refused where the program fails with it', async () => {
    const { replay } = await prepared('exit 1');
    await expect(replay()).rejects.toMatchObject({
      code: 'TOOL_FAILED',
      message: expect.stringMatching(/while it was measured$/),
    });
  });
});
