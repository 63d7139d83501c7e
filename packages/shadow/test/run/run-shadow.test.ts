import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseDocument, RunSettings } from '@strangler/core';
import { createRunner } from '@strangler/process';
import {
  type CaseSource,
  type ImplementationSpec,
  judgeStoredRun,
  RunStore,
  resolveImplementation,
  runShadow,
  type ShadowOptions,
} from '@strangler/shadow';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const searchPath = '/usr/local/bin:/usr/bin:/bin';
let root: string;
let runs = 0;
let scripts = 0;
let runDir: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'run-shadow-'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeEach(() => {
  runDir = join(root, `run-${runs++}`);
});

const settings: RunSettings = {
  jobs: 2,
  timeoutMs: 1000,
  channels: ['exit', 'stdout', 'stderr', 'files'],
  noiseRuns: 2,
  minCases: 3,
  maxMismatchRate: 0,
  timingCases: 2,
  seed: 1,
};

const upperCase = 'tr a-z A-Z';

function side(role: 'control' | 'candidate', script: string, changes: Partial<ImplementationSpec> = {}) {
  const file = join(root, `${role}-${scripts++}`);
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const base = {
    label: role,
    command: [file],
    env: {},
    artifacts: [],
    answersAs: null,
    build: null,
  } as const;
  return resolveImplementation({ role, ...base, baseDir: root, ...changes }, searchPath);
}

function cases(documents: readonly CaseDocument[]): CaseSource[] {
  return documents.map((document) => ({ document, input: null, baseDir: root, where: 'test' }));
}

const words = ['one', 'two', 'three', 'four', 'five', 'six'].map((stdin) => ({ stdin, source: stdin }));

function shadow(candidateScript: string, changes: Partial<ShadowOptions> = {}) {
  return runShadow({
    cases: cases(words),
    sides: { control: side('control', upperCase), candidate: side('candidate', candidateScript) },
    settings,
    openRunner: () => createRunner({ kind: 'node', cacheDir: root }),
    runDir,
    searchPath,
    now: () => new Date(Date.UTC(2026, 0, 1)),
    signal: new AbortController().signal,
    ...changes,
  });
}

test('two programs that do the same pass, and the accounting holds', async () => {
  const report = await shadow("tr '[:lower:]' '[:upper:]'");
  expect(report).toMatchObject({ verdict: 'pass', groups: [] });
  expect(report.cases).toMatchObject({ captured: 6, judged: 6, equal: 6, mismatch: 0, skipped: 0 });
  expect(report.performance).toMatchObject({ pairs: 2 });
});

describe('a candidate that is wrong on one input fails, and the input is found', () => {
  test.each([
    ['one byte', `${upperCase} | tr X Y`, 'stdout'],
    ['the exit code', 'in=$(cat); printf %s "$in" | tr a-z A-Z; [ "$in" != six ]', 'exit'],
  ])('%s', async (_, script, channel) => {
    const report = await shadow(script);
    expect(report.verdict).toBe('fail');
    expect(report.cases).toMatchObject({ equal: 5, mismatch: 1 });
    expect(report.groups).toMatchObject([{ channel, count: 1 }]);
  });

  test('a hang', async () => {
    const report = await shadow('in=$(cat); [ "$in" = six ] && sleep 60; printf %s "$in" | tr a-z A-Z');
    expect(report.groups[0]).toMatchObject({ channel: 'exit', location: 'exit 0, no end in time', count: 1 });
  });

  test('a file that it leaves behind', async () => {
    const report = await shadow(`${upperCase}; echo debug > trace.log`);
    expect(report.groups).toMatchObject([{ channel: 'files', count: 6 }]);
  });
});

