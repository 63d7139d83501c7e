import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RulesDocument } from '@strangler/core';
import { createRunner } from '@strangler/process';
import { groupExcerpts, RunStore, resolveImplementation, runShadow, showCase } from '@strangler/shadow';
import { afterEach, beforeEach, expect, test } from 'vitest';

const searchPath = '/usr/local/bin:/usr/bin:/bin';
const shared = { env: {}, artifacts: [], answersAs: null, build: null } as const;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "show case's-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function side(role: 'control' | 'candidate', script: string) {
  writeFileSync(join(root, role), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const command = [`./${role}`, '{input}'];
  return resolveImplementation({ ...shared, role, label: role, command, baseDir: root }, searchPath);
}

async function runOne(control: string, candidate: string, rules?: RulesDocument): Promise<RunStore> {
  const document = {
    id: 'mine',
    args: ["it's"],
    stdin: 'in',
    env: { K: 'a b' },
    files: { 'd/$&': 'file\n' },
  };
  await runShadow({
    cases: [{ document, input: 'd/$&', baseDir: root, where: 'test' }],
    sides: { control: side('control', control), candidate: side('candidate', candidate) },
    settings: {
      jobs: 1,
      timeoutMs: 5000,
      channels: ['exit', 'stdout', 'stderr', 'files'],
      noiseRuns: 1,
      minCases: 1,
      maxMismatchRate: 0,
      timingCases: 0,
      seed: 1,
    },
    openRunner: () => createRunner({ kind: 'node', cacheDir: root }),
    runDir: join(root, 'run'),
    ...(rules === undefined ? {} : { rules }),
    searchPath,
    now: () => new Date(0),
    signal: new AbortController().signal,
  });
  return RunStore.open(join(root, 'run'));
}

const code = (name: string) => expect.objectContaining({ code: name });
const print = 'cat "$1" -; echo "$2 $K"';

test('each channel that differs is shown', async () => {
  const shown = await showCase(await runOne(print, `${print}; echo more; touch left; exit 3`), 'mine');
  expect(shown).toMatchObject({ status: 'mismatch', name: 'mine' });
  const details = new Map(shown.details.map(({ channel, text }) => [channel, text]));
  expect(details.get('stdout')).toContain('+more');
  expect(details.get('exit')).toBe('control:   exit 0\ncandidate: exit 3\n');
  expect(details.get('files')).toMatch(/\+added file 0644 0 [0-9a-f]{64} left/);
});

test('the lines that it gives run each side as it ran, on the files of the case', async () => {
  const { reproduce } = await showCase(await runOne(print, `${print}; echo more`), 'mine');
  const runLine = (line: string): string => execFileSync('sh', ['-c', line]).toString();
  expect(runLine(reproduce.control)).toBe("file\ninit's a b\n");
  expect(runLine(reproduce.candidate)).toBe("file\ninit's a b\nmore\n");
});

test('a case is found by its name, by the beginning of its id, and by the group whose example it is', async () => {
  const store = await runOne(print, `${print}; echo more`);
  const byName = await showCase(store, 'mine');
  expect(byName.group).toBeNull();
  expect(await showCase(store, byName.caseId.slice(0, 12))).toEqual(byName);
  const byGroup = await showCase(store, 'g1');
  expect(byGroup).toEqual({ ...byName, group: { id: 'g1', title: expect.any(String), count: 1 } });
});

test('written files that differ are shown by their content', async () => {
  const { details } = await showCase(await runOne('echo "one" > out', 'echo "two" > out'), 'mine');
  expect(details.map(({ channel }) => channel)).toEqual(['files']);
  expect(details[0]?.text).toContain('\nout\n--- control\n+++ candidate\n@@ -1,1 +1,1 @@\n-one\n+two\n');
});

test('a case is judged by the rules of its run', async () => {
  const rule = { type: 'ignore', channel: 'files', file: 'log' } as const;
  const rules: RulesDocument = { schemaVersion: 1, kind: 'rules', rules: [rule] };
  const store = await runOne('echo a; echo a > log', 'echo b; echo b > log', rules);
  const { differences } = await showCase(store, 'mine');
  expect(differences.map(({ channel }) => channel)).toContain('stdout');
  expect(differences.map(({ channel }) => channel)).not.toContain('files');
});

test('a group is not found without a report, and the error says so', async () => {
  const store = await runOne(print, `${print}; echo more`);
  rmSync(join(store.dir, 'report.json'));
  await expect(showCase(store, 'g1')).rejects.toMatchObject({
    code: 'INPUT_NOT_FOUND',
    message: 'this run has no group g1; its report has no groups',
  });
  expect((await showCase(store, 'mine')).status).toBe('mismatch');
});

test('excerpts hold what differs in the channel of each group, cut to a few lines', async () => {
  const store = await runOne(print, `${print}; seq 1000; exit 3`);
  const report = JSON.parse(readFileSync(join(store.dir, 'report.json'), 'utf8'));
  const [excerpt, ...others] = await groupExcerpts(store, report);
  expect(others).toEqual([]);
  expect(excerpt).toEqual({ group: 'g1', text: 'control:   exit 0\ncandidate: exit 3\n' });
  const stdout = { ...report.groups[0], id: 'g2', channel: 'stdout' };
  const [cut] = await groupExcerpts(store, { groups: [stdout] });
  expect(cut?.text).toMatch(/\+1\n\+2\n.*… and \d+ more lines\n$/s);
  expect(cut?.text.split('\n').length).toBeLessThan(45);
});

test('the excerpt of another end holds what the candidate said about it', async () => {
  const store = await runOne(print, `${print}; echo 'cannot go on' >&2; exit 3`);
  const [excerpt] = await groupExcerpts(
    store,
    JSON.parse(readFileSync(join(store.dir, 'report.json'), 'utf8')),
  );
  expect(excerpt?.text).toContain('candidate: exit 3\n\nstderr\n');
  expect(excerpt?.text).toContain('+cannot go on\n');
});

test('an excerpt of a case that the run does not have is left out', async () => {
  const store = await runOne(print, `${print}; exit 3`);
  const report = JSON.parse(readFileSync(join(store.dir, 'report.json'), 'utf8'));
  const groups = [{ ...report.groups[0], exampleCase: 'f'.repeat(64) }];
  expect(await groupExcerpts(store, { groups })).toEqual([]);
});

test('a case that the run does not have is an error', async () => {
  const store = await runOne(print, print);
  for (const selector of ['other', 'g2', 'f'.repeat(64)]) {
    await expect(showCase(store, selector)).rejects.toEqual(code('INPUT_NOT_FOUND'));
  }
});

test('a program that is rebuilt while it runs leaves the run unfinished', async () => {
  const rebuilding = runOne(
    print,
    `${print}; echo '# new' >> '${join(root, 'control').replace("'", `'\\''`)}'`,
  );
  await expect(rebuilding).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect(RunStore.open(join(root, 'run')).readRun().finishedAt).toBeNull();
});
