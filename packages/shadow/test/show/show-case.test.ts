import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunner } from '@strangler/process';
import { RunStore, resolveImplementation, runShadow, showCase } from '@strangler/shadow';
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

async function runOne(control: string, candidate: string): Promise<RunStore> {
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
    searchPath,
    now: () => new Date(0),
    signal: new AbortController().signal,
  });
  return RunStore.open(join(root, 'run'));
}

const print = 'cat "$1" -; echo "$2 $K"';

test('each channel that differs is shown', async () => {
  const shown = showCase(await runOne(print, `${print}; echo more; touch left; exit 3`), 'mine');
  expect(shown).toMatchObject({ status: 'mismatch', name: 'mine' });
  const details = new Map(shown.details.map(({ channel, text }) => [channel, text]));
  expect(details.get('stdout')).toContain('+more');
  expect(details.get('exit')).toBe('control:   exit 0\ncandidate: exit 3\n');
  expect(details.get('files')).toMatch(/\+added file 0644 0 [0-9a-f]{64} left/);
});

test('the lines that it gives run each side as it ran, on the files of the case', async () => {
  const { reproduce } = showCase(await runOne(print, `${print}; echo more`), 'mine');
  const runLine = (line: string): string => execFileSync('sh', ['-c', line]).toString();
  expect(runLine(reproduce.control)).toBe("file\ninit's a b\n");
  expect(runLine(reproduce.candidate)).toBe("file\ninit's a b\nmore\n");
});

test('a case that the run does not have is an error', async () => {
  const store = await runOne(print, print);
  expect(() => showCase(store, 'other')).toThrow(expect.objectContaining({ code: 'INPUT_NOT_FOUND' }));
});

test('a program that is rebuilt while it runs leaves the run unfinished', async () => {
  const rebuilding = runOne(
    print,
    `${print}; echo '# new' >> '${join(root, 'control').replace("'", `'\\''`)}'`,
  );
  await expect(rebuilding).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect(RunStore.open(join(root, 'run')).readRun().finishedAt).toBeNull();
});
