import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputsToCases, loadCorpus } from '@strangler/shadow';
import { afterEach, beforeEach, expect, test } from 'vitest';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'inputs-'));
  mkdirSync(join(cwd, 'data'));
  for (const name of ['b.json', 'a.json', 'note.txt']) writeFileSync(join(cwd, 'data', name), name);
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

test('a pattern that matches nothing is an error', async () => {
  await expect(inputsToCases('data/*.xml', { cwd, byPath: true })).rejects.toMatchObject({
    code: 'INPUT_NOT_FOUND',
  });
});

test('an input by path keeps its directory and siblings', async () => {
  const corpus = loadCorpus(await inputsToCases('data/*.json', { cwd, byPath: true }));
  expect(corpus.cases.map((each) => each.input).sort()).toEqual(['data/a.json', 'data/b.json']);
  const paths = corpus.cases[0]?.tree.entries.map((entry) => entry.path);
  expect(paths).toEqual(['data', 'data/a.json', 'data/b.json', 'data/note.txt']);
});

test('an input without a path goes to standard input', async () => {
  const corpus = loadCorpus(await inputsToCases('data/*.json', { cwd, byPath: false }));
  expect(corpus.cases.map((each) => each.stdin)).toContainEqual({
    kind: 'file',
    path: join(cwd, 'data/a.json'),
  });
  expect(corpus.cases.every((each) => each.tree.entries.length === 0)).toBe(true);
});

test('inputs of one directory are sources of their own', async () => {
  expect(loadCorpus(await inputsToCases('data/*', { cwd, byPath: true }))).toMatchObject({ sources: 3 });
});
