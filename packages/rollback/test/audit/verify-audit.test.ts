import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/audit/append-audit.ts';
import { hashEntry } from '../../src/audit/hash-entry.ts';
import { readAudit } from '../../src/audit/read-audit.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { auditDraft } from '../support/audit-draft.ts';
import { makeDirectory } from '../support/rollout.ts';

function logOf(length: number): string {
  const home = makeDirectory();
  for (let index = 0; index < length; index += 1) appendAudit(home, auditDraft(`move ${index}`));
  return home;
}

function rewrite(home: string, change: (lines: string[]) => readonly string[]): void {
  const path = join(home, 'audit.jsonl');
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  writeFileSync(
    path,
    change(lines)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

describe('verifyAudit', () => {
  it.each([1, 2, 4])('finds an edit of line %i', (line) => {
    const home = logOf(4);
    rewrite(home, (lines) => lines.with(line - 1, lines[line - 1]!.replace('alex', 'nobody')));
    expect(verifyAudit(home)).toMatchObject({ kind: 'broken', line, fault: 'edited' });
  });

  it('finds an edit whose hash was made to fit, at the next line', () => {
    const home = logOf(4);
    rewrite(home, (lines) => {
      const { hash: _, ...entry } = JSON.parse(lines[1]!);
      const edited = { ...entry, actor: 'nobody' };
      return lines.with(1, JSON.stringify({ ...edited, hash: hashEntry(edited) }));
    });
    expect(verifyAudit(home)).toMatchObject({ kind: 'broken', line: 3, fault: 'removed' });
  });

  it('finds a line that holds no entry', () => {
    const home = logOf(2);
    rewrite(home, (lines) => [...lines, 'garbage']);
    expect(verifyAudit(home)).toMatchObject({ kind: 'broken', line: 3, fault: 'edited' });
  });

  it('finds two lines that changed places', () => {
    const home = logOf(4);
    rewrite(home, ([one, two, three, four]) => [one!, three!, two!, four!]);
    expect(verifyAudit(home)).toMatchObject({ kind: 'broken', line: 2, fault: 'reordered' });
  });

  it('finds a line that was moved to the end or is there twice', () => {
    const [moved, doubled] = [logOf(4), logOf(4)];
    rewrite(moved, ([one, ...rest]) => [...rest, one!]);
    rewrite(doubled, (lines) => [...lines, lines[0]!]);
    expect(verifyAudit(moved)).toMatchObject({ kind: 'broken', line: 1, fault: 'reordered' });
    expect(verifyAudit(doubled)).toMatchObject({ kind: 'broken', line: 5, fault: 'reordered' });
  });

  it.each([1, 2, 3])('finds that line %i was removed', (line) => {
    const home = logOf(4);
    rewrite(home, (lines) => lines.toSpliced(line - 1, 1));
    expect(verifyAudit(home)).toMatchObject({ kind: 'broken', line, fault: 'removed' });
  });

  it('finds a last line without an end', () => {
    const home = logOf(2);
    writeFileSync(join(home, 'audit.jsonl'), '{"schema', { flag: 'a' });
    expect(verifyAudit(home)).toMatchObject({ kind: 'broken', line: 3, fault: 'unfinished' });
  });

  it('cannot see that the end was removed, and says so', () => {
    const home = logOf(4);
    rewrite(home, (lines) => lines.slice(0, 2));
    const limits = expect.stringContaining('removed from the end of the log cannot be seen');
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 2, limits });
  });

  it('is content with no log at all', () => {
    expect(verifyAudit(makeDirectory())).toMatchObject({ kind: 'ok', entries: 0, head: '0'.repeat(64) });
  });

  it('is content with what was appended, and names the head', () => {
    const home = logOf(3);
    const last = [...readAudit(home)].at(-1)?.entry;
    expect(verifyAudit(home)).toMatchObject({ kind: 'ok', entries: 3, head: last?.hash });
  });

  it('finds any single changed byte', () => {
    const home = logOf(3);
    const path = join(home, 'audit.jsonl');
    const original = readFileSync(path);
    const places = fc.integer({ min: 0, max: original.length - 1 });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 127 }), (place, difference) => {
        const bytes = Buffer.from(original);
        bytes[place] = bytes[place]! ^ difference;
        writeFileSync(path, bytes);
        return verifyAudit(home).kind === 'broken';
      }),
      { numRuns: 300 },
    );
  });
});
