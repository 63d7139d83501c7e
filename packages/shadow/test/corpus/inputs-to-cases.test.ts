import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputsToCases } from '@strangler/shadow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSources } from '../load-sources.ts';

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
  const corpus = await loadSources(await inputsToCases('data/*.json', { cwd, byPath: true }));
  expect(corpus.cases.map((each) => each.input).sort()).toEqual(['data/a.json', 'data/b.json']);
  const paths = corpus.cases[0]?.tree.entries.map((entry) => entry.path);
  expect(paths).toEqual(['data', 'data/a.json', 'data/b.json', 'data/note.txt']);
});

test('an input without a path goes to standard input', async () => {
  const corpus = await loadSources(await inputsToCases('data/*.json', { cwd, byPath: false }));
  expect(corpus.cases.map((each) => each.stdin?.origin)).toContainEqual({
    kind: 'file',
    path: join(cwd, 'data/a.json'),
  });
  expect(corpus.cases.every((each) => each.tree.entries.length === 0)).toBe(true);
});

test('inputs of one directory are sources of their own', async () => {
  expect(await loadSources(await inputsToCases('data/*', { cwd, byPath: true }))).toMatchObject({
    sources: 3,
  });
});

test('inputs with the same bytes are one source, the first of them', async () => {
  writeFileSync(join(cwd, 'data/c.json'), 'a.json');
  const cases = await inputsToCases('data/*.json', { cwd, byPath: true });
  expect(cases.map(({ document }) => document.source)).toEqual(['data/a.json', 'data/b.json', 'data/a.json']);
});

test('inputs of one directory share one tree', async () => {
  const { cases } = await loadSources(await inputsToCases('data/*', { cwd, byPath: true }));
  expect(new Set(cases.map((each) => each.tree)).size).toBe(1);
});

test('an input that is a link to elsewhere is copied as the file that it leads to', async () => {
  writeFileSync(join(cwd, 'stored'), 'content');
  symlinkSync('../stored', join(cwd, 'data/z.json'));
  const { cases } = await loadSources(await inputsToCases('data/z.json', { cwd, byPath: true }));
  expect(cases[0]?.tree.entries).toContainEqual(
    expect.objectContaining({ type: 'file', path: 'data/z.json', bytes: 7 }),
  );
});

test('a link beside an input that leads out to a directory or to nothing is left out', async () => {
  symlinkSync('/nowhere/at/all', join(cwd, 'data/broken'));
  symlinkSync('/usr/share', join(cwd, 'data/outside'));
  const { cases } = await loadSources(await inputsToCases('data/*.json', { cwd, byPath: true }));
  const paths = cases[0]?.tree.entries.map((entry) => entry.path);
  expect(paths).toEqual(['data', 'data/a.json', 'data/b.json', 'data/note.txt']);
});

test('a directory of inputs may itself be a link', async () => {
  symlinkSync('data', join(cwd, 'linked'));
  const { cases } = await loadSources(await inputsToCases('linked/*.json', { cwd, byPath: true }));
  expect(cases.map((each) => each.input).sort()).toEqual(['linked/a.json', 'linked/b.json']);
});

test('what earlier runs kept is neither an input nor copied around one', async () => {
  mkdirSync(join(cwd, 'data/.migrate/runs'), { recursive: true });
  writeFileSync(join(cwd, 'data/.migrate/runs/report.json'), '{}');
  const cases = await inputsToCases('**/*.json', { cwd, byPath: true });
  expect(cases).toHaveLength(2);
  const paths = (await loadSources(cases)).cases[0]?.tree.entries.map((entry) => entry.path);
  expect(paths?.filter((path) => path.includes('.migrate'))).toEqual([]);
});

test('a directory whose name begins with two dots keeps its place', async () => {
  mkdirSync(join(cwd, '..data/in'), { recursive: true });
  writeFileSync(join(cwd, '..data/in/a.json'), '');
  expect(await inputsToCases('..data/in/*.json', { cwd, byPath: true })).toMatchObject([
    { input: '..data/in/a.json' },
  ]);
});
