import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProfileReport } from '@strangler/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePprofInputs } from '../../../profile/test/support/pprof-inputs.ts';
import { pprofTop } from '../../../profile/test/support/pprof-top.ts';
import { migrate } from './migrate.ts';

const directory = mkdtempSync(join(tmpdir(), 'goldens-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  ({ files } = await writePprofInputs(directory));
}, 300_000);

const views = [
  { args: [], count: {} },
  {
    args: ['--granularity', 'lines', '--hide', 'line[X3]0'],
    count: { granularity: 'lines', hide: 'line[X3]0' },
  },
  { args: ['--granularity', 'files', '--focus', '[12]00'], count: { granularity: 'files', focus: '[12]00' } },
  {
    args: ['--granularity', 'addresses', '--no-inlines'],
    count: { granularity: 'addresses', noInlines: true },
  },
  {
    args: ['--granularity', 'filefunctions', '--show', '[12]00'],
    count: { granularity: 'filefunctions', show: '[12]00' },
  },
  { args: ['--show-from', 'line2', '--ignore', 'X1'], count: { showFrom: 'line2', ignore: 'X1' } },
] as const;

const units: Readonly<Record<string, string>> = {
  nanoseconds: 'ns',
  microseconds: 'us',
  milliseconds: 'ms',
  bytes: 'B',
};

test("migrate profile --format json holds the rows of go tool pprof -top on google/pprof's own profiles", async () => {
  let compared = 0;
  for (const [name, file] of files) {
    for (const { args, count } of views) {
      const out = join(directory, 'report.json');
      const form = ['--format', 'json', '--out', out];
      const { status, stderr } = migrate(directory, ['profile', '--from', file, ...form, ...args]);
      expect(status, stderr).toBe(0);
      const report = JSON.parse(readFileSync(out, 'utf8')) as ProfileReport;
      const unit = units[report.unit] ?? report.unit;
      const theirs = await pprofTop([file], { unit, by: 'flat', count });
      const printed = (value: number | string) =>
        Number(value) === 0 ? '0' : `${value}${unit === 'count' ? '' : unit}`;
      const ours = report.functions.map((row) => [row.name, printed(row.flat), printed(row.cum)]);
      const rows = theirs.map((row) => [row.name, row.flat, row.cum]);
      expect({ name, args, rows: ours.toSorted() }).toEqual({ name, args, rows: rows.toSorted() });
      compared += rows.length;
    }
  }
  expect(compared).toBeGreaterThan(300);
});

test('a broken regular expression is a mistake in the call, named by its option', () => {
  const { status, stderr } = migrate(directory, [
    'profile',
    '--from',
    files.get('cpu') ?? '',
    '--show-from',
    '[',
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain('--show-from "["');
});
