import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createSeededRandom } from '@strangler/core';
import { readCurrent } from '../../src/generation/read-current.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { storeBinaries } from '../support/binaries.ts';
import { rollbackRequest } from '../support/rollback-request.ts';
import type { FaultCount } from './injected-faults.ts';
import { findShare, findViolations, rememberState, rollBackAfterwards } from './invariants.ts';
import { goLive, parent } from './states.ts';

const writers = 8;
const program = fileURLToPath(new URL('../support/programs/move-stages.ts', import.meta.url));

/**
 * Eight processes move stages at once; they are killed one after the other at seeded moments while a reader looks for
 * torn reads. Between the kills somebody rolls back and lifts the latch.
 */
export async function killWriters(rounds: number, seed: number): Promise<FaultCount> {
  const random = createSeededRandom(seed);
  const violations: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const directory = mkdtempSync(join(parent, 'rollback-writers-'));
    try {
      violations.push(...(await killAll(join(directory, 'rollout'), random)));
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }
  return { faults: rounds * writers, violations };
}

async function killAll(home: string, random: () => number): Promise<string[]> {
  goLive(home);
  const { control, candidate } = storeBinaries(home);
  const running = Array.from({ length: writers }, () =>
    start([home, '1000000', control.digest, candidate.digest]),
  );
  await Promise.all(running.map((child) => new Promise((resolve) => child.stdout?.once('data', resolve))));
  const found: string[] = [];
  for (const [index, child] of running.entries()) {
    const until = performance.now() + 5 + random() * 30;
    while (performance.now() < until) {
      const current = readCurrent(home);
      if (current.kind === 'invalid') found.push(`a torn read: ${current.reason}`);
      await setTimeout(0);
    }
    const before = rememberState(home);
    await kill(child);
    found.push(...findViolations(home, before, true));
    if (index % 3 !== 0) continue;
    rollBack(rollbackRequest(home, { now: () => new Date() }));
    found.push(...findShare(home));
    if (index < writers - 1) rollBack(rollbackRequest(home, { releaseLatch: true, now: () => new Date() }));
  }
  return [...found, ...rollBackAfterwards(home)];
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--conditions=@strangler/source', program, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await ended;
}
