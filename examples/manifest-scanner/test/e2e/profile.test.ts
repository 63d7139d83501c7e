import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument, type ProfileReport } from '@strangler/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { example, run, TemporaryMigration } from '../temporary-migration.ts';

const migration = new TemporaryMigration();
let report: ProfileReport;
let file: string;

beforeAll(() => {
  const captured = migration.migrateJson<ProfileReport>('profile');
  expect(captured.status).toBe(0);
  report = captured.document;
  const dir = join(migration.dir, '.migrate/profiles');
  const [name = ''] = readdirSync(dir).filter((each) => each.endsWith('.pb.gz'));
  file = join(dir, name);
});

afterAll(() => migration.remove());

/** One row of `go tool pprof -top`: flat, flat %, cum, cum %, as it prints them, and the function. */
function pprofRows(): string[] {
  const exact = ['-nodecount=0', '-nodefraction=0', '-edgefraction=0', '-unit=ns'];
  const { stdout } = run('go', ['tool', 'pprof', '-top', ...exact, file]);
  const lines = stdout.trimEnd().split('\n');
  return lines.slice(lines.findIndex((line) => line.trim().startsWith('flat')) + 1).map((line) => {
    const [, flat, flatPercent, , cum, cumPercent, name] =
      /^\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(.+?)(?: \(inline\))?$/.exec(line) ?? [];
    return [flat, flatPercent, cum, cumPercent, name].join(' ');
  });
}

/** A share as pprof prints it: two decimals, below 1 % two significant digits. */
function percent(value: number): string {
  if (Math.abs(value) >= 99.95 && Math.abs(value) <= 100.05) return '100%';
  return Math.abs(value) >= 1 ? `${value.toFixed(2)}%` : `${Number(value.toPrecision(2))}%`;
}

test('every row equals that of go tool pprof -top on the same file', () => {
  const ns = (value: number | string): string => (Number(value) === 0 ? '0' : `${value}ns`);
  const ours = report.functions.map(({ name, flat, flatPercent, cum, cumPercent }) =>
    [ns(flat), percent(flatPercent), ns(cum), percent(cumPercent), name].join(' '),
  );
  expect(ours.length).toBeGreaterThan(50);
  expect(ours.toSorted()).toEqual(pprofRows().toSorted());
});

test('the hot path is the operation behind the TreeHasher interface', () => {
  const extract = report.hotPaths.filter(({ advice }) => advice === 'extract');
  expect(report.verdict.decision).toBe('extract');
  expect(extract.map((path) => path.function).join(' ')).toMatch(/hasher/);
  expect(extract.every(({ cumPercent }) => cumPercent >= 20)).toBe(true);
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
