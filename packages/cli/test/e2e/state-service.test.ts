import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decide, readCurrent, targetingKeyOf } from '@strangler/rollback';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OfrepService, startOfrepService } from '../../../rollback/test/support/start-ofrep-service.ts';
import { migrate } from './migrate.ts';
import { configure, flag, writeTools } from './two-tools.ts';

const raws = Array.from({ length: 24 }, (_, number) => `runner-ü-${number}`);
let base: string;
let home: string;
let service: OfrepService;
let runners: readonly string[];

/** A short-lived host: it has the binaries, as `migrate release pull` brings them, and knows nothing of the state's directory. */
function makeRunner(name: string): string {
  const dir = join(base, name);
  mkdirSync(join(dir, '.migrate'), { recursive: true });
  cpSync(join(base, 'operator/.migrate/releases'), join(dir, '.migrate/releases'), { recursive: true });
  writeTools(dir);
  configure(dir, {
    state: { home: service.address },
    launcher: { control: join(dir, 'control'), out: 'tool' },
  });
  const built = migrate(dir, ['launcher']);
  expect(built).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`It follows ${service.address}`),
  });
  return dir;
}

function operate(...args: readonly string[]): void {
  const forced = args[0] === 'rollout' ? ['--force', '--reason', 'test'] : [];
  expect(migrate(join(base, 'operator'), [...args, ...forced])).toMatchObject({ status: 0 });
}

/** The address stays the same, as it is built into the tools. */
async function restart(): Promise<void> {
  await service.stop();
  service = await startOfrepService(join(home, 'current.json'), service.port);
}

interface Run {
  readonly who: string;
  readonly event: {
    readonly generation: number | null;
    readonly stage: string | null;
    readonly note: string | null;
  };
}

/** One run of the tool as a job has it, in a process and with a cache of its own. */
function runOnce(runner: string, raw: string): Run {
  const file = join(runner, 'event.jsonl');
  rmSync(file, { force: true });
  const env = {
    PATH: process.env.PATH,
    HOME: join(runner, 'home'),
    STRANGLER_EVENTS: file,
    RAW: raw,
  };
  const { stdout, stderr, status } = spawnSync(join(runner, 'tool'), {
    encoding: 'utf8',
    env,
    timeout: 20_000,
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  return { who: stdout.trim(), event: JSON.parse(lines[0] ?? '') };
}

/** A run that was answered in time: on a machine under load 50 ms may pass before anybody is asked. */
function run(runner: string, raw = 'job'): Run {
  for (let tries = 0; tries < 50; tries += 1) {
    const done = runOnce(runner, raw);
    if (!done.event.note?.includes('no answer within')) return done;
  }
  throw new Error('the service did not answer in time');
}

function expectAll(who: string, event: object): void {
  for (const runner of runners) expect(run(runner)).toEqual({ who, event: expect.objectContaining(event) });
}

beforeAll(async () => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'state-service-')));
  const operator = join(base, 'operator');
  home = join(operator, '.migrate/rollout');
  writeTools(operator);
  configure(operator, { rollout: { stickiness: 'env:RAW' } });
  operate('rollout', 'shadow');
  service = await startOfrepService(join(home, 'current.json'));
  runners = ['one', 'two'].map(makeRunner);
});

afterAll(async () => {
  await service?.stop();
  rmSync(base, { recursive: true, force: true });
});

test('two runners that share only an address follow a rollout, key by key, and a rollback', () => {
  expectAll('control', { stage: 'shadow', note: null });
  for (const percent of [25, 60]) {
    operate('rollout', 'canary', '--percent', String(percent));
    const state = readCurrent(home);
    const wanted = raws.map((raw) => {
      return decide({ state, flag, wish: undefined, targetingKey: targetingKeyOf(flag, raw) }).variant;
    });
    expect(new Set(wanted)).toEqual(new Set(['candidate', 'control']));
    for (const runner of runners) expect(raws.map((raw) => run(runner, raw).who)).toEqual(wanted);
  }
  operate('rollout', 'live');
  expectAll('candidate', { stage: 'live', note: null });
  operate('rollout', 'complete');
  expectAll('candidate', { stage: 'complete', note: null });
  operate('rollback');
  expectAll('control', { stage: 'off', note: expect.stringMatching(/^generation \d+ is latched$/) });
});

test('while the address is down they do as they last heard, and never as before a rollback', async () => {
  operate('rollback', '--release-latch', '--reason', 'test');
  operate('rollout', 'live');
  expectAll('candidate', { stage: 'live', note: null });
  await service.stop();
  expectAll('candidate', {
    stage: 'live',
    note: expect.stringMatching(/^as it was at .*connection refused/),
  });
  operate('rollback');
  await restart();
  expectAll('control', { stage: 'off', note: expect.stringMatching(/^generation \d+ is latched$/) });
  await service.stop();
  expectAll('control', {
    stage: 'off',
    note: expect.stringMatching(/^generation \d+ is latched; as it was at /),
  });
});

test('a runner that has heard of no state runs control while the address is down, and says so where its events lie', () => {
  const fresh = makeRunner('fresh');
  const note = expect.stringMatching(/^the state cannot be asked for: .*connection refused/);
  expect(runOnce(fresh, 'job')).toEqual({
    who: 'control',
    event: expect.objectContaining({
      generation: null,
      stage: null,
      note,
      variant: 'control',
      source: 'state',
    }),
  });
  const { stdout } = spawnSync(join(fresh, 'tool'), { encoding: 'utf8', env: { PATH: process.env.PATH } });
  expect(stdout).toBe('control\n');
  const day = new Date().toISOString().slice(0, 10);
  const events = readFileSync(join(fresh, `.migrate/events/${day}.jsonl`), 'utf8');
  expect(JSON.parse(events)).toMatchObject({ answeredBy: 'control', note });
});

test('that the service has no such flag is control, also while the address is down afterwards', async () => {
  await restart();
  rmSync(join(home, 'current'));
  expectAll('control', { generation: null, note: 'the service has no such flag' });
  await service.stop();
  expectAll('control', {
    generation: null,
    note: expect.stringMatching(/^the service has no such flag; as it was at /),
  });
});

test('who moves or judges the state is told to do it where the state lies', () => {
  const [runner = ''] = runners;
  const commands = [
    ['rollout', 'off'],
    ['rollout', 'history'],
    ['rollback'],
    ['rollback', '--no-color'],
    ['guard', '--once'],
    ['status'],
    ['audit', 'verify'],
    ['runbook'],
    ['release', 'prune'],
    ['release', 'list'],
  ];
  for (const command of commands) {
    const { status, stdout, stderr } = migrate(runner, command);
    expect({ command, status, stdout }).toEqual({ command, status: 2, stdout: '' });
    expect(stderr).toContain(`STATE_ELSEWHERE: the state is not here: it is asked for at ${service.address}`);
  }
  expect(existsSync(join(runner, '.migrate/rollout'))).toBe(false);
  expect(migrate(runner, ['release', 'verify']).status).toBe(0);
});