test('a program that is replaced while it runs is found though it is put back, and what it did is not kept', async () => {
  const candidate = side('candidate', upperCase);
  const { program } = candidate;
  const control = side(
    'control',
    `${upperCase}; mv ${program} ${program}.aside; mv ${program}.aside ${program}`,
  );
  await expect(shadow('', { sides: { control, candidate } })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: `${program} changed while it ran`,
  });
  expect(existsSync(join(runDir, 'observations.jsonl'))).toBe(false);
});

test('what a program leaves running does not write into the run of the other', async () => {
  const writer = 'setsid sh -c "while sleep 0.01; do echo late > out.txt; done" > /dev/null 2>&1 &';
  const control = side('control', `${writer} sleep 0.1; echo done > out.txt`);
  const report = await shadow('sleep 0.1', { sides: { control, candidate: side('candidate', 'sleep 0.1') } });
  expect(report).toMatchObject({ verdict: 'fail', cases: { equal: 0 } });
});

test('a candidate that is random is flaky', async () => {
  const report = await shadow('head -c 16 /dev/urandom | od');
  expect(report).toMatchObject({ verdict: 'fail', cases: { flaky: 6 } });
});

test('a candidate that crashes on everything fails', async () => {
  expect(await shadow('kill -SEGV $$')).toMatchObject({ verdict: 'fail', cases: { mismatch: 6 } });
});

describe('where proof of who answered is demanded', () => {
  const line = (answeredBy: string, fallback: string): string =>
    `{"schemaVersion":1,"kind":"event","time":"t","flag":"f","source":"trial","generation":null,"stage":null,"variant":"candidate","answeredBy":"${answeredBy}","fallback":${fallback},"durationMs":1}`;

  async function withProof(script: string) {
    const candidate = side('candidate', script, { answersAs: 'candidate' });
    return shadow('', { sides: { control: side('control', upperCase), candidate } });
  }

  test('equal output from the candidate passes', async () => {
    const proven = await withProof(
      `echo '${line('candidate', 'null')}' >> "$STRANGLER_EVENTS"; ${upperCase}`,
    );
    expect(proven.verdict).toBe('pass');
  });

  test('equal output from a silent fallback fails', async () => {
    const fallen = await withProof(
      `echo '${line('control', '"crashed"')}' >> "$STRANGLER_EVENTS"; ${upperCase}`,
    );
    expect(fallen).toMatchObject({ verdict: 'fail', groups: [{ channel: 'answer', count: 6 }] });
  });

  test('equal output without a line fails', async () => {
    expect(await withProof(upperCase)).toMatchObject({ verdict: 'fail', groups: [{ channel: 'answer' }] });
  });
});

function judgeAgain() {
  return judgeStoredRun(RunStore.open(runDir));
}

/** Makes the run look as if it had been interrupted after its last case. */
function unfinish(): void {
  const store = RunStore.open(runDir);
  store.writeRun({ ...store.readRun(), finishedAt: null, observationsDigest: null });
}

