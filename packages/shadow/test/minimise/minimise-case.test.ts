import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDocument } from '@strangler/core';
import { createRunner } from '@strangler/process';
import {
  type CaseSource,
  type MinimiseOptions,
  minimiseCase,
  RunStore,
  readCases,
  resolveImplementation,
  runShadow,
} from '@strangler/shadow';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const searchPath = '/usr/local/bin:/usr/bin:/bin';
const shared = { env: {}, artifacts: [], answersAs: null, build: null } as const;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "minimise's-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function side(role: 'control' | 'candidate', script: string, command: readonly string[] = []) {
  writeFileSync(join(root, role), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const spec = { ...shared, role, label: role, command: [`./${role}`, ...command], baseDir: root };
  return resolveImplementation(spec, searchPath);
}

interface Scripts {
  readonly control: string;
  readonly candidate: string;
  readonly command?: readonly string[];
  readonly timeoutMs?: number;
}

async function runCase({ control, candidate, command, timeoutMs = 5000 }: Scripts, source: CaseSource) {
  await runShadow({
    cases: [source],
    sides: { control: side('control', control, command), candidate: side('candidate', candidate, command) },
    settings: {
      jobs: 1,
      timeoutMs,
      channels: ['exit', 'stdout', 'stderr', 'files'],
      noiseRuns: 2,
      minCases: 1,
      maxMismatchRate: 0,
      timingCases: 0,
      seed: 1,
    },
    openRunner,
    runDir: join(root, 'run'),
    searchPath,
    now: () => new Date(0),
    signal: new AbortController().signal,
  });
  return RunStore.open(join(root, 'run'));
}

const openRunner = () => createRunner({ kind: 'node', cacheDir: root });

function sourceOf(document: CaseDocument, input: string | null = null): CaseSource {
  return { document: { id: 'mine', ...document }, input, baseDir: root, where: 'test' };
}

function minimise(store: RunStore, changes: Partial<MinimiseOptions> = {}) {
  return minimiseCase({
    store,
    selector: 'mine',
    openRunner,
    jobs: 2,
    budgetMs: 60_000,
    searchPath,
    clock: () => performance.now(),
    signal: new AbortController().signal,
    ...changes,
  });
}

