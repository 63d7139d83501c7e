import { describe, expect, test } from 'vitest';
import { runConformance } from '../../src/conformance/run-conformance.ts';
import { buildGo, buildRust, testContract, testFile } from '../runtime/build-programs.ts';

const builders = {
  Go: () => buildGo(testFile('programs/worker.go')),
  Rust: () => buildRust(testFile('programs/worker.rs')),
};

describe.each(Object.entries(builders))('the worker of the %s templates', (_, build) => {
  test('does all that the protocol asks for', async () => {
    const results = await runConformance({ command: [build()], contract: testContract });
    expect(results.filter(({ problem }) => problem !== null)).toEqual([]);
    expect(results.length).toBeGreaterThan(45);
  });
});

test('a program that is no worker fails every check that needs an answer', async () => {
  const results = await runConformance({ command: ['cat'], contract: testContract, methods: false });
  const passed = results.filter(({ problem }) => problem === null).map(({ check }) => check);
  expect(passed).toEqual(['ends within 2 s when its input ends before HELLO']);
});
