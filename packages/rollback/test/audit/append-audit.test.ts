import { spawnSync } from 'node:child_process';
import { lutimesSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/audit/append-audit.ts';
import { canonicalJson } from '../../src/audit/canonical-json.ts';
import { hashEntry } from '../../src/audit/hash-entry.ts';
import { readAudit } from '../../src/audit/read-audit.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { auditDraft } from '../support/audit-draft.ts';
import { faultyFileSystem } from '../support/faulty-file-system.ts';
import { makeDirectory, now } from '../support/rollout.ts';

const logPath = (home: string): string => join(home, 'audit.jsonl');

describe('appendAudit', () => {
  it.each(['{"schemaVersion":1,"kind":"au', 'x', '\u0000\u0000'])(
    'cuts off the unfinished line %j and says so',
    (torn) => {
      const home = makeDirectory();
      appendAudit(home, auditDraft('one'));
      writeFileSync(logPath(home), torn, { flag: 'a' });
      const { repaired } = appendAudit(home, auditDraft('two'));
      expect(repaired).toContain(`an unfinished line of ${torn.length} bytes was cut off`);
      expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 2 });
    },
  );

  it('cuts off a first line without an end', () => {
    const home = makeDirectory();
    writeFileSync(logPath(home), '{"schemaVersion"');
    appendAudit(home, auditDraft('one'));
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 1 });
  });

  it('goes on after a last line that is no entry, and leaves it for the verification to find', () => {
    const home = makeDirectory();
    appendAudit(home, auditDraft('one'));
    writeFileSync(logPath(home), 'garbage\n', { flag: 'a' });
    appendAudit(home, auditDraft('two'));
    expect([...readAudit(home)].map(({ entry }) => entry?.reason)).toEqual(['one', undefined, 'two']);
    expect(verifyAudit(home)).toMatchObject({ kind: 'broken', line: 2 });
  });

  it.each(['before', 'half-written'] as const)(
    'leaves the log as it was where the disk is full (%s)',
    (when) => {
      const home = makeDirectory();
      appendAudit(home, auditDraft('one'));
      const before = readFileSync(logPath(home), 'utf8');
      const { fs } = faultyFileSystem(({ operation }) =>
        operation === 'write' ? { code: 'ENOSPC', when } : null,
      );
      expect(() => appendAudit(home, auditDraft('two'), fs)).toThrow('ENOSPC');
      expect(readFileSync(logPath(home), 'utf8')).toBe(before);
      expect(readdirSync(home)).toEqual(['audit.jsonl']);
    },
  );

  it('takes over the lock of a process that is gone', () => {
    const home = makeDirectory();
    const { pid } = spawnSync('true');
    symlinkSync(`${pid}@build-1#1`, join(home, 'audit.lock'));
    appendAudit(home, auditDraft('one'));
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 1 });
    expect(readdirSync(home)).toEqual(['audit.jsonl']);
  });

  it('takes over a lock of another host only when it is old', () => {
    const home = makeDirectory();
    const lock = join(home, 'audit.lock');
    symlinkSync('1@elsewhere#1', lock);
    const fresh = new Date(now.getTime() - 5_000);
    lutimesSync(lock, fresh, fresh);
    expect(() => appendAudit(home, auditDraft('one'))).toThrow('is held by 1@elsewhere#1');
    const old = new Date(now.getTime() - 31_000);
    lutimesSync(lock, old, old);
    appendAudit(home, auditDraft('one'));
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 1 });
  }, 20_000);

  it('chains each entry to the one before, also over lines longer than a read', () => {
    const home = makeDirectory();
    const first = appendAudit(home, auditDraft('long '.repeat(40_000)));
    const second = appendAudit(home, auditDraft('two'));
    expect(first.entry.previous).toBe('0'.repeat(64));
    expect(second.entry.previous).toBe(first.entry.hash);
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 2 });
    expect(statSync(logPath(home)).mode & 0o777).toBe(0o644);
  });
});

describe('the hash of an entry', () => {
  it('does not depend on the order of its keys', () => {
    const { hash: _, ...entry } = appendAudit(makeDirectory(), auditDraft('one')).entry;
    const reversed = Object.fromEntries(Object.entries(entry).reverse());
    expect(hashEntry(reversed as typeof entry)).toBe(hashEntry(entry));
  });

  it('is taken over sorted keys without spaces', () => {
    expect(canonicalJson({ b: [2, { d: null, c: 'é' }], a: 1 })).toBe('{"a":1,"b":[2,{"c":"é","d":null}]}');
  });
});
