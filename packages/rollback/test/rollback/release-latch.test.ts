import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/file-system/file-system.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { readGeneration } from '../../src/generation/read-generation.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
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

  it.each<[string, Cut]>([
    ['before the standing is read', { operation: 'list', time: 0 }],
    ['before a number is looked for', { operation: 'list', time: 1 }],
    ['before the number is taken', { operation: 'symlink', time: 0 }],
    ['before the pointer is moved', { operation: 'rename', time: 0 }],
  ])('leaves the latch of a rollback that comes %s', (_, cut) => {
    const { home } = liveRollout();
    rollBack(rollbackRequest(home));
    const fileSystem = interrupted(cut, () => rollBack(rollbackRequest(home, { reason: 'worse' })));
    const request = rollbackRequest(home, { releaseLatch: true, reason: 'fixed', fileSystem });
    expect(() => rollBack(request)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining('Another rollback') }),
    );
    expect(readCurrent(home)).toMatchObject({ generation: { metadata: { latched: true, reason: 'worse' } } });
  });

  it('leaves the latch of a rollback that has taken its number and not yet moved the pointer', () => {
    const { home } = liveRollout();
    rollBack(rollbackRequest(home));
    const claim = (): void => {
      const stored = readGeneration(home, 3);
      if (stored.kind === 'invalid') throw new Error(stored.reason);
      const metadata = { ...stored.generation.metadata, generation: 4, reason: 'worse' };
      writeFileSync(join(home, 'g-000004.json'), JSON.stringify({ ...stored.generation, metadata }));
    };
    const fileSystem = interrupted({ operation: 'symlink', time: 0 }, claim);
    const request = rollbackRequest(home, { releaseLatch: true, reason: 'fixed', fileSystem });
    expect(() => rollBack(request)).toThrow(/Another rollback/);
    expect(readCurrent(home)).toMatchObject({ file: 'g-000003.json' });
  });
});

/** A moment: just before a call of an operation, by its number from 0. */
interface Cut {
  readonly operation: keyof FileSystem;
  readonly time: number;
}

/** The file system of this machine, on which something else happens once at a moment. */
function interrupted({ operation, time }: Cut, happen: () => void): FileSystem {
  let calls = 0;
  return faultyFileSystem((call) => {
    if (call.operation === operation && calls++ === time) happen();
    return null;
  }).fs;
}
