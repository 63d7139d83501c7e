import { chmodSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDocument } from '@strangler/core';
import { type CaseSource, loadCorpus } from '@strangler/shadow';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  writeFileSync(join(dir, 'file'), 'content', { mode: 0o644 });
  utimesSync(join(dir, 'file'), 1000, 1000);
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function source(document: CaseDocument): CaseSource {
  return { document, input: null, baseDir: dir, where: 'cases.jsonl:1' };
}

function idOf(document: CaseDocument): string {
  return loadCorpus([source(document)]).cases[0]?.id ?? '';
}

describe('the identity of a case', () => {
  const base: CaseDocument = { args: ['a'], stdin: 'in', env: { K: 'v' }, files: { f: 'text' } };

  test.each([
    ['an argument', { ...base, args: ['b'] }],
    ['where one argument ends', { ...base, args: ['a', ''] }],
    ['standard input', { ...base, stdin: 'other' }],
    ['an empty standard input against none', { ...base, stdin: '' }],
    ['a variable', { ...base, env: { K: 'w' } }],
    ['the content of a file', { ...base, files: { f: 'texT' } }],
    ['the name of a file', { ...base, files: { g: 'text' } }],
    ['a mode', { ...base, files: { f: { base64: 'dGV4dA==', mode: '0600' } } }],
    ['an mtime', { ...base, files: { f: { base64: 'dGV4dA==', mtime: '2001-01-01T00:00:00Z' } } }],
    ['a link in place of a file', { ...base, files: { f: { symlink: 'text' } } }],
  ])('changes with %s', (_, other) => {
    expect(idOf(other)).not.toBe(idOf(base));
  });

  test('does not change with the name that a user gives it, its source, or the order of variables', () => {
    const one = { ...base, id: 'x', source: 'y', env: { A: '1', K: 'v' } };
    expect(idOf(one)).toBe(idOf({ ...base, env: { K: 'v', A: '1' } }));
  });

  test('covers the mode and mtime of a file that is copied', () => {
    const document = { files: { f: { file: 'file' } } };
    const before = idOf(document);
    chmodSync(join(dir, 'file'), 0o600);
    const changedMode = idOf(document);
    utimesSync(join(dir, 'file'), 2000, 2000);
    expect(new Set([before, changedMode, idOf(document)]).size).toBe(3);
  });
});

describe('a corpus', () => {
  test('counts duplicates and keeps one of each', () => {
    const corpus = loadCorpus([
      source({ args: ['a'] }),
      source({ args: ['a'], id: 'again' }),
      source({ args: ['b'] }),
    ]);
    expect(corpus).toMatchObject({ captured: 3, sources: 2 });
    expect(corpus.cases).toHaveLength(2);
  });

  test('has the same digest in any order', () => {
    const cases = ['a', 'b', 'c'].map((arg) => source({ args: [arg] }));
    expect(loadCorpus(cases.toReversed()).digest).toBe(loadCorpus(cases).digest);
  });

  test('counts two options on one tree as one source', () => {
    const cases = ['-a', '-b'].map((arg) => source({ args: [arg], source: 'tree' }));
    expect(loadCorpus(cases).sources).toBe(1);
  });

  test('refuses to be empty', () => {
    expect(() => loadCorpus([])).toThrow(expect.objectContaining({ code: 'CORPUS_EMPTY' }));
  });
});

describe('a case that cannot be used names its line and what is wrong', () => {
  test.each([
    ['a file outside the working directory', { files: { '../out': 'x' } }, 'working directory'],
    ['an absolute path', { files: { '/etc/passwd': 'x' } }, 'working directory'],
    ['a file that is not there', { files: { f: { file: 'absent' } } }, 'ENOENT'],
    ['a directory that is a file', { files: { d: { dir: 'file' } } }, 'not a directory'],
    ['standard input that is not there', { stdin: { file: 'absent' } }, 'ENOENT'],
  ])('%s', (_, document, why) => {
    expect(() => loadCorpus([source(document)])).toThrow(
      expect.objectContaining({
        code: 'CASE_INVALID',
        message: expect.stringContaining('cases.jsonl:1'),
        why: expect.stringContaining(why),
      }),
    );
  });
});
