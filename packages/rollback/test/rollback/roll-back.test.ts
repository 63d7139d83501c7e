import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { faultyFileSystem, needsRoom } from '../support/faulty-file-system.ts';
import {
  type Binaries,
  makeHome,
  now,
  proven,
  rollbackRequest,
  stageRequest,
  storeBinaries,
} from '../support/rollout.ts';

interface LiveRollout {
  readonly home: string;
  readonly binaries: Binaries;
}

/** A rollout at generation 2: canary at 25 percent, then live. */
function liveRollout(): LiveRollout {
  const home = makeHome();
  const binaries = storeBinaries(home);
  setStage(stageRequest(home, { ...proven(binaries), stage: 'canary', percent: 25 }));
  setStage(stageRequest(home, { ...proven(binaries), stage: 'live' }));
  return { home, binaries };
}

const fullDisk = () =>
  faultyFileSystem((call) => (needsRoom(call) ? { code: 'ENOSPC', when: 'before' } : null)).fs;

const atControl = {
  kind: 'generation',
  generation: { metadata: { stage: 'off', percent: 0, latched: true } },
};

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
    const report = rollBack(rollbackRequest(home, { flag: 'manifest_hasher' }));
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
    rollBack(rollbackRequest(home, { flag: 'manifest_hasher' }));
    expect(readCurrent(home)).toMatchObject(atControl);
    expect(setStage(stageRequest(home))).toMatchObject({ kind: 'refused', refusals: [{ gate: 'latch' }] });
  });
});

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

describe('a rollback to a generation', () => {
  it.each([7, 2])('goes to control where generation %i is missing or torn', (to) => {
    const { home } = liveRollout();
    truncateSync(join(home, 'g-000002.json'), 5);
    const report = rollBack(rollbackRequest(home, { to, flag: 'manifest_hasher' }));
    expect(report.warnings.join()).toContain('going back to control instead');
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it('writes its content as a new, latched generation', () => {
    const { home, binaries } = liveRollout();
    const report = rollBack(rollbackRequest(home, { to: 1 }));
    expect(report).toMatchObject({
      from: { generation: 2, stage: 'live' },
      to: { generation: 3, stage: 'canary' },
    });
    const metadata = { percent: 25, latched: true, candidate: binaries.candidate.digest };
    expect(readCurrent(home)).toMatchObject({ file: 'g-000003.json', generation: { metadata } });
  });

  it('warns where the candidate that it names is gone, and where it raises the share', () => {
    const { home, binaries } = liveRollout();
    rollBack(rollbackRequest(home));
    rmSync(binaries.candidate.path);
    const { warnings } = rollBack(rollbackRequest(home, { to: 2 }));
    expect(warnings.join()).toContain(
      `the candidate cannot be relied on: ${binaries.candidate.path} is missing`,
    );
    expect(warnings.join()).toContain('from 0 % to 100 %, without a gate');
  });
});

describe('a rollback to control', () => {
  it.each([
    ['gone', (path: string) => rmSync(path), 'is missing'],
    ['another file', (path: string) => replaceFile(path, 'other'), 'has the digest'],
    ['not executable', (path: string) => chmodSync(path, 0o444), 'is not executable'],
  ])('is done, and says so, where the control in the store is %s', (_, damage, why) => {
    const { home, binaries } = liveRollout();
    damage(binaries.control.path);
    const report = rollBack(rollbackRequest(home));
    expect(report.controlVerified).toBe(false);
    expect(report.warnings.join()).toContain(why);
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it('reports where it came from, where it went and how long the pointer took, without a warning', () => {
    const { home } = liveRollout();
    const times = [100, 102.1004];
    const report = rollBack(rollbackRequest(home, { monotonic: () => times.shift() ?? 0 }));
    expect(report).toEqual({
      schemaVersion: 1,
      kind: 'rollback',
      from: { generation: 2, stage: 'live', percent: 100 },
      to: { generation: 3, stage: 'off' },
      elapsedMs: 2.1,
      controlVerified: true,
      warnings: [],
    });
    expect(readCurrent(home)).toMatchObject({ file: 'g-000003.json', ...atControl });
  });

  it('is in the audit log and the history, with who and why', () => {
    const { home } = liveRollout();
    rollBack(rollbackRequest(home));
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 3 });
    const entry = { action: 'rollback', actor: 'alex', reason: 'the candidate crashed', forced: false };
    expect(readHistory(home).generations.at(-1)).toMatchObject({ number: 3, audit: entry });
  });

  it('leaves nothing unfinished behind', () => {
    const { home } = liveRollout();
    rollBack(rollbackRequest(home));
    const names = [
      'audit.jsonl',
      'current',
      'current.json',
      'g-000001.json',
      'g-000002.json',
      'g-000003.json',
    ];
    expect(readdirSync(home).sort()).toEqual([...names, 'g-rollback.json', 'rollback.next']);
  });

  it('works on a copy of the state in another place', () => {
    const { home } = liveRollout();
    const copy = join(makeHome(), '..', 'copied');
    cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
    rollBack(rollbackRequest(copy));
    expect(readCurrent(copy)).toMatchObject(atControl);
    expect(readCurrent(home)).toMatchObject({ generation: { metadata: { stage: 'live' } } });
  });
});

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

function replaceFile(path: string, text: string): void {
  rmSync(path);
  writeFileSync(path, text, { mode: 0o555 });
}
