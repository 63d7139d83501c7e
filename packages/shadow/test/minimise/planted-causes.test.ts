import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShadowReport } from '@strangler/core';
import { createRunner } from '@strangler/process';
import { minimiseCase, RunStore, readCases, runShadow } from '@strangler/shadow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPlanted, plantedCases, plantedCauses, plantedSettings, searchPath } from './planted-causes.ts';

const root = mkdtempSync(join(tmpdir(), 'planted-'));
const openRunner = () => createRunner({ kind: 'node', cacheDir: root });
const signal = new AbortController().signal;
let report: ShadowReport;

beforeAll(async () => {
  report = await runShadow({
    cases: plantedCases(200, root),
    sides: buildPlanted(root),
    settings: plantedSettings,
    openRunner,
    runDir: join(root, 'run'),
    searchPath,
    now: () => new Date(0),
    signal,
  });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('200 cases that differ from ten causes make at most twelve groups', () => {
  expect(report.cases.mismatch).toBe(200);
  expect(report.groups.length).toBeGreaterThanOrEqual(10);
  expect(report.groups.length).toBeLessThanOrEqual(12);
  expect(report.groups.reduce((total, { count }) => total + count, 0)).toBe(200);
});

test('a case of each kind of cause is made small, and holds its cause', async () => {
  const minimise = async (id: string) => {
    const store = RunStore.open(join(root, 'run'));
    const common = { store, openRunner, jobs: 2, budgetMs: 60_000, searchPath, signal };
    const { before, after, file } = await minimiseCase({
      ...common,
      selector: id,
      clock: () => performance.now(),
    });
    const [written] = readCases(file);
    return { share: after.bytes / before.bytes, stdin: String(written?.document.stdin) };
  };
  for (const { id } of report.groups.slice(0, 3)) {
    const { share, stdin } = await minimise(id);
    expect(share).toBeLessThan(0.05);
    expect(plantedCauses.filter((cause) => stdin.includes(cause))).toHaveLength(1);
  }
});
