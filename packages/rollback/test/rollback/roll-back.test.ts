import { chmodSync, cpSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { readCurrent } from '../../src/generation/read-current.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { atControl, liveRollout } from '../support/live-rollout.ts';
import { makeHome, rollbackRequest } from '../support/rollout.ts';

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

function replaceFile(path: string, text: string): void {
  rmSync(path);
  writeFileSync(path, text, { mode: 0o555 });
}
