import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation, RollbackReport, ShadowReport } from '@strangler/core';
import { readContract, runConformance } from '@strangler/facade';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { example, readEvents, TemporaryMigration } from '../temporary-migration.ts';

const migration = new TemporaryMigration();
const candidate = `${example}bin/count-lines`;
const source = `${example}go/internal/lines/count.go`;

afterAll(() => migration.remove());

function useTool(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(migration.tool, args, {
    encoding: 'utf8',
    cwd: migration.dir,
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}

test('the code that is checked in is as the contract has it', () => {
  const check = spawnSync('npm', ['run', '-s', 'generate:check'], { cwd: example, encoding: 'utf8' });
  expect(check).toMatchObject({ status: 0, stderr: '' });
});

test('the Go program is a worker like any other', async () => {
  const contract = readContract(`${example}contract.schema.json`).hash;
  const results = await runConformance({ command: [candidate], contract, methods: false });
  expect(results.length).toBeGreaterThan(20);
  expect(results.filter(({ problem }) => problem !== null)).toEqual([]);
});

describe('before a rollout', () => {
  test('the Rust tool answers by itself and writes nothing down', () => {
    const { status, stdout } = useTool([source]);
    expect([status, stdout]).toEqual([0, expect.stringContaining(source)]);
    expect(existsSync(join(migration.dir, '.migrate/events'))).toBe(false);
  });

  test('a candidate that breaks is told in the event and not to the caller', () => {
    const broken = join(migration.dir, 'broken');
    writeFileSync(broken, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    const file = join(migration.dir, 'broken.jsonl');
    const env = { STRANGLER_LINE_COUNTER_TRIAL: broken, STRANGLER_EVENTS: file };
    expect(useTool([source], env)).toEqual(useTool([source]));
    expect(readEvents(file)).toMatchObject([
      {
        source: 'trial',
        variant: 'candidate',
        answeredBy: 'control',
        outcome: 'ok',
        operation: 'countLines',
      },
    ]);
    expect(readEvents(file)[0]?.fallback).toContain('did not become a worker');
  });
});

describe('shadow on the source files of this machine', () => {
  let report: ShadowReport;

  beforeAll(() => {
    const { status, document } = migration.migrate<ShadowReport>('shadow', '--timing-cases', '20');
    report = document;
    expect(status).toBe(0);
  });

  test('finds no difference in 1,500 cases', () => {
    expect(report.verdict).toBe('pass');
    expect(report.cases.equal).toBe(report.cases.captured);
    expect(report.cases.sources).toBeGreaterThanOrEqual(1_500);
    expect(report.mismatchUpperBound95).toBeLessThan(0.003);
  });

  test('Go answered in every run of the candidate, and Rust in every run of the control', () => {
    const file = join(migration.dir, report.runDir, 'observations.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const all = lines.map((line) => JSON.parse(line) as Observation);
    const answers = new Set(all.map(({ role, answer }) => `${role}: ${JSON.stringify(answer)}`));
    expect([...answers].sort()).toEqual([
      'candidate: {"answeredBy":"candidate","fallback":null}',
      'control: {"answeredBy":"control","fallback":null}',
    ]);
  });
});

describe('a rollout', () => {
  function answers(env: Readonly<Record<string, string>> = {}): string | undefined {
    const before = migration.events().length;
    expect(useTool([source], env).status).toBe(0);
    return migration.events()[before]?.answeredBy;
  }

  test('lets Rust answer in shadow, both in canary, and Go in live', () => {
    expect(migration.migrate('rollout', 'shadow').status).toBe(0);
    expect(answers()).toBe('control');
    expect(migration.migrate('runbook', '--rehearse').status).toBe(0);
    expect(migration.migrate('rollout', 'canary', '--percent', '50').status).toBe(0);
    const answered = Array.from({ length: 60 }, () => answers());
    const share = answered.filter((each) => each === 'candidate').length;
    expect([share > 9, share < 51]).toEqual([true, true]);
    expect(migration.migrate('rollout', 'live').status).toBe(0);
    expect(answers()).toBe('candidate');
    expect(answers({ STRANGLER_LINE_COUNTER: 'control' })).toBe('control');
  });

  test('is taken back in the midst of a process: its next call is answered by Rust', async () => {
    const [pipe, before] = [join(migration.dir, 'pipe.go'), migration.events().length];
    execFileSync('mkfifo', [pipe]);
    const tool = spawn(migration.tool, [source, pipe, source], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(tool, 'close');
    onTestFinished(() => void tool.kill());
    await vi.waitFor(() => expect(migration.events().length).toBeGreaterThan(before), 10_000);
    const { status, document } = migration.migrate<RollbackReport>('rollback', '--reason', 'test');
    expect(status).toBe(0);
    expect(document).toMatchObject({ from: { stage: 'live' }, to: { stage: 'off' }, controlVerified: true });
    const file = join(migration.dir, 'after.jsonl');
    createWriteStream(pipe).end('package a\n');
    expect(await ended).toEqual([0, null]);
    const [first, ...more] = migration.events().slice(before);
    expect(first?.answeredBy).toBe('candidate');
    // Off asks for no events, so that what is not there is an answer of the control.
    expect(more).toEqual([]);
    useTool([source], { STRANGLER_EVENTS: file, STRANGLER_LINE_COUNTER: 'candidate' });
    expect(readEvents(file)).toMatchObject([
      { answeredBy: 'control', note: expect.stringContaining('latched') },
    ]);
  });
});
