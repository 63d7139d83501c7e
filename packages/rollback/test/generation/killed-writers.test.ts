import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createSeededRandom } from '@strangler/core';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { readGeneration } from '../../src/generation/read-generation.ts';
import { removeAbandoned } from '../../src/generation/remove-abandoned.ts';
import { generationNumber } from '../../src/generation/state-names.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { makeHome, rollbackRequest } from '../support/rollout.ts';
import { startProgram } from '../support/start-program.ts';

const kills = 30;

async function killAtRandomMoment(home: string, delayMs: number): Promise<void> {
  const child = startProgram('move-stages', [home, '1000000']);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('close', resolve));
  await setTimeout(delayMs);
  child.kill('SIGKILL');
  await ended;
}

it(`a writer killed at ${kills} random moments leaves a whole state each time, and the way back works`, async () => {
  const home = makeHome();
  const random = createSeededRandom(6);
  let highest = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await killAtRandomMoment(home, 5 + random() * 150);
    const current = readCurrent(home);
    if (current.kind === 'none' && highest === 0) continue;
    expect(current).toMatchObject({ kind: 'generation' });
    if (current.kind !== 'generation') continue;
    expect(current.generation.metadata.generation).toBeGreaterThanOrEqual(highest);
    highest = current.generation.metadata.generation;
  }
  expect(highest).toBeGreaterThan(kills);

  for (const number of readdirSync(home).map(generationNumber)) {
    if (number !== null) expect(readGeneration(home, number)).toMatchObject({ kind: 'generation' });
  }
  expect(verifyAudit(home)).toMatchObject({ kind: 'ok' });

  const report = rollBack(rollbackRequest(home, { now: () => new Date() }));
  expect(report).toMatchObject({ to: { stage: 'off' } });
  expect(readCurrent(home)).toMatchObject({ generation: { metadata: { stage: 'off', latched: true } } });

  removeAbandoned(nodeFileSystem, home, new Date(Date.now() + 2 * 60 * 60 * 1000));
  const left = readdirSync(home).filter((name) => !/^(g-|current|rollback\.next|audit\.jsonl)/.test(name));
  expect(left).toEqual([]);
  expect(existsSync(join(home, 'current'))).toBe(true);
}, 180_000);
