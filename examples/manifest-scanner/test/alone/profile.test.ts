import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkDocument,
  type Forecast,
  type HotPath,
  type ProfileReport,
  quantile,
  sortedNumbers,
} from '@strangler/core';
import { formatPercentage } from '@strangler/profile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { example, run, TemporaryMigration } from '../temporary-migration.ts';

const migration = new TemporaryMigration();
let report: ProfileReport;
let file: string;
let operation: HotPath;
let forecast: Forecast;

beforeAll(() => {
  const captured = migration.migrateJson<ProfileReport>('profile');
  expect(captured.status).toBe(0);
  report = captured.document;
  const dir = join(migration.dir, '.migrate/profiles');
  const [name = ''] = readdirSync(dir).filter((each) => each.endsWith('.pb.gz'));
  file = join(dir, name);
  const found = report.hotPaths.find((path) => path.function.includes('Control.HashTree'));
  if (found?.forecast == null) throw new Error('there is no forecast for HashTree');
  operation = found;
  // The tool starts a hasher for each call, so that this is the forecast that it has to meet.
  forecast = found.forecasts.find(({ mode }) => mode === 'one-shot') ?? found.forecast;
});

afterAll(() => migration.remove());

/** One row of `go tool pprof -top`: flat, flat %, cum, cum %, as it prints them, and the function. */
function pprofRows(): string[] {
  const exact = ['-nodecount=0', '-nodefraction=0', '-edgefraction=0', '-unit=ns'];
  const { stdout } = run('go', ['tool', 'pprof', '-top', ...exact, file]);
  const lines = stdout.trimEnd().split('\n');
  return lines.slice(lines.findIndex((line) => line.trim().startsWith('flat')) + 1).map((line) => {
    const [, flat, flatPercent, , cum, cumPercent, name] =
      /^\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(.+?)(?: \((?:partial-)?inline\))?$/.exec(line) ?? [];
    return [flat, flatPercent, cum, cumPercent, name].join(' ');
  });
}

test('every row equals that of go tool pprof -top on the same file', () => {
  const ns = (value: number | string): string => (Number(value) === 0 ? '0' : `${value}ns`);
  const percent = (value: number | string): string => formatPercentage(BigInt(value), BigInt(report.total));
  const ours = report.functions.map(({ name, flat, cum }) =>
    [ns(flat), percent(flat), ns(cum), percent(cum), name].join(' '),
  );
  expect(ours.length).toBeGreaterThan(50);
  expect(ours.toSorted()).toEqual(pprofRows().toSorted());
});

test('the operation behind the TreeHasher interface is the one to decide on', () => {
  expect(report.verdict.reason).toContain('treehash.Control.HashTree');
  const chosen = report.hotPaths.filter(({ advice }) => advice === 'extract');
  expect(new Set(chosen.map(({ boundary }) => boundary)).size).toBe(
    report.verdict.decision === 'extract' ? 1 : 0,
  );
});

test('the report fits its schema', () => {
  expect(checkDocument('ProfileReport', report)).toMatchObject({ ok: true });
});

test('reading the kept profile gives the same figures as capturing it did', () => {
  const read = migration.migrateJson<ProfileReport>('profile', '--from', file).document;
  expect(read.functions).toEqual(report.functions);
});

test('the source of the tool was not touched', () => {
  expect(existsSync(join(example, 'go', 'overlay.json'))).toBe(false);
  expect(run('git', ['status', '--porcelain', '--', 'go'], { cwd: example }).stdout).not.toContain('??');
});

/** Milliseconds of one scan, with the variables that choose who hashes. */
function scan(tool: string, tree: string, env: Record<string, string>): number {
  const start = performance.now();
  const { status } = spawnSync(tool, ['scan', tree], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: migration.dir,
  });
  expect(status).toBe(0);
  return performance.now() - start;
}

const median = (values: readonly number[]): number => quantile(sortedNumbers(values), 0.5);

test('the calls of the operation are counted and its recorded calls replayed', () => {
  expect(report.measured?.notes).toEqual([]);
  expect(operation).toMatchObject({ callsPerRun: 1, outerCallsPerRun: 1 });
  // A request of some bytes, and an answer of about 180 bytes for each of thousands of files.
  expect(operation.bytesPerCall).toBeGreaterThan(1_000_000);
});

test('the forecast, made before the whole is timed, lies within 10 % of the time after the extraction', () => {
  const tool = migration.buildTool();
  const tree = join(run('go', ['env', 'GOROOT']).stdout.trim(), 'src');
  const hasher = { STRANGLER_MANIFEST_HASHER_TRIAL: `${example}bin/manifest-hasher` };
  const now: number[] = [];
  const then: number[] = [];
  for (let round = 0; round < 31; round++) {
    const [control, candidate] = [
      scan(tool, tree, { STRANGLER_MANIFEST_HASHER: 'control' }),
      scan(tool, tree, hasher),
    ];
    // The first round warms the caches.
    if (round > 0) now.push(control);
    if (round > 0) then.push(candidate);
  }
  const measured = median(then) / 1000;
  // What the machine does faster or slower by now than while it was profiled is no fault of the forecast.
  const drift = median(now) / 1000 / (report.measured?.wallSeconds ?? 0);
  const forecastSeconds = (forecast.seconds ?? 0) * drift;
  const error = forecastSeconds / measured - 1;
  process.stdout.write(
    `forecast ${Math.round(forecastSeconds * 1000)} ms, measured ${Math.round(measured * 1000)} ms (${(error * 100).toFixed(1)} %), before ${Math.round(median(now))} ms\n`,
  );
  expect(Math.abs(error)).toBeLessThanOrEqual(0.1);
});

test('the advice follows from the forecast', () => {
  const pays = (operation.forecast?.speedup95?.[0] ?? 0) >= 1.05;
  expect(operation.advice).toBe(pays ? 'extract' : 'keep');
  expect(report.verdict.decision).toBe(pays ? 'extract' : 'keep');
});
