import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { FileSystem } from '../../src/file-system/file-system.ts';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';
import { candidateShare } from '../../src/flag/choose-variant.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { faultyFileSystem, needsRoom } from '../support/faulty-file-system.ts';
import { makeHome, proven, rollbackRequest, stageRequest, storeBinaries } from '../support/rollout.ts';
import { outputOf, startProgram } from '../support/start-program.ts';

const fullDisk = faultyFileSystem((call) => (needsRoom(call) ? { code: 'ENOSPC', when: 'before' } : null)).fs;

it.each<[string, FileSystem]>([
  ['that writes a generation', nodeFileSystem],
  ['that can only rename the prepared link', fullDisk],
])(
  'a rollback %s holds against 3 processes that promote by force at the same time',
  async (_, fileSystem) => {
    const home = makeHome();
    const binaries = storeBinaries(home);
    setStage(stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 25 }));
    const { control, candidate } = binaries;
    const args = [home, '60', control.digest, candidate.digest];
    const programs = Array.from({ length: 3 }, () => startProgram('move-stages', args));
    const outputs = programs.map(outputOf);
    await Promise.all(
      programs.map((program) => new Promise((resolve) => program.stdout.once('data', resolve))),
    );
    await setTimeout(60);

    rollBack(rollbackRequest(home, { fileSystem }));
    const shareOf = (): number => {
      const current = readCurrent(home);
      return current.kind === 'generation' ? candidateShare(current.generation) : 0;
    };
    const done = Promise.all(outputs);
    for (let look = 0; look < 50; look += 1) {
      expect(shareOf()).toBe(0);
      await setTimeout(2);
    }
    const outcomes = (await done).map(
      (output) => JSON.parse(output.split('\n')[1]!) as Record<string, number>,
    );

    expect(shareOf()).toBe(0);
    expect(outcomes.every(({ latch }) => (latch ?? 0) > 0)).toBe(true);
    const refused = setStage(stageRequest(home, { ...proven(binaries), stage: 'live', force: true }));
    expect(refused).toMatchObject({ kind: 'refused', refusals: [{ gate: 'latch' }] });
  },
  60_000,
);
