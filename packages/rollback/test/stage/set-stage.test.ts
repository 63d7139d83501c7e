import { readFileSync, readlinkSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAudit } from '../../src/audit/read-audit.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { chooseVariant } from '../../src/flag/choose-variant.ts';
import { targetingKeyOf } from '../../src/flag/targeting-key.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import type { StageRequest } from '../../src/stage/stage-request.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { makeHome, now, proven, rollbackRequest, stageRequest, storeBinaries } from '../support/rollout.ts';

const gatesOf = (request: StageRequest): string[] => {
  const outcome = setStage(request);
  return outcome.kind === 'set' ? ['set'] : outcome.refusals.map(({ gate }) => gate);
};

describe('setStage', () => {
  it.each<[string, Partial<StageRequest>]>([
    ['a flag without a name', { flag: '' }],
    ['canary without a share', { stage: 'canary' }],
    ['canary at 0 percent', { stage: 'canary', percent: 0 }],
    ['canary over 100 percent', { stage: 'canary', percent: 100.01 }],
    ['canary in thousandths', { stage: 'canary', percent: 0.015 }],
    ['canary at no number', { stage: 'canary', percent: Number.NaN }],
    ['a sample over 1', { sample: 1.1 }],
    ['a sample that is no number', { sample: Number.NaN }],
    ['force without a reason', { force: true, reason: ' ' }],
    ['a digest that is none', { control: 'sha256:abc' }],
    ['a path for a digest', { candidate: '/usr/bin/env' }],
  ])('calls %s a wrong call, and writes nothing', (_, changes) => {
    const home = makeHome();
    expect(() => setStage(stageRequest(home, changes))).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(readCurrent(home)).toEqual({ kind: 'none' });
  });

  it.each([0.01, 0.07, 0.29, 1.1, 33.33, 57.57, 99.99, 100])('takes canary at %d percent', (percent) => {
    const home = makeHome();
    const binaries = storeBinaries(home);
    expect(gatesOf(stageRequest(home, { ...proven(binaries), stage: 'canary', percent }))).toEqual(['set']);
  });

  it('keeps what the targeting key is made of in the generation, so that every host makes the same key', () => {
    const home = makeHome();
    const stickinessNow = (): unknown => {
      const state = readCurrent(home);
      return state.kind === 'generation' && state.generation.metadata.stickiness;
    };
    setStage(stageRequest(home, proven(storeBinaries(home))));
    expect(stickinessNow()).toBeUndefined();
    setStage(stageRequest(home, { ...proven(storeBinaries(home)), stickiness: 'env:TENANT' }));
    expect(stickinessNow()).toBe('env:TENANT');
  });

  describe('where the newest generation is of a time that has not come yet', () => {
    const at = (hours: number) => ({ now: () => new Date(now.getTime() + hours * 3_600_000) });
    const canaryAhead = (): [string, Partial<StageRequest>] => {
      const home = makeHome();
      const request = proven(storeBinaries(home));
      setStage(stageRequest(home, { ...request, stage: 'canary', percent: 5, ...at(2) }));
      return [home, { ...request, stage: 'canary', percent: 25 }];
    };

    it('promotes not, but for what clocks may differ or by force', () => {
      const [home, request] = canaryAhead();
      expect(gatesOf(stageRequest(home, request))).toEqual(['clock']);
      expect(gatesOf(stageRequest(home, { ...request, ...at(1.95) }))).toEqual(['set']);
      expect(gatesOf(stageRequest(home, { ...request, percent: 50, force: true }))).toEqual(['set']);
    });

    it('goes back, and from there leads on', () => {
      const [home, request] = canaryAhead();
      expect(gatesOf(stageRequest(home, { ...request, percent: 1 }))).toEqual(['set']);
      setStage(stageRequest(home, { ...request, percent: 2, ...at(2) }));
      expect(rollBack(rollbackRequest(home))).toMatchObject({ to: { generation: 4, stage: 'off' } });
      rollBack(rollbackRequest(home, { releaseLatch: true }));
      expect(gatesOf(stageRequest(home, request))).toEqual(['set']);
    });
  });

  it('refuses with everything that is missing at once, and writes nothing', () => {
    const home = makeHome();
    const [control, candidate] = [`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`];
    const outcome = setStage(stageRequest(home, { stage: 'live', control, candidate }));
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusals: ['order', 'evidence', 'runbook', 'binaries', 'binaries'].map((gate) => ({ gate })),
    });
    expect(readCurrent(home)).toEqual({ kind: 'none' });
  });

  it('goes by force past order, evidence and runbook, but not past a binary that is not what its digest says', () => {
    const home = makeHome();
    const { control, candidate } = storeBinaries(home);
    const request = stageRequest(home, {
      stage: 'live',
      control: control.digest,
      candidate: candidate.digest,
      force: true,
    });
    rmSync(candidate.path);
    writeFileSync(candidate.path, 'tampered', { mode: 0o555 });
    expect(gatesOf(request)).toEqual(['binaries']);
    rmSync(candidate.path);
    storeBinaries(home);
    expect(gatesOf(request)).toEqual(['set']);
    expect([...readAudit(home)].at(-1)?.entry).toMatchObject({
      forced: true,
      reason: 'because the test says so',
    });
  });

  it('promotes nothing after a rollback, by force neither, until the latch is lifted', () => {
    const home = makeHome();
    const binaries = storeBinaries(home);
    const request = stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 5 });
    setStage(request);
    rollBack(rollbackRequest(home));
    expect(gatesOf(request)).toEqual(['latch']);
    expect(gatesOf({ ...request, force: true })).toEqual(['latch']);
    expect(gatesOf({ ...request, stage: 'off', percent: null })).toEqual(['set']);
    expect(gatesOf(request)).toEqual(['latch']);
    rollBack(rollbackRequest(home, { releaseLatch: true }));
    expect(gatesOf(request)).toEqual(['set']);
  });

  it.each([
    ['unreadable', (home: string) => truncateSync(join(home, 'g-000001.json'), 3)],
    ['without its pointer', (home: string) => unlinkSync(join(home, 'current'))],
  ])('promotes nothing from a state that is %s, but goes to off', (_, damage) => {
    const home = makeHome();
    setStage(stageRequest(home));
    damage(home);
    expect(gatesOf(stageRequest(home, { force: true }))).toEqual(['latch']);
    expect(gatesOf(stageRequest(home, { stage: 'off' }))).toEqual(['set']);
    expect(readCurrent(home)).toMatchObject({ generation: { metadata: { stage: 'off', latched: true } } });
  });

  it('sees a rollback that another process has claimed but not yet put in place', () => {
    const home = makeHome();
    setStage(stageRequest(home));
    const dying = faultyFileSystem(({ operation }) =>
      operation === 'rename' || operation === 'unlink' ? { code: 'EIO', when: 'before' } : null,
    );
    expect(() => rollBack(rollbackRequest(home, { fileSystem: dying.fs }))).not.toThrow();
    expect(readCurrent(home)).toMatchObject({ file: 'g-000001.json' });
    const binaries = storeBinaries(home);
    const request = stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 5 });
    expect(gatesOf(request)).toEqual(['latch']);
  });

  it('takes no share that is no promotion by the current generation, but by a rollback claimed after it', () => {
    const home = makeHome();
    const binaries = storeBinaries(home);
    const request = stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 5 });
    setStage(request);
    let raced: unknown = null;
    const { fs } = faultyFileSystem(({ operation, args }) => {
      const moves = operation === 'rename' && String(args[0]).includes('next-');
      if (moves && raced === null) {
        raced = [];
        raced = gatesOf({ ...request, percent: 2, force: true });
      }
      return null;
    });
    rollBack(rollbackRequest(home, { fileSystem: fs }));
    expect(raced).toEqual(['latch']);
    expect(readCurrent(home)).toMatchObject({ generation: { metadata: { stage: 'off', latched: true } } });
  });

  it('checks the gates again where a rollback comes between the check and the claim', () => {
    const home = makeHome();
    const binaries = storeBinaries(home);
    setStage(stageRequest(home, proven(binaries)));
    let done = false;
    const { fs } = faultyFileSystem(({ operation }) => {
      if (operation === 'link' && !done) {
        done = true;
        rollBack(rollbackRequest(home));
      }
      return null;
    });
    const request = stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 5, fileSystem: fs });
    expect(gatesOf(request)).toEqual(['latch']);
    expect(readCurrent(home)).toMatchObject({ generation: { metadata: { stage: 'off', latched: true } } });
  });

  it.each(['symlink', 'rename', 'sync'])(
    'does not promote where the way back cannot be prepared (%s)',
    (operation) => {
      const home = makeHome();
      const { fs } = faultyFileSystem((call) =>
        call.operation === operation ? { code: 'ENOSPC', when: 'before' } : null,
      );
      expect(() => setStage(stageRequest(home, { fileSystem: fs }))).toThrow(
        expect.objectContaining({ code: 'STATE_UNWRITABLE' }),
      );
      expect(readCurrent(home)).toEqual({ kind: 'none' });
      expect(readHistory(home).generations).toEqual([]);
    },
  );

  it('tells where the audit log could not take the move', () => {
    const home = makeHome();
    const { fs } = faultyFileSystem(({ operation, args }) =>
      operation === 'open' && args[1] === 'append' ? { code: 'ENOSPC', when: 'before' } : null,
    );
    const outcome = setStage(stageRequest(home, { fileSystem: fs }));
    expect(outcome).toMatchObject({
      kind: 'set',
      warnings: [expect.stringContaining('the audit log does not hold this move')],
    });
  });

  it('says where a later generation of another writer is current', () => {
    const home = makeHome();
    let done = false;
    const { fs } = faultyFileSystem(({ operation, args }) => {
      if (operation === 'rename' && String(args[0]).includes('next-') && !done) {
        done = true;
        const current = setStage(stageRequest(home, { stage: 'off' }));
        expect(current).toMatchObject({ kind: 'set' });
      }
      return null;
    });
    expect(setStage(stageRequest(home, { stage: 'off', fileSystem: fs }))).toMatchObject({
      superseded: true,
    });
  });

  it('plays a whole rollout: shadow, canary in steps, live, complete, and back', () => {
    const home = makeHome();
    const binaries = storeBinaries(home);
    const step = (changes: Partial<StageRequest>) =>
      setStage(stageRequest(home, { ...proven(binaries), ...changes }));
    expect(step({ stage: 'off' })).toMatchObject({
      kind: 'set',
      from: null,
      to: { generation: 1, stage: 'off' },
    });
    expect(step({ stage: 'shadow', evidence: null })).toMatchObject({ to: { generation: 2 }, warnings: [] });
    const shares = [5, 25, 50].map((percent) => {
      step({ stage: 'canary', percent });
      return countCandidates(home);
    });
    expect(shares.map((count) => Math.round(count / 100))).toEqual([5, 25, 50]);
    expect(step({ stage: 'canary', percent: 10, evidence: null })).toMatchObject({ kind: 'set' });
    expect(step({ stage: 'live' })).toMatchObject({
      from: { stage: 'canary', percent: 10 },
      to: { percent: 100 },
    });
    expect(step({ stage: 'complete' })).toMatchObject({ kind: 'set' });
    expect(countCandidates(home)).toBe(10_000);
    expect(rollBack(rollbackRequest(home))).toMatchObject({
      from: { stage: 'complete' },
      controlVerified: true,
    });
    expect(countCandidates(home)).toBe(0);
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 9 });
    expect(readlinkSync(join(home, 'rollback.next'))).toBe('g-rollback.json');
    expect(readFileSync(join(home, 'g-rollback.json'), 'utf8')).toContain(binaries.control.digest);
  });

  it('promotes another pair of binaries only with evidence of its own', () => {
    const home = makeHome();
    const [first, second] = [storeBinaries(home, 'first'), storeBinaries(home, 'second')];
    setStage(stageRequest(home, { ...proven(first), stage: 'canary', percent: 50 }));
    const other = { ...proven(second), stage: 'canary', percent: 5 } as const;
    expect(gatesOf(stageRequest(home, { ...other, evidence: proven(first).evidence ?? null }))).toEqual([
      'evidence',
      'evidence',
    ]);
    expect(gatesOf(stageRequest(home, other))).toEqual(['set']);
  });
});

/** How many of 10,000 keys the candidate answers for. */
function countCandidates(home: string): number {
  const current = readCurrent(home);
  if (current.kind !== 'generation') throw new Error('the rollout was not started');
  const keys = Array.from({ length: 10_000 }, (_, index) =>
    targetingKeyOf('manifest_hasher', `key ${index}`),
  );
  return keys.filter((key) => chooseVariant(current.generation, key) === 'candidate').length;
}
