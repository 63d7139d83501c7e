import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImplementationSpec, resolveImplementation } from '@strangler/shadow';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectCases } from '../../src/shadow/collect-cases.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'collect-'));
  writeFileSync(join(cwd, 'cases.jsonl'), '{"args":["a"]}\n');
  writeFileSync(join(cwd, 'input'), 'x');
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const places = {
  'a fixed argument': { command: ['true', '--in={input}'] },
  'a variable': { env: { IN: '{input}' } },
};

function side(role: 'control' | 'candidate', changes: Partial<ImplementationSpec> = {}) {
  const fixed = { label: role, command: ['true'], env: {}, artifacts: [], answersAs: null, build: null };
  return resolveImplementation({ role, ...fixed, baseDir: cwd, ...changes }, '/usr/bin:/bin');
}

async function collect(
  given: { cases: string } | { inputs: string } | { corpus: string },
  changes: Partial<ImplementationSpec> = {},
) {
  const sides = { control: side('control', changes), candidate: side('candidate', changes) };
  const options = { color: false, controlEnv: {}, candidateEnv: {}, artifact: [], ...given };
  return [...(await collectCases(options as Parameters<typeof collectCases>[0], null, sides, cwd))];
}

describe.each(Object.entries(places))('{input} in %s', (_, changes) => {
  test('is refused for a case that has no input', async () => {
    await expect(collect({ cases: 'cases.jsonl' }, changes)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('cases.jsonl:1 has none'),
    });
  });

  test('takes inputs by path', async () => {
    expect(await collect({ inputs: 'input' }, changes)).toMatchObject([
      { input: expect.stringMatching(/\/input$/) },
    ]);
  });
});

test('commands without {input} take cases and inputs as they are', async () => {
  expect(await collect({ cases: 'cases.jsonl' })).toHaveLength(1);
  expect(await collect({ inputs: 'input' })).toMatchObject([{ input: null }]);
});

test('a recorded directory is its cases.jsonl', async () => {
  expect(await collect({ corpus: '.' })).toMatchObject([{ document: { args: ['a'] }, baseDir: cwd }]);
});
