import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
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

function mtimeCase(mtime: string): CaseDocument {
  return { files: { f: { base64: '', mtime } } };
}

describe('a case that cannot be used names its line and what is wrong', () => {
  test.each([
    ['a file outside the working directory', { files: { '../out': 'x' } }, 'working directory'],
    ['an absolute path', { files: { '/etc/passwd': 'x' } }, 'working directory'],
    ['a file that is not there', { files: { f: { file: 'absent' } } }, 'ENOENT'],
    ['a directory that is a file', { files: { d: { dir: 'file' } } }, 'not a directory'],
    ['standard input that is not there', { stdin: { file: 'absent' } }, 'ENOENT'],
    ['standard input from a FIFO', { stdin: { file: 'pipe' } }, 'not a regular file'],
    ['a file that is a FIFO', { files: { f: { file: 'pipe' } } }, 'not a regular file'],
    ['a directory that holds a FIFO', { files: { d: { dir: '.' } } }, 'pipe is not a regular file'],
    ['a file in place of the working directory', { files: { './': 'x' } }, 'working directory itself'],
    ['the directory above', { files: { 'a/../..': { dir: '.' } } }, 'working directory'],
    ['a file below a file', { files: { a: 'x', 'a/b/c': 'y' } }, '"a/b" lies below "a", which is a file'],
    ['a file below a file that comes later', { files: { 'a/b': 'x', a: 'y' } }, 'lies below "a"'],
    ['a file below a link', { files: { a: { symlink: '..' }, 'a/x': 'y' } }, 'which is a symlink'],
    ['a month that is not there', mtimeCase('2020-13-01T00:00:00Z'), 'no such time'],
    ['a day that is not there', mtimeCase('2021-02-30T00:00:00Z'), 'no such time'],
    ['base64 with a foreign letter', { files: { f: { base64: 'dGV4*dA==' } } }, 'not canonical'],
    ['base64 with bits that mean nothing', { stdin: { base64: 'dGV4dB==' } }, 'not canonical'],
    ['a NUL in an argument', { args: ['a\0b'] }, 'NUL'],
    ['a variable PATH', { env: { PATH: '/bin' } }, 'env: PATH'],
    ['a variable HOME', { env: { HOME: '/' } }, 'env: HOME'],
    ['a variable TMPDIR', { env: { TMPDIR: '/' } }, 'env: TMPDIR'],
    ['a variable that chooses the side', { env: { STRANGLER_FLAG: 'control' } }, 'env: STRANGLER_FLAG'],
    ['a variable that hides another', { env: { 'PATH=/bin:': '' } }, 'not the name of a variable'],
  ])('%s', (_, document, why) => {
    execFileSync('mkfifo', [join(dir, 'pipe')]);
    expect(() => loadCorpus([source(document)])).toThrow(
      expect.objectContaining({
        code: 'CASE_INVALID',
        message: expect.stringContaining('cases.jsonl:1'),
        why: expect.stringContaining(why),
      }),
    );
  });
});

test('names that begin with two dots, padding left out, and entries that a directory holds are fine', () => {
  const files = { '..x': 'x', 'a/..y/z': { base64: 'dA' }, d: { dir: 'sub' }, 'd/more': 'x' };
  mkdirSync(join(dir, 'sub'));
  const { tree } = loadCorpus([source({ files })]).cases[0] ?? {};
  expect(tree?.entries.map((entry) => entry.path)).toEqual(['..x', 'a', 'a/..y', 'a/..y/z', 'd', 'd/more']);
});

describe('a link in a copied directory', () => {
  function entriesWith(target: string, others: CaseDocument['files'] = {}) {
    mkdirSync(join(dir, 'tree/sub'), { recursive: true });
    symlinkSync(target, join(dir, 'tree/sub/link'));
    return loadCorpus([source({ files: { t: { dir: 'tree' }, ...others } })]).cases[0]?.tree.entries;
  }

  test.each(['/etc/passwd', '../../file', '../..', 'name/../../..', 'link/..'])(
    'to %s is refused by name',
    (target) => {
      expect(() => entriesWith(target)).toThrow(
        expect.objectContaining({
          code: 'CASE_INVALID',
          why: expect.stringContaining('t/sub/link is a link to'),
        }),
      );
    },
  );

  test.each(['..', '../sub', 'absent', './x/y'])('to %s, inside it, is kept', (target) => {
    expect(entriesWith(target)).toContainEqual({ type: 'symlink', path: 't/sub/link', target });
  });

  test('to something else that the case lays is kept', () => {
    expect(entriesWith('../../other', { other: 'x' })).toHaveLength(4);
  });
});

test('cases that copy one directory share what was read of it', () => {
  mkdirSync(join(dir, 'tree'));
  const { cases } = loadCorpus(
    ['a', 'b'].map((arg) => source({ args: [arg], files: { t: { dir: 'tree' } } })),
  );
  expect(cases[0]?.tree).toBe(cases[1]?.tree);
});
