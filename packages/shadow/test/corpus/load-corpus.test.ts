import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDocument } from '@strangler/core';
import { type CaseSource, loadCase, loadCorpus } from '@strangler/shadow';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSources } from '../load-sources.ts';

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
  return loadCase(source(document)).id;
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
  test('counts duplicates and keeps one of each', async () => {
    const corpus = await loadSources([
      source({ args: ['a'] }),
      source({ args: ['a'], id: 'again' }),
      source({ args: ['b'] }),
    ]);
    expect(corpus).toMatchObject({ captured: 3, sources: 2 });
    expect(corpus.cases).toHaveLength(2);
  });

  test('has the same digest in any order', async () => {
    const cases = ['a', 'b', 'c'].map((arg) => source({ args: [arg] }));
    expect((await loadSources(cases.toReversed())).digest).toBe((await loadSources(cases)).digest);
  });

  test('counts two options on one tree as one source', async () => {
    const cases = ['-a', '-b'].map((arg) => source({ args: [arg], source: 'tree' }));
    expect((await loadSources(cases)).sources).toBe(1);
  });

  test('refuses to be empty', async () => {
    await expect(loadSources([])).rejects.toMatchObject({ code: 'CORPUS_EMPTY' });
  });

  test('keeps its cases in the order in which they come', async () => {
    const { cases } = await loadSources(['c', 'a', 'b', 'a'].map((arg) => source({ args: [arg] })));
    expect(cases.map(({ args }) => args[0])).toEqual(['c', 'a', 'b']);
  });

  test('leaves no file behind where a case cannot be used', async () => {
    const file = join(dir, 'cases.jsonl');
    const broken = [source({ args: ['a'] }), source({ stdin: { file: 'absent' } })];
    await expect(loadCorpus(broken, { file })).rejects.toMatchObject({ code: 'CASE_INVALID' });
    expect(existsSync(file)).toBe(false);
  });

  test('refuses a case whose file is another when it is read again', async () => {
    const sources = [source({ stdin: { file: 'file' } })];
    const { book } = await loadCorpus(sources, { file: join(dir, 'cases.jsonl') });
    writeFileSync(join(dir, 'file'), 'changed');
    expect(() => book.read(0)).toThrow(expect.objectContaining({ code: 'CASE_INVALID' }));
    book.close();
  });
});

describe('the shards of a corpus', () => {
  const sources = Array.from({ length: 60 }, (_, index) =>
    source({ args: [`${index % 50}`], source: `tree ${index % 20}` }),
  );
  const shards = [1, 2, 3, 4].map((index) => ({ index, count: 4 }));

  test('hold every case once, and add up to the whole', async () => {
    const whole = await loadSources(sources);
    const parts = await Promise.all(shards.map((shard) => loadSources(sources, { shard })));
    const ids = parts.flatMap(({ cases }) => cases.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(whole.cases.map(({ id }) => id).toSorted());
    expect(parts.reduce((sum, { captured }) => sum + captured, 0)).toBe(whole.captured);
    expect(parts.reduce((sum, part) => sum + part.sources, 0)).toBe(whole.sources);
    expect(new Set(parts.map(({ digest }) => digest))).toEqual(new Set([whole.digest]));
  });

  test('count a duplicate where its first is, whatever source it names', async () => {
    const copies = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => source({ args: ['same'], source: name }));
    const parts = await Promise.all(shards.map((shard) => loadSources(copies, { shard })));
    expect(parts.map(({ captured }) => captured).toSorted()).toEqual([0, 0, 0, 6]);
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
    expect(() => loadCase(source(document))).toThrow(
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
  const { tree } = loadCase(source({ files }));
  expect(tree.entries.map((entry) => entry.path)).toEqual(['..x', 'a', 'a/..y', 'a/..y/z', 'd', 'd/more']);
});

describe('a link in a copied directory', () => {
  function entriesWith(target: string, others: CaseDocument['files'] = {}) {
    mkdirSync(join(dir, 'tree/sub'), { recursive: true });
    symlinkSync(target, join(dir, 'tree/sub/link'));
    return loadCase(source({ files: { t: { dir: 'tree' }, ...others } })).tree.entries;
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

test('cases that copy one directory share what was read of it', async () => {
  mkdirSync(join(dir, 'tree'));
  const { cases } = await loadSources(
    ['a', 'b'].map((arg) => source({ args: [arg], files: { t: { dir: 'tree' } } })),
  );
  expect(cases[0]?.tree).toBe(cases[1]?.tree);
});
