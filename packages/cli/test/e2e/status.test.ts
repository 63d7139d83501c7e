import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StatusReport } from '@strangler/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'status-'));
  copyFileSync('/bin/cat', join(cwd, 'candidate'));
  appendFileSync(join(cwd, 'candidate'), 'other bytes');
  const lines = ['a', 'b', 'c', 'd'].map((stdin) => JSON.stringify({ stdin }));
  writeFileSync(join(cwd, 'cases.jsonl'), `${lines.join('\n')}\n`);
  const config = {
    schemaVersion: 1,
    name: 'test',
    flag: 'test_flag',
    control: { command: ['/bin/cat'] },
    candidate: { command: ['{configDir}/candidate'] },
    shadow: { cases: 'cases.jsonl', minCases: 4, timingCases: 0 },
  };
  writeFileSync(join(cwd, 'migrate.config.json'), JSON.stringify(config));
  expect(migrate(cwd, ['rollout', 'shadow']).status).toBe(0);
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function status(): { readonly text: string; readonly report: StatusReport } {
  const report = JSON.parse(migrate(cwd, ['status', '--json']).stdout) as StatusReport;
  return { text: migrate(cwd, ['status']).stdout, report };
}

test('status says that there is no evidence, and then what the evidence is, how old, and where it is', () => {
  expect(status().report.evidence).toBeNull();
  expect(status().text).toContain('no shadow run of these two sides: migrate shadow');
  expect(migrate(cwd, ['shadow']).status).toBe(0);
  const { text, report } = status();
  expect(report.evidence).toMatchObject({
    verdict: 'pass',
    sources: 4,
    runDir: expect.stringMatching(/^\.migrate\/runs\//),
  });
  expect(text).toContain(
    `pass, at most 52.72 % differ, 4 sources, 0.0 days old, ${report.evidence?.runDir}\n`,
  );
});

test('the evidence is judged again: neither a report that was changed nor a run that was damaged counts as a pass', () => {
  expect(migrate(cwd, ['shadow']).status).toBe(0);
  const dir = join(cwd, status().report.evidence?.runDir ?? '');
  const observations = readFileSync(join(dir, 'observations.jsonl'));
  writeFileSync(join(dir, 'observations.jsonl'), observations.subarray(0, observations.length / 2));
  const { text, report } = status();
  expect(report.evidence).toMatchObject({ verdict: 'insufficient', mismatchUpperBound95: null });
  expect(text).toMatch(/evidence +insufficient: /);
});

test('another candidate is another pair: the evidence of the one before is not shown for it', () => {
  expect(migrate(cwd, ['shadow']).status).toBe(0);
  appendFileSync(join(cwd, 'candidate'), 'and others');
  expect(status().report.evidence).toBeNull();
});

test('status counts the days until the control may go, once the rollout is complete', () => {
  expect(status().text).toContain('control as long as it is needed; candidate as long as it is needed');
  expect(migrate(cwd, ['rollout', 'complete', '--force', '--reason', 'a test']).status).toBe(0);
  const { text, report } = status();
  expect(report.retention).toMatchObject({ control: { daysLeft: 60 }, candidate: { daysLeft: null } });
  expect(text).toMatch(/control for 60 more days, until \d{4}-\d\d-\d\d; candidate as long as it is needed/);
});

test('without a config that can be read status says the rest', () => {
  writeFileSync(join(cwd, 'migrate.config.json'), '{');
  const { report } = status();
  expect(report).toMatchObject({ evidence: null, rollout: { stage: 'shadow' } });
});
