import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAudit } from '../../src/audit/read-audit.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { setStage } from '../../src/stage/set-stage.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { liveRollout } from '../support/live-rollout.ts';
import { now, rollbackRequest, stageRequest } from '../support/rollout.ts';

/** A disk on which the audit log alone cannot be written. */
const withoutLog = () =>
  faultyFileSystem(({ operation, args }) =>
    operation === 'open' && String(args[0]).endsWith('audit.jsonl') && args[1] === 'append'
      ? { code: 'EIO', when: 'before' }
      : null,
  ).fs;

/** Makes a generation look as if it had been written long before `now`. */
function age(home: string, ...numbers: readonly number[]): void {
  const time = new Date(now.getTime() - 60_000);
  for (const number of numbers) utimesSync(join(home, `g-00000${number}.json`), time, time);
}

describe('a rollback whose record could not be written', () => {
  it('is done and says so, and the next command adds the record, marked as added later', () => {
    const { home } = liveRollout();
    const { warnings, to } = rollBack(rollbackRequest(home, { fileSystem: withoutLog() }));
    expect(to).toEqual({ generation: 3, stage: 'off' });
    expect(warnings.join()).toContain('the audit log does not hold this move');
    expect(verifyAudit(home)).toMatchObject({ entries: 2 });
    age(home, 3);
    rollBack(rollbackRequest(home, { releaseLatch: true }));
    const entries = [...readAudit(home)].map(({ entry }) => entry);
    expect(entries.map((entry) => [entry?.action, entry?.to?.generation])).toEqual([
      ['rollout', 1],
      ['rollout', 2],
      ['rollback', 3],
      ['release-latch', 4],
    ]);
    expect(entries[2]).toMatchObject({
      actor: 'unknown',
      reason: 'the candidate crashed',
      addedLater: now.toISOString(),
    });
    expect(entries[3]).not.toHaveProperty('addedLater');
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 4 });
  });

  it('is added by a rollout too, and only once', () => {
    const { home } = liveRollout();
    rollBack(rollbackRequest(home, { fileSystem: withoutLog() }));
    rollBack(rollbackRequest(home, { releaseLatch: true, fileSystem: withoutLog() }));
    age(home, 3, 4);
    for (let time = 0; time < 2; time += 1) setStage(stageRequest(home));
    const added = [...readAudit(home)].filter(({ entry }) => entry?.addedLater !== undefined);
    expect(added.map(({ entry }) => entry?.action)).toEqual(['rollback', 'release-latch']);
    expect(readHistory(home).generations.map(({ audit }) => audit === null)).not.toContain(true);
  });

  it('is left alone while its writer may still be about to write it', () => {
    const { home } = liveRollout();
    rollBack(rollbackRequest(home, { fileSystem: withoutLog() }));
    rollBack(rollbackRequest(home));
    expect([...readAudit(home)].map(({ entry }) => entry?.to?.generation)).toEqual([1, 2, 4]);
  });
});

describe('a log that is gone', () => {
  it('is begun anew with every generation that is on disk, all marked', () => {
    const { home } = liveRollout();
    rmSync(join(home, 'audit.jsonl'));
    age(home, 1, 2);
    rollBack(rollbackRequest(home));
    const marked = [...readAudit(home)].map(({ entry }) => entry?.addedLater !== undefined);
    expect(marked).toEqual([true, true, false]);
  });

  it('gets no entry for a generation that nobody can read', () => {
    const { home } = liveRollout();
    rmSync(join(home, 'audit.jsonl'));
    writeFileSync(join(home, 'g-000001.json'), '{');
    age(home, 1, 2);
    rollBack(rollbackRequest(home));
    expect(readFileSync(join(home, 'audit.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('a log that lacks very many entries', () => {
  it('is completed a few hundred entries at a time, reading each file and the log a few times at most', () => {
    const { home } = liveRollout();
    const text = readFileSync(join(home, 'g-000002.json'), 'utf8');
    for (let number = 3; number <= 1102; number += 1) {
      const file = join(home, `g-${String(number).padStart(6, '0')}.json`);
      writeFileSync(file, text.replace('"generation": 2', `"generation": ${number}`));
    }
    for (const name of readdirSync(home).filter((each) => /^g-\d/.test(each))) {
      utimesSync(join(home, name), 0, 0);
    }
    const log = () => [...readAudit(home)].flatMap(({ entry }) => entry?.to?.generation ?? []);
    for (const added of [500, 500, 100]) {
      const { fs, calls } = faultyFileSystem(() => null);
      const { warnings } = rollBack(rollbackRequest(home, { fileSystem: fs }));
      const suffix = added === 500 ? '; the next command adds more' : '';
      expect(warnings).toContain(
        `${added} earlier moves were added to the audit log, which lacked them${suffix}`,
      );
      const count = (operation: string) => calls.filter((call) => call.operation === operation).length;
      expect(count('list')).toBeLessThan(12);
      expect(count('sync')).toBeLessThan(20);
      expect(count('open')).toBeLessThan(2 * added + 40);
    }
    expect(log().toSorted((left, right) => left - right)).toEqual(
      Array.from({ length: 1105 }, (_, index) => index + 1),
    );
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 1105 });
  });
});