describe('what a run keeps', () => {
  test('judges to the same report again', async () => {
    const report = await shadow(`${upperCase} | tr X Y`);
    expect(await judgeAgain()).toEqual(report);
  });

  test('is refused where it was finished and a file was changed since', async () => {
    await shadow(upperCase);
    for (const name of ['observations.jsonl', 'cases.jsonl']) {
      const file = join(runDir, name);
      const kept = readFileSync(file);
      for (const changed of [kept.subarray(0, -20), Buffer.concat([kept, kept]), Buffer.from('')]) {
        writeFileSync(file, changed);
        await expect(judgeAgain()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      }
      rmSync(file);
      await expect(judgeAgain()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      writeFileSync(file, kept);
    }
    expect((await judgeAgain()).verdict).toBe('pass');
  });

  test('loses only a torn last line where it was not finished, and does not pass', async () => {
    await shadow(upperCase, { settings: { ...settings, timingCases: 0 } });
    unfinish();
    const file = join(runDir, 'observations.jsonl');
    writeFileSync(file, readFileSync(file).subarray(0, -20));
    expect(await judgeAgain()).toMatchObject({ verdict: 'insufficient', cases: { captured: 6 } });
  });

  test.each([
    ['a line that does not fit', '"role":"control"', '"role":"controL"'],
    ['an output that does not have its hash', '"text":"ONE"', '"text":"TWO"'],
    ['another source', '"source":"one"', '"source":"two"'],
  ])('is refused for %s, also where it was not finished', async (_, from, to) => {
    await shadow(upperCase);
    unfinish();
    const file = join(runDir, 'observations.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    await expect(judgeAgain()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  test('holds outputs over 64 KiB as files named by their hash', async () => {
    const big = 'head -c 200000 /dev/zero';
    const sides = { control: side('control', big), candidate: side('candidate', big) };
    const report = await shadow('', { sides });
    expect(report.cases.equal).toBe(6);
    const [first] = readFileSync(join(runDir, 'observations.jsonl'), 'utf8').split('\n');
    const blob = join(runDir, 'blobs', JSON.parse(first ?? '').stdout.blob);
    expect(existsSync(blob)).toBe(true);
    writeFileSync(blob, 'x'.repeat(200_000));
    await expect(judgeAgain()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    rmSync(blob);
    await expect(judgeAgain()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

test('a directory that holds something is not written into', async () => {
  mkdirSync(runDir);
  writeFileSync(join(runDir, 'mine'), 'x');
  await expect(shadow(upperCase)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
  expect(readFileSync(join(runDir, 'mine'), 'utf8')).toBe('x');
});

test('an interrupt keeps what was observed and says how to judge it', async () => {
  const controller = new AbortController();
  const interrupted = shadow(upperCase, {
    signal: controller.signal,
    settings: { ...settings, jobs: 1 },
    onProgress: ({ done }) => {
      if (done === 2) controller.abort();
    },
  });
  await expect(interrupted).rejects.toMatchObject({
    code: 'INTERRUPTED',
    next: expect.stringContaining(runDir),
  });
  expect(await judgeAgain()).toMatchObject({
    verdict: 'insufficient',
    reason: '4 of 6 cases were not run.',
    cases: { judged: 2, skipped: 4 },
  });
});

test('an interrupt in the second run after a mismatch keeps what was seen before', async () => {
  const controller = new AbortController();
  const [once, twice] = ['once', 'twice'].map((name) => join(root, name)) as [string, string];
  const script = `if [ -e ${once} ]; then touch ${twice}; exec sleep 60; fi; touch ${once}; echo wrong`;
  const watch = setInterval(() => existsSync(twice) && controller.abort(), 10);
  const interrupted = shadow(script, {
    cases: cases(words.slice(0, 1)),
    settings: { ...settings, timeoutMs: 60_000 },
    signal: controller.signal,
  });
  await expect(interrupted).rejects.toMatchObject({ code: 'INTERRUPTED' });
  clearInterval(watch);
  expect(await judgeAgain()).toMatchObject({ verdict: 'fail', cases: { mismatch: 1 } });
});

test('a command whose file the runs would not find is refused before anything runs', async () => {
  writeFileSync(join(root, 'rules.txt'), 'x');
  const candidate = side('candidate', upperCase);
  const sides = {
    control: side('control', upperCase),
    candidate: { ...candidate, unlocated: ['--rules=rules.txt'] },
  };
  await expect(shadow('', { sides })).rejects.toMatchObject({
    code: 'USAGE',
    next: expect.stringContaining('./rules.txt'),
  });
  expect(existsSync(runDir)).toBe(false);
});

test('two sides that both fail on every case are not equal but unjudged', async () => {
  const fails = 'echo cannot open rules >&2; exit 2';
  const sides = { control: side('control', fails), candidate: side('candidate', fails) };
  expect(await shadow('', { sides })).toMatchObject({
    verdict: 'insufficient',
    reason: expect.stringContaining('every case'),
  });
});
