import { describe, expect, it } from 'vitest';
import { readCurrent } from '../../src/generation/read-current.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { atControl, fullDisk, liveRollout } from '../support/live-rollout.ts';
import { makeHome, rollbackRequest } from '../support/rollout.ts';

describe('lifting the latch', () => {
  it.each(['', '   '])('needs a reason; %j is none', (reason) => {
    const { home } = liveRollout();
    rollBack(rollbackRequest(home));
    const request = rollbackRequest(home, { releaseLatch: true, reason });
    expect(() => rollBack(request)).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it('refuses where nothing is latched, and changes nothing', () => {
    const { home } = liveRollout();
    const request = rollbackRequest(home, { releaseLatch: true });
    expect(() => rollBack(request)).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(readCurrent(home)).toMatchObject({ file: 'g-000002.json' });
  });

  it('is not combined with going back to a generation', () => {
    const request = rollbackRequest(makeHome(), { releaseLatch: true, to: 1 });
    expect(() => rollBack(request)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  it('says STATE_UNWRITABLE without room on the disk, and stays latched', () => {
    const { home } = liveRollout();
    rollBack(rollbackRequest(home));
    const request = rollbackRequest(home, { releaseLatch: true, fileSystem: fullDisk() });
    expect(() => rollBack(request)).toThrow(expect.objectContaining({ code: 'STATE_UNWRITABLE' }));
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it.each([null, 1])('gives no share to the candidate by itself after a rollback to %j', (to) => {
    const { home } = liveRollout();
    rollBack(rollbackRequest(home, { to }));
    const report = rollBack(rollbackRequest(home, { releaseLatch: true, reason: 'fixed in 1.2' }));
    expect(report).toMatchObject({ from: { generation: 3 }, to: { generation: 4, stage: 'off' } });
    expect(readCurrent(home)).toMatchObject({ generation: { metadata: { stage: 'off', latched: false } } });
    expect(readHistory(home).generations.at(-1)).toMatchObject({ audit: { action: 'release-latch' } });
  });
});
