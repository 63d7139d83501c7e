import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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
  expect(stdout.replace(`in ${state}\n`, 'in that directory\n')).toMatch(
    /^generation 2: off, latched: the control answers \(was shadow\), in \d+\.\d ms\nin that directory\nthe stored control was hashed and is whole\non a machine that this state does not reach: export STRANGLER_TEST_FLAG=control\n$/,
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
    home: state,
    hadRollout: true,
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

describe('a rollback where nothing had been rolled out says so and exits with 1', () => {
  const roads: [string, readonly string[]][] = [
    ['the quick way back', []],
    ['the whole command line', ['--no-color']],
    ['and a quiet one', ['--quiet']],
  ];

  test.each(roads)('the second time too: %s', (_, options) => {
    rmSync(join(cwd, '.migrate'), { recursive: true });
    for (const round of [1, 2, 3]) {
      const { status, stdout, stderr } = migrate(cwd, ['rollback', ...options]);
      expect({ round, status, stdout }).toEqual({
        round,
        status: 1,
        stdout: expect.stringContaining(`\nin ${state}\n`),
      });
      expect(stderr).toContain(`Nothing had been rolled out in ${state}, so nothing was rolled back`);
    }
    expect(JSON.parse(readFileSync(join(state, 'current'), 'utf8')).metadata.stage).toBe('off');
    expect(migrate(cwd, ['rollback', '--release-latch', '--reason', 'test']).status).toBe(0);
  });

  test('where the place of the state is an empty directory', () => {
    const empty = join(cwd, 'mount');
    mkdirSync(empty);
    const file = join(cwd, 'migrate.config.json');
    const config = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...config, state: { home: 'mount' } }));
    const { status, stdout, stderr } = migrate(cwd, ['rollback', '--json']);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining(`rolled out in ${empty},`),
    });
    expect(JSON.parse(stdout)).toMatchObject({ home: empty, hadRollout: false, from: null });
  });

  test('where a link leads to a state that is not there, and does not look further up', () => {
    const inner = join(cwd, 'inner');
    mkdirSync(join(inner, '.migrate'), { recursive: true });
    symlinkSync(join(cwd, 'not-mounted'), join(inner, '.migrate/rollout'));
    const { status, stderr } = migrate(inner, ['rollback']);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining(`rolled out in ${inner}/.migrate/rollout`),
    });
    expect(migrate(cwd, ['status', '--json']).stdout).toContain('"stage":"shadow"');
  });
});

test('a state that cannot be looked at is not passed over for one further up', () => {
  const inner = join(cwd, 'inner');
  mkdirSync(inner);
  symlinkSync('.migrate', join(inner, '.migrate'));
  const { status, stderr } = migrate(inner, ['rollback']);
  expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('STATE_UNWRITABLE') });
  expect(migrate(cwd, ['status', '--json']).stdout).toContain('"stage":"shadow"');
});

describe('where the config cannot be read', () => {
  test.each([
    ['it has the marks of a merge', '<<<<<<< ours\n{"state":{"home":"/mnt/state"}}\n'],
    ['its state.home is no text', '{"state":{"home":5}}'],
  ])('the state beside it is rolled back, and that this may be the wrong one is told: %s', (_, text) => {
    writeFileSync(join(cwd, 'migrate.config.json'), text);
    const { status, stdout, stderr } = migrate(cwd, ['rollback']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('(was shadow)') });
    expect(stderr).toContain(
      `${join(cwd, 'migrate.config.json')} cannot be read, so its state.home is not known`,
    );
    expect(stderr).not.toContain('Nothing had been rolled out');
  });

  test.each(['{', '', '<<<<<<< ours\n{}\n', '[]'])(
    'and says nothing of a state.home, it takes nothing away: %j',
    (text) => {
      writeFileSync(join(cwd, 'migrate.config.json'), text);
      const { status, stderr } = migrate(cwd, ['rollback']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    },
  );

  test('or is not where it was said to be', () => {
    const { status, stderr } = migrate(cwd, ['rollback', '--config', 'other.json']);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining(`${join(cwd, 'other.json')} cannot be read`),
    });
  });
});
