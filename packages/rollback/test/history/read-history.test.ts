import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/history/read-history.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { makeHome, rollbackRequest, stageRequest } from '../support/rollout.ts';

describe('readHistory', () => {
  it('is empty before a rollout', () => {
    expect(readHistory(makeHome())).toEqual({ generations: [], emergencies: [] });
  });

  it('keeps a torn generation in its place, and a generation that no audit entry names', () => {
    const home = makeHome();
    setStage(stageRequest(home));
    setStage(stageRequest(home, { stage: 'off' }));
    truncateSync(join(home, 'g-000001.json'), 4);
    writeFileSync(join(home, 'audit.jsonl'), 'garbage\n');
    const [first, second] = readHistory(home).generations;
    expect(first).toMatchObject({ number: 1, stored: { kind: 'invalid' }, audit: null });
    expect(second).toMatchObject({ number: 2, stored: { kind: 'generation' }, audit: null });
  });

  it('names the rollbacks that could write no generation', () => {
    const home = makeHome();
    setStage(stageRequest(home));
    const { fs } = faultyFileSystem(({ operation }) =>
      operation === 'link' ? { code: 'ENOSPC', when: 'before' } : null,
    );
    rollBack(rollbackRequest(home, { fileSystem: fs }));
    const { generations, emergencies } = readHistory(home);
    expect(generations).toHaveLength(1);
    expect(emergencies).toMatchObject([{ action: 'rollback', to: { generation: 0 }, actor: 'alex' }]);
  });

  it('gives each generation in order with who made it, when, why, and whether by force', () => {
    const home = makeHome();
    setStage(stageRequest(home, { reason: 'start' }));
    setStage(stageRequest(home, { stage: 'off', reason: 'stop', force: true, actor: 'kim' }));
    expect(readHistory(home).generations).toMatchObject([
      {
        number: 1,
        audit: { actor: 'alex', reason: 'start', forced: false, time: '2026-03-01T12:00:00.000Z' },
      },
      { number: 2, audit: { actor: 'kim', reason: 'stop', forced: true, from: { generation: 1 } } },
    ]);
  });
});
