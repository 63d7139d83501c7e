import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';

let cwd: string;
let state: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rollback-'));
  state = join(cwd, '.migrate/rollout');
  const config = {
    schemaVersion: 1,
    name: 'test',
    flag: 'test_flag',
    control: { command: ['/bin/cat'] },
    candidate: { command: ['/bin/ls'] },
  };
  writeFileSync(join(cwd, 'migrate.config.json'), JSON.stringify(config));
  expect(migrate(cwd, ['rollout', 'shadow']).status).toBe(0);
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function damageGenerations(): void {
  for (const name of readdirSync(state)) {
    if (/^g-.*\.json$/.test(name)) writeFileSync(join(state, name), '{');
  }
}

test('a rollback says where it came from, where it went and how long it took', () => {
  const { status, stdout } = migrate(cwd, ['rollback', '--reason', 'test']);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^generation 2: off, latched: the control answers \(was shadow\), in \d+\.\d ms\nthe stored control was hashed and is whole\non a machine that this state does not reach: export STRANGLER_TEST_FLAG=control\n$/,
  );
});

test.each([
  ['the quick way back', []],
  ['the whole command line', ['--no-color']],
])('%s prints the same document and writes the same generation', (_, options) => {
  const { status, stdout, stderr } = migrate(cwd, ['rollback', '--reason', 'test it', '--json', ...options]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { elapsedMs, ...report } = JSON.parse(stdout);
  expect(elapsedMs).toBeGreaterThan(0);
  expect(report).toEqual({
    schemaVersion: 1,
    kind: 'rollback',
    from: { generation: 1, stage: 'shadow', percent: 0 },
    to: { generation: 2, stage: 'off' },
    controlVerified: true,
    controlLine: 'export STRANGLER_TEST_FLAG=control',
    olderHosts: [],
    warnings: [],
  });
  const { metadata } = JSON.parse(readFileSync(join(state, 'g-000002.json'), 'utf8'));
  expect(metadata).toMatchObject({ stage: 'off', latched: true, reason: 'test it' });
});

test('a control that is gone from the store is put back from where the config builds it', () => {
  const store = join(cwd, '.migrate/releases/blobs/sha256');
  rmSync(store, { recursive: true });
  const { status, stdout } = migrate(cwd, ['rollback']);
  expect(status).toBe(0);
  expect(stdout).toContain('the control was put back from /bin/cat, because');
  expect(readdirSync(store)).toHaveLength(1);
});

test('hosts whose newest event names an older generation are listed', () => {
  mkdirSync(join(cwd, '.migrate/events'));
  const event = {
    schemaVersion: 1,
    kind: 'event',
    time: '2026-03-01T11:00:00.000Z',
    flag: 'test_flag',
    source: 'state',
    generation: 1,
    stage: 'shadow',
    variant: 'control',
    answeredBy: 'control',
    fallback: null,
    durationMs: 1,
    host: 'ci-7',
  };
  writeFileSync(join(cwd, '.migrate/events/2026-03-01.jsonl'), `${JSON.stringify(event)}\n`);
  expect(migrate(cwd, ['rollback']).stdout).toContain(
    'hosts whose newest event names an older generation:\n  ci-7: 1, at 2026-03-01T11:00:00.000Z\n',
  );
});

test('status tells a removed pointer from a rollout that never was', () => {
  rmSync(join(state, 'current'));
  const { status, stdout } = migrate(cwd, ['status']);
  expect(status).toBe(1);
  expect(stdout).toContain('so control answers: the pointer to the current generation was removed');
  rmSync(join(cwd, '.migrate'), { recursive: true });
  expect(migrate(cwd, ['status'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('nothing has been rolled out'),
  });
});

describe('when every generation on disk is damaged', () => {
  beforeEach(damageGenerations);

  test('a rollback still works', () => {
    expect(migrate(cwd, ['rollback']).status).toBe(0);
  });

  test('and without a config too', () => {
    rmSync(join(cwd, 'migrate.config.json'));
    expect(migrate(cwd, ['rollback']).status).toBe(0);
  });

  test('the way forward is open again once the latch is lifted', () => {
    migrate(cwd, ['rollback']);
    expect(migrate(cwd, ['rollout', 'canary', '--percent', '5']).status).toBe(1);
    const lifted = migrate(cwd, ['rollback', '--release-latch', '--reason', 'the disk was replaced']);
    expect(lifted.stdout).toContain('off, the latch is lifted');
    expect(migrate(cwd, ['rollout', 'shadow']).status).toBe(0);
  });
});

test('a rollback in a directory without a rollout fails and makes nothing', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  expect(migrate(elsewhere, ['rollback'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('CONFIG_NOT_FOUND: no rollout was found'),
  });
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});

test('a rollback beside a config that nothing was rolled out from says so and exits with 1', () => {
  rmSync(join(cwd, '.migrate'), { recursive: true });
  const { status, stderr } = migrate(cwd, ['rollback']);
  expect(status).toBe(1);
  expect(stderr).toContain(`Nothing had been rolled out in ${state}`);
});
