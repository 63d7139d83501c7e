import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCases } from '@strangler/shadow';
import { afterEach, beforeEach, expect, test } from 'vitest';

let dir: string;
let file: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cases-'));
  file = join(dir, 'cases.jsonl');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

test.each([
  ['a line that is not JSON', '{"args":["a"]}\n{"args":', /:2$/, /not JSON/],
  ['an unknown key, with the near one', '{"arg":["a"]}', /:1$/, /arg: unknown key; did you mean "args"/],
  ['a value of the wrong type', '\n\n{"args":"a"}', /:3$/, /args: must be array/],
])('%s is refused with its line', (_, text, where, why) => {
  writeFileSync(file, text);
  expect(() => [...readCases(file)]).toThrow(
    expect.objectContaining({
      code: 'CASE_INVALID',
      message: expect.stringMatching(new RegExp(where.source.replace('$', ' '))),
      why: expect.stringMatching(why),
    }),
  );
});

test('a file that is not there is an error of its own', () => {
  expect(() => readCases(file)).toThrow(expect.objectContaining({ code: 'INPUT_NOT_FOUND' }));
});

test('a directory cannot be read as cases', () => {
  expect(() => readCases(dir)).toThrow(expect.objectContaining({ code: 'INPUT_UNREADABLE' }));
});

test('empty lines are ignored and paths start at the file', () => {
  writeFileSync(file, '\n{"args":["a"]}\n\n{"args":["b"]}\n');
  expect([...readCases(file)]).toMatchObject([
    { document: { args: ['a'] }, baseDir: dir, where: `${file}:2` },
    { document: { args: ['b'] }, baseDir: dir, where: `${file}:4` },
  ]);
});

test('bytes that are not UTF-8 are refused with their line', () => {
  writeFileSync(
    file,
    Buffer.concat([Buffer.from('{"args":["é"]}\n\n{"args":["'), Buffer.from([0xff]), Buffer.from('"]}\n{}')]),
  );
  expect(() => [...readCases(file)]).toThrow(
    expect.objectContaining({ code: 'CASE_INVALID', message: expect.stringContaining(':3 ') }),
  );
});

test('lines longer than what is read at once, and a last one without its end, are whole', () => {
  const long = 'x'.repeat(700_000);
  writeFileSync(file, `${JSON.stringify({ stdin: long })}\n{"args":["b"]}`);
  const documents = [...readCases(file)].map(({ document }) => document);
  expect(documents).toEqual([{ stdin: long }, { args: ['b'] }]);
});
