import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCurrent } from '../../src/generation/read-current.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { atControl, liveRollout } from '../support/live-rollout.ts';
import { makeHome, rollbackRequest, stageRequest } from '../support/rollout.ts';

describe('a rollback over a broken state', () => {
  it.each([
    ['no pointer', (home: string) => unlinkSync(join(home, 'current')), 'g-000002.json'],
    ['a torn generation', (home: string) => truncateSync(join(home, 'g-000002.json'), 9), 'g-000001.json'],
    ['a missing generation', (home: string) => rmSync(join(home, 'g-000002.json')), 'g-000001.json'],
    [
      'no readable generation but the prepared one',
      (home: string) => {
        for (const number of [1, 2]) writeFileSync(join(home, `g-00000${number}.json`), 'x');
      },
      'g-rollback.json',
    ],
  ])('with %s takes the flag and the digests from what is left', (_, damage, source) => {
    const { home, binaries } = liveRollout();
    damage(home);
    const report = rollBack(rollbackRequest(home));
    expect(report).toMatchObject({ from: null, to: { stage: 'off' }, controlVerified: true });
    expect(report.warnings.join()).toContain(`taken from ${source}`);
    expect(readCurrent(home)).toMatchObject(atControl);
    expect(readCurrent(home)).toMatchObject({
      generation: { flags: { manifest_hasher: {} }, metadata: { control: binaries.control.digest } },
    });
  });

  it.each([
    ['a file', (path: string) => writeFileSync(path, 'garbage')],
    ['a directory', (path: string) => mkdirSync(join(path, 'inner'), { recursive: true })],
    ['a link to nowhere', (path: string) => symlinkSync('/nowhere', path)],
    ['a link to itself', (path: string) => symlinkSync('current', path)],
    ['a named pipe', (path: string) => execFileSync('mkfifo', [path])],
  ])('replaces %s in place of the pointer', (_, put) => {
    const { home } = liveRollout();
    unlinkSync(join(home, 'current'));
    put(join(home, 'current'));
    rollBack(rollbackRequest(home));
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it.each([
    ['a directory', (path: string) => mkdirSync(path)],
    ['a named pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['garbage', (path: string) => writeFileSync(path, '\u0000garbage\nmore')],
  ])('is done although the audit log is %s', (_, put) => {
    const { home } = liveRollout();
    unlinkSync(join(home, 'audit.jsonl'));
    put(join(home, 'audit.jsonl'));
    rollBack(rollbackRequest(home));
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it('reports control without a pointer where the home cannot exist', () => {
    const home = makeHome();
    mkdirSync(dirname(dirname(home)), { recursive: true });
    writeFileSync(dirname(home), 'a file where a directory should be');
    const report = rollBack(rollbackRequest(home, { flag: () => 'manifest_hasher' }));
    expect(report).toMatchObject({ from: null, to: { generation: null, stage: 'off' } });
    expect(report.warnings.join()).toMatch(/ENOTDIR|EEXIST/);
  });

  it('removes the pointer where not even the name of the flag is known', () => {
    const home = makeHome();
    mkdirSync(home, { recursive: true });
    symlinkSync('g-000009.json', join(home, 'current'));
    const report = rollBack(rollbackRequest(home));
    expect(report.to).toEqual({ generation: null, stage: 'off' });
    expect(report.warnings.join()).toContain('the name of the flag is not known');
    expect(readCurrent(home)).toEqual({ kind: 'none' });
  });

  it('latches a rollout that was never started, so that a first promotion waits for a person', () => {
    const home = makeHome();
    rollBack(rollbackRequest(home, { flag: () => 'manifest_hasher' }));
    expect(readCurrent(home)).toMatchObject(atControl);
    expect(setStage(stageRequest(home))).toMatchObject({ kind: 'refused', refusals: [{ gate: 'latch' }] });
  });
});