const code = (name: string) => expect.objectContaining({ code: name });
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`);
const badLine = { control: 'cat', candidate: 'sed s/BAD/WORSE/' };

test('everything that does not matter is taken away, and the file holds what is left', async () => {
  const document = {
    args: ['one', 'two'],
    env: { UNUSED: 'x' },
    stdin: `${words(200).join('\n')}\nhere BAD is\n${words(100).join('\n')}\n`,
    files: { 'a/b': 'text', c: { symlink: 'a/b' } },
  };
  const store = await runCase(badLine, sourceOf(document));
  const result = await minimise(store);
  expect(result).toMatchObject({
    kind: 'shadow-minimised',
    difference: { channel: 'stdout' },
    after: { args: 0, env: 0, stdin: 11, files: 0, bytes: 11 },
    complete: true,
  });
  expect(result.before.bytes).toBeGreaterThan(2000);
  expect(result.file).toBe(join(root, 'run/minimised', `${result.caseId.slice(0, 12)}.json`));
  const [written] = readCases(result.file);
  expect(written?.document).toMatchObject({ stdin: 'here BAD is' });
  expect(written?.document.args).toBeUndefined();
});

test('each line that it gives shows the difference by itself', async () => {
  const store = await runCase(badLine, sourceOf({ stdin: 'some BAD text\n' }));
  const { reproduce } = await minimise(store);
  const runLine = (line: string): string => execFileSync('sh', ['-c', line]).toString();
  expect(runLine(reproduce.control)).toBe('some BAD text');
  expect(runLine(reproduce.candidate)).toBe('some WORSE text');
  expect(reproduce.shadow).toContain('--cases');
});

test('arguments, variables and written files are made smaller where they decide', async () => {
  const scripts = {
    control: 'echo right > out; cat d/in',
    candidate: 'case "$2$K" in *x*y*) echo wrong > out;; *) echo right > out;; esac; cat d/in',
  };
  const document = {
    args: ['first', 'a long x argument', 'third'],
    env: { K: 'some y value', OTHER: '1' },
    files: { 'd/in': 'content', 'd/other': 'more' },
  };
  const store = await runCase(scripts, sourceOf(document));
  const { after, difference, file } = await minimise(store);
  expect(difference.channel).toBe('files');
  expect(after).toMatchObject({ args: 2, env: 1, stdin: 0 });
  const [written] = readCases(file);
  expect(written?.document).toMatchObject({ args: ['', 'x'], env: { K: 'y' } });
});

test('an argument or variable that leads out of the working directory is kept whole or taken away', async () => {
  const scripts = {
    control: 'echo right',
    candidate: 'case "$1$P" in */data*/data*) echo wrong;; *) echo right;; esac',
  };
  const document = { args: ['--at=/srv/data/long/name', '/gone'], env: { P: '/srv/data/x', Q: '~/y' } };
  const store = await runCase(scripts, sourceOf(document));
  const [written] = readCases((await minimise(store)).file);
  expect(written?.document).toMatchObject({ args: ['--at=/srv/data/long/name'], env: { P: '/srv/data/x' } });
});

test('an input file is made smaller in its place, and its siblings go', async () => {
  mkdirSync(join(root, 'data'));
  const records = words(50).map((name) => ({ name, size: name.length }));
  writeFileSync(join(root, 'data/in.json'), JSON.stringify([...records, { name: 'BAD', size: 1 }], null, 2));
  for (const name of words(20)) writeFileSync(join(root, 'data', name), name);
  const scripts = { control: 'cat "$1"', candidate: 'sed s/BAD/WORSE/ "$1"', command: ['{input}'] };
  const source = { ...sourceOf({ files: { data: { dir: 'data' } } }, 'data/in.json'), aroundInputs: true };
  const store = await runCase(scripts, source);
  const { after, before, file, reproduce } = await minimise(store);
  expect(before.files).toBe(21);
  expect(after.files).toBe(1);
  expect(after.bytes).toBeLessThan(before.bytes / 20);
  const [written] = readCases(file);
  expect(written?.document.files).toEqual({ 'data/in.json': expect.stringContaining('BAD') });
  expect(reproduce.shadow).not.toContain('{input}');
});

test('a case is found by its group, whose difference is kept while others go', async () => {
  const scripts = {
    control: 'cat; echo same >&2',
    candidate: 'sed s/BAD/WORSE/; echo same >&2; case $1 in x*) echo more >&2;; esac',
  };
  const store = await runCase(scripts, sourceOf({ args: ['xyz'], stdin: 'a\nBAD\nb\n' }));
  const result = await minimise(store, { selector: 'g1' });
  const [written] = readCases(result.file);
  expect(result.difference.channel).toBe('stdout');
  expect(written?.document.args).toBeUndefined();
});

test('a hang is made smaller without waiting for the whole limit of the run at each try', async () => {
  const scripts = { control: 'cat', candidate: 'grep -q BAD && sleep 60; true', timeoutMs: 1200 };
  const store = await runCase(scripts, sourceOf({ stdin: `${words(6).join('\n')}\nBAD\n` }));
  const { after, difference } = await minimise(store, { budgetMs: 6000 });
  expect(difference).toMatchObject({ channel: 'exit' });
  expect(after.stdin).toBeLessThan(20);
});

test('how many cases are tried at a time does not change the result', async () => {
  const lines = words(60).map((word) => `${word} BAD\n`);
  const store = await runCase(badLine, sourceOf({ args: words(9), stdin: lines.join('') }));
  const results = [];
  for (const jobs of [1, 3]) {
    const { file } = await minimise(store, { jobs, outFile: join(root, `out-${jobs}.json`) });
    results.push(readFileSync(file, 'utf8'));
  }
  expect(results[0]).toBe(results[1]);
});

test('a control that disagrees with itself elsewhere does not stand in the way', async () => {
  const scripts = {
    control: 'date +%s%N >&2; cat',
    candidate: 'date +%s%N >&2; sed s/BAD/WORSE/',
  };
  const store = await runCase(scripts, sourceOf({ stdin: `${words(50).join('\n')}\nBAD\n` }));
  const { difference, after } = await minimise(store);
  expect(difference.channel).toBe('stdout');
  expect(after.stdin).toBeLessThan(10);
});

test('once the budget is used up, the smallest case until then is given, and that it may not be the last word', async () => {
  const store = await runCase(badLine, sourceOf({ stdin: `${words(300).join('\n')}\nBAD\n` }));
  const result = await minimise(store, { maxRuns: 40 });
  expect(result.complete).toBe(false);
  expect(result.after.bytes).toBeLessThan(result.before.bytes);
  expect(existsSync(result.file)).toBe(true);
});

describe('nothing is written where', () => {
  const none = () => expect(existsSync(join(root, 'run/minimised'))).toBe(false);

  test('the run has no such case or group', async () => {
    const store = await runCase(badLine, sourceOf({ stdin: 'BAD' }));
    for (const selector of ['other', 'g7', 'ffffffffffffffff']) {
      await expect(minimise(store, { selector })).rejects.toEqual(code('INPUT_NOT_FOUND'));
    }
    none();
  });

  test('the case shows no difference', async () => {
    const store = await runCase({ control: 'cat', candidate: 'cat' }, sourceOf({ stdin: 'x' }));
    await expect(minimise(store)).rejects.toEqual(code('MINIMISE_NOT_REPRODUCED'));
    none();
  });

  test('the difference does not show any more', async () => {
    const mark = join(root, 'mark').replaceAll("'", `'\\''`);
    writeFileSync(join(root, 'mark'), '');
    const candidate = `cat; if [ -e '${mark}' ]; then echo more; fi`;
    const store = await runCase({ control: 'cat', candidate }, sourceOf({ stdin: 'x' }));
    rmSync(join(root, 'mark'));
    await expect(minimise(store)).rejects.toEqual(code('MINIMISE_NOT_REPRODUCED'));
    none();
  });

  test('the difference shows only sometimes', async () => {
    const count = join(root, 'count').replaceAll("'", `'\\''`);
    // Differs in its first eight runs, so that the run sees it and not every later try does.
    const candidate = `cat; echo x >> '${count}'; if [ $(wc -l < '${count}') -le 5 ]; then echo more; fi`;
    const store = await runCase({ control: 'cat', candidate }, sourceOf({ stdin: 'x' }));
    await expect(minimise(store)).rejects.toEqual(code('MINIMISE_FLAKY'));
    none();
  });

  test('a file of the case changed since the run', async () => {
    writeFileSync(join(root, 'in'), 'BAD');
    const store = await runCase(badLine, sourceOf({ stdin: { file: 'in' } }));
    writeFileSync(join(root, 'in'), 'other');
    await expect(minimise(store)).rejects.toEqual(code('CASE_INVALID'));
    rmSync(join(root, 'in'));
    await expect(minimise(store)).rejects.toEqual(code('CASE_INVALID'));
    none();
  });

  test('a program changed since the run', async () => {
    const store = await runCase(badLine, sourceOf({ stdin: 'BAD' }));
    writeFileSync(join(root, 'candidate'), '#!/bin/sh\ncat\n');
    await expect(minimise(store)).rejects.toEqual(code('INPUT_INVALID'));
    none();
  });

  test('it is interrupted', async () => {
    const store = await runCase(badLine, sourceOf({ stdin: `${words(300).join('\n')}\nBAD\n` }));
    const controller = new AbortController();
    const pending = minimise(store, { signal: controller.signal, jobs: 1 });
    setTimeout(() => controller.abort(), 60);
    await expect(pending).rejects.toEqual(code('INTERRUPTED'));
    none();
  });
});

test('a result that is there already is never overwritten', async () => {
  const store = await runCase(badLine, sourceOf({ stdin: 'some BAD' }));
  const { file } = await minimise(store);
  const before = readFileSync(file, 'utf8');
  await expect(minimise(store)).rejects.toEqual(code('OUTPUT_EXISTS'));
  expect(readFileSync(file, 'utf8')).toBe(before);
  const other = await minimise(store, { outFile: join(root, 'new/other.json') });
  expect(readFileSync(other.file, 'utf8')).toBe(before);
});
