import { readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { readGeneration } from '../../src/generation/read-generation.ts';
import { generationNumber, pendingNumber } from '../../src/generation/state-names.ts';
import { makeHome } from '../support/rollout.ts';
import { outputOf, startProgram } from '../support/start-program.ts';

/** Reads the state until `done` settles: how often, and every read that was not whole or went back. */
async function watch(home: string, done: Promise<unknown>): Promise<{ reads: number; faults: string[] }> {
  let isDone = false;
  done.finally(() => {
    isDone = true;
  });
  const faults: string[] = [];
  let reads = 0;
  let highest = 0;
  while (!isDone) {
    const current = readCurrent(home);
    reads += 1;
    if (current.kind === 'generation') {
      const { generation } = current.generation.metadata;
      if (generation < highest) faults.push(`went back from ${highest} to ${generation}`);
      highest = generation;
    } else if (current.kind === 'invalid' || highest > 0) {
      faults.push(JSON.stringify(current));
    }
    if (reads % 20 === 0) await setImmediate();
  }
  return { reads, faults };
}

it('8 writers × 50: every generation is there once, and readers only ever see whole states that go forward', async () => {
  const home = makeHome();
  const writers = Array.from({ length: 8 }, (_, index) =>
    outputOf(startProgram('write-generations', [home, `writer-${index}`, '50'])),
  );
  const done = Promise.all(writers);
  const { reads, faults } = await watch(home, done);
  await done;

  expect(faults).toEqual([]);
  expect(reads).toBeGreaterThan(100);
  const names = readdirSync(home);
  const numbers = names.map(generationNumber).filter((number) => number !== null);
  expect(numbers.sort((left, right) => left - right)).toEqual(
    Array.from({ length: 400 }, (_, index) => index + 1),
  );
  const reasons = numbers.map((number) => {
    const stored = readGeneration(home, number);
    return stored.kind === 'generation' ? stored.generation.metadata.reason : stored.reason;
  });
  const wanted = Array.from({ length: 400 }, (_, index) => `writer-${Math.trunc(index / 50)}-${index % 50}`);
  expect(reasons.sort()).toEqual(wanted.sort());
  expect(readCurrent(home)).toMatchObject({ file: 'g-000400.json' });
  expect(names.filter((name) => name.startsWith('tmp-') || pendingNumber(name) !== null)).toEqual([]);
}, 120_000);

it('4 processes that move stages at once leave one unbroken audit chain with every move', async () => {
  const home = makeHome();
  const programs = Array.from({ length: 4 }, () => outputOf(startProgram('move-stages', [home, '15'])));
  const outputs = await Promise.all(programs);
  const set = outputs.map((output) => JSON.parse(output.split('\n')[1]!).set as number);
  expect(verifyAudit(home, nodeFileSystem)).toMatchObject({
    kind: 'ok',
    entries: set.reduce((sum, count) => sum + count, 0),
  });
}, 120_000);
