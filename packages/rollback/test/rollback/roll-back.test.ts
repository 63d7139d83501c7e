import { chmodSync, cpSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { candidateShare, chooseVariant } from '../../src/flag/choose-variant.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { readGeneration } from '../../src/generation/read-generation.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { verifyBinary } from '../../src/release/verify-binary.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { atControl, fullDisk, liveRollout } from '../support/live-rollout.ts';
import { makeHome, proven, rollbackRequest, stageRequest, storeBinaries } from '../support/rollout.ts';

describe('a rollback to a generation', () => {
  it.each([7, 2])('goes to control where generation %i is missing or torn', (to) => {
    const { home } = liveRollout();
    truncateSync(join(home, 'g-000002.json'), 5);
    const report = rollBack(rollbackRequest(home, { to, flag: () => 'manifest_hasher' }));
    expect(report.warnings.join()).toContain('going back to the control of now instead');
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it('leads to the control that it names, latched, and says how to get its share again', () => {
    const { home } = liveRollout();
    const next = storeBinaries(home, 'second');
    rollBack(rollbackRequest(home));
    rollBack(rollbackRequest(home, { releaseLatch: true }));
    setStage(stageRequest(home, { ...proven(next), stage: 'canary', percent: 5 }));
    const report = rollBack(rollbackRequest(home, { to: 1 }));
    expect(report.to).toEqual({ generation: 6, stage: 'off' });
    expect(report.warnings).toEqual([expect.stringContaining('migrate rollout canary --percent 25')]);
    const first = readGeneration(home, 1);
    const { control, candidate } = first.kind === 'generation' ? first.generation.metadata : fail();
    expect(readCurrent(home)).toMatchObject({
      generation: { metadata: { stage: 'off', latched: true, control, candidate } },
    });
    expect(control).not.toBe(next.control.digest);
  });

  it('decides for control in tools and in flagd alike, for every key, whatever the generation gave', () => {
    const { home } = liveRollout();
    for (const to of [1, 2]) {
      rollBack(rollbackRequest(home, { to }));
      const current = readCurrent(home);
      const { generation } = current.kind === 'generation' ? current : fail();
      expect(candidateShare(generation)).toBe(0);
      for (const key of ['a', 'b', 'ü', '']) expect(chooseVariant(generation, key)).toBe('control');
    }
  });
});

describe('whether anything had been rolled out', () => {
  const request = (home: string) => rollbackRequest(home, { flag: () => 'manifest_hasher' });

  it('is denied where there is nothing, and where earlier rollbacks alone left something', () => {
    const home = makeHome();
    for (const generation of [1, 2, 3]) {
      const { hadRollout, to } = rollBack(request(home));
      expect({ hadRollout, generation: to.generation }).toEqual({ hadRollout: false, generation });
    }
    expect(rollBack({ ...request(home), releaseLatch: true }).hadRollout).toBe(false);
  });

  it.each([
    ['is whole', () => undefined],
    ['was rolled back', (home: string) => rollBack(request(home))],
    ['has lost its pointer', (home: string) => rmSync(join(home, 'current'))],
    ['has generations that are torn', tearAll],
    ['has a pointer to nothing', removeAll],
  ])('is said where a state %s', (_, damage) => {
    const { home } = liveRollout();
    damage(home);
    for (const round of [1, 2]) {
      expect({ round, ...rollBack(request(home)) }).toMatchObject({ round, home, hadRollout: true });
      if (damage === removeAll) break;
    }
  });

  const generationsIn = (home: string): readonly string[] =>
    readdirSync(home).flatMap((name) => (/^g-.*\.json$/.test(name) ? [join(home, name)] : []));
  function tearAll(home: string): void {
    for (const file of generationsIn(home)) truncateSync(file, 5);
  }
  function removeAll(home: string): void {
    for (const file of generationsIn(home)) rmSync(file);
  }
});

describe('a rollback to control', () => {
  it.each([
    ['gone', (path: string) => rmSync(path), 'is missing'],
    ['another file', (path: string) => replaceFile(path, 'other'), 'has the digest'],
    ['not executable', (path: string) => chmodSync(path, 0o444), 'is not executable'],
  ])('puts the control back where that in the store is %s', (_, damage, why) => {
    const { home, binaries } = liveRollout();
    damage(binaries.control.path);
    const report = rollBack(rollbackRequest(home));
    expect(report.controlVerified).toBe(true);
    expect(report.warnings).toEqual([expect.stringContaining(why)]);
    expect(verifyBinary(home, binaries.control.digest)).toMatchObject({ kind: 'verified' });
  });

  it('puts it back on a full disk too, by renaming the spare copy', () => {
    const { home, binaries } = liveRollout();
    rmSync(binaries.control.path);
    const report = rollBack(rollbackRequest(home, { fileSystem: fullDisk() }));
    expect(report.controlVerified).toBe(true);
    expect(verifyBinary(home, binaries.control.digest)).toMatchObject({ kind: 'verified' });
  });

  it('takes it from another file with the same bytes where the spare copy is gone, and asks for that only then', () => {
    const { home, binaries } = liveRollout();
    const asked = (): never => {
      throw new Error('nobody can tell');
    };
    expect(rollBack(rollbackRequest(home, { spares: asked, flag: asked })).warnings).toEqual([]);
    rmSync(join(home, '../releases/spare'), { recursive: true });
    const copy = join(home, '../copy-of-control');
    cpSync(binaries.control.path, copy);
    rmSync(binaries.control.path);
    const report = rollBack(rollbackRequest(home, { spares: () => ['/dev/null', copy] }));
    expect(report.warnings).toEqual([expect.stringContaining(`was put back from ${copy}`)]);
    expect(report.warnings.join()).not.toContain('release pull');
    expect(verifyBinary(home, binaries.control.digest)).toMatchObject({ kind: 'verified' });
  });

  it.each([
    ['gone', (path: string) => rmSync(path), 'is missing'],
    ['another file', (path: string) => replaceFile(path, 'other'), 'has the digest'],
  ])('is done, and says so, where the control is %s in the store and beside it', (_, damage, why) => {
    const { home, binaries } = liveRollout();
    damage(binaries.control.path);
    damage(join(home, '../releases/spare', basename(binaries.control.path)));
    const report = rollBack(rollbackRequest(home));
    expect(report.controlVerified).toBe(false);
    expect(report.warnings.join()).toContain(why);
    expect(report.warnings.join()).toContain(`migrate release pull ${binaries.control.digest}`);
    expect(readCurrent(home)).toMatchObject(atControl);
  });

  it('reports where it came from, where it went and how long the pointer took, without a warning', () => {
    const { home } = liveRollout();
    const times = [100, 102.1004];
    const report = rollBack(rollbackRequest(home, { monotonic: () => times.shift() ?? 0 }));
    expect(report).toEqual({
      schemaVersion: 1,
      kind: 'rollback',
      home,
      hadRollout: true,
      from: { generation: 2, stage: 'live', percent: 100 },
      to: { generation: 3, stage: 'off' },
      elapsedMs: 2.1,
      controlVerified: true,
      controlLine: 'export STRANGLER_MANIFEST_HASHER=control',
      olderHosts: [],
      warnings: [],
    });
    expect(readCurrent(home)).toMatchObject({ file: 'g-000003.json', ...atControl });
  });

  it('is done where whoever asks for it can tell neither a flag nor a file', () => {
    const { home, binaries } = liveRollout();
    for (const path of [
      binaries.control.path,
      join(home, '../releases/spare', basename(binaries.control.path)),
    ]) {
      rmSync(path);
    }
    const asked = (): never => {
      throw new Error('nobody can tell');
    };
    expect(rollBack(rollbackRequest(home, { spares: asked, flag: asked })).controlVerified).toBe(false);
    expect(readCurrent(home)).toMatchObject(atControl);
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

function replaceFile(path: string, text: string): void {
  rmSync(path);
  writeFileSync(path, text, { mode: 0o555 });
}

function fail(): never {
  throw new Error('there is no generation');
}
