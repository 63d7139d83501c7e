import {
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCurrent } from '../../src/generation/read-current.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { atControl, fullDisk, liveRollout } from '../support/live-rollout.ts';
import { now, proven, rollbackRequest, stageRequest } from '../support/rollout.ts';

describe('a rollback without room on the disk', () => {
  it('renames the prepared link, and again, and then stays where it is', () => {
    const { home } = liveRollout();
    const report = rollBack(rollbackRequest(home, { fileSystem: fullDisk() }));
    expect(report).toMatchObject({
      from: { generation: 2, stage: 'live' },
      to: { generation: 0, stage: 'off' },
    });
    expect(report.warnings.join()).toContain('no new generation');
    expect(readlinkSync(join(home, 'current'))).toBe('g-rollback.json');
    expect(readCurrent(home)).toMatchObject(atControl);
    const again = rollBack(rollbackRequest(home, { fileSystem: fullDisk() }));
    expect(again.to).toEqual({ generation: 0, stage: 'off' });
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it('gives the prepared generation the time of the rollback, for readers that poll times', () => {
    const { home } = liveRollout();
    const long = new Date(now.getTime() - 86_400_000);
    utimesSync(join(home, 'g-rollback.json'), long, long);
    rollBack(rollbackRequest(home, { fileSystem: fullDisk() }));
    expect(statSync(join(home, 'g-rollback.json')).mtimeMs).toBe(now.getTime());
  });

  it('removes the pointer where the prepared generation would not lead to control', () => {
    const { home } = liveRollout();
    const text = readFileSync(join(home, 'g-rollback.json'), 'utf8');
    const live = text
      .replace('"defaultVariant": "control"', '"defaultVariant": "candidate"')
      .replace('"stage": "off"', '"stage": "live"');
    writeFileSync(join(home, 'g-rollback.json'), live);
    const report = rollBack(rollbackRequest(home, { fileSystem: fullDisk() }));
    expect(report.to).toEqual({ generation: null, stage: 'off' });
    expect(readCurrent(home)).toEqual({ kind: 'none' });
  });

  it('does not follow a prepared link that leads elsewhere', () => {
    const { home } = liveRollout();
    unlinkSync(join(home, 'rollback.next'));
    symlinkSync('g-000002.json', join(home, 'rollback.next'));
    rollBack(rollbackRequest(home, { fileSystem: fullDisk() }));
    expect(readCurrent(home)).toEqual({ kind: 'none' });
  });

  it('counts as latched without a pointer, until a person lifts that', () => {
    const { home, binaries } = liveRollout();
    unlinkSync(join(home, 'rollback.next'));
    rollBack(rollbackRequest(home, { fileSystem: fullDisk() }));
    const promotion = stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 5 });
    expect(setStage(promotion)).toMatchObject({ refusals: [{ gate: 'latch' }] });
    rollBack(rollbackRequest(home, { releaseLatch: true }));
    expect(setStage(promotion)).toMatchObject({ kind: 'set', to: { generation: 4 } });
  });

  it('goes on with numbered generations and a new prepared link when there is room again', () => {
    const { home } = liveRollout();
    rollBack(rollbackRequest(home, { fileSystem: fullDisk() }));
    rollBack(rollbackRequest(home));
    expect(readCurrent(home)).toMatchObject({ file: 'g-000003.json', ...atControl });
    expect(readlinkSync(join(home, 'rollback.next'))).toBe('g-rollback.json');
  });
});
