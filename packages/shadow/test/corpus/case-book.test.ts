import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaseBook, loadCorpus } from '@strangler/shadow';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let dir: string;
let file: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'case-book-'));
  file = join(dir, 'cases.jsonl');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

const documents = [
  { args: ['c'], source: 'one', weight: 3 },
  { stdin: 'ä'.repeat(100_000), source: 'two' },
  { args: ['a'] },
];

async function write() {
  const sources = documents.map((document) => ({ document, input: null, baseDir: dir, where: 'test' }));
  const isSeen = (caseId: string): boolean => caseId.charCodeAt(0) % 2 === 0;
  return loadCorpus(sources, { file, seenBefore: isSeen });
}

test('a book that is opened again is the one that was written', async () => {
  const { book } = await write();
  const again = await CaseBook.open(file);
  expect(again.size).toBe(3);
  for (const index of [2, 0, 1]) {
    expect(again.read(index)).toEqual(book.read(index));
    expect(again.readStored(index).document).toEqual(documents[index]);
    expect(again.table.weightOf(index)).toBe(documents[index]?.weight ?? 1);
    expect(again.table.seenBefore(index)).toBe(book.table.seenBefore(index));
    expect(again.table.indexOf(again.idOf(index))).toBe(index);
  }
  expect(again.table.hasSource(0, 'one')).toBe(true);
  expect(again.table.hasSource(1, 'one')).toBe(false);
  book.close();
  again.close();
});

describe('a file that no run wrote is refused with its line', () => {
  const id = 'a'.repeat(64);
  const line = (caseId: string): string => `${JSON.stringify({ caseId, document: {} })}\n`;

  test.each([
    ['a line that is not JSON', `${line(id)}{\n`, ':2 '],
    ['a line without a case', '{}\n', ':1 '],
    ['an id that is none', line('x'), ':1 '],
    ['a case that is there twice', `${line(id)}${line(id)}`, ':2 '],
  ])('%s', async (_, text, where) => {
    writeFileSync(file, text);
    await expect(CaseBook.open(file)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(where),
    });
  });

  test('and so is one that is not there', async () => {
    await expect(CaseBook.open(file)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
