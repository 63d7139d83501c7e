import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { configure, writeTools } from './two-tools.ts';

let base: string;
let cwd: string;

function codeOf(...args: readonly string[]): string {
  return (JSON.parse(migrate(cwd, [...args, '--json']).stdout) as { code: string }).code;
}

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'state-home-')));
  cwd = join(base, 'project');
  writeTools(cwd);
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

test('a state in another directory is moved, judged, followed and rolled back there, and nothing lies beside the config', () => {
  configure(cwd, {
    state: { home: '../share/rollout' },
    launcher: { control: join(cwd, 'control'), out: 'tool' },
  });
  expect(migrate(cwd, ['launcher'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`${base}/share/rollout`),
  });
  const answer = (): string => execFileSync(join(cwd, 'tool'), { encoding: 'utf8' }).trim();
  expect(answer()).toBe('control');
  expect(migrate(cwd, ['rollout', 'live', '--force', '--reason', 'test'])).toMatchObject({ status: 0 });
  expect(answer()).toBe('candidate');
  expect(readFileSync(join(base, 'share/rollout/current'), 'utf8')).toContain('"stage": "live"');
  for (const args of [['status'], ['rollout', 'history'], ['audit', 'verify'], ['release', 'verify']]) {
    expect({ args, ...migrate(cwd, args) }).toMatchObject({ args, status: 0 });
  }
  expect(migrate(cwd, ['rollback']).status).toBe(0);
  expect(answer()).toBe('control');
  expect(existsSync(join(cwd, '.migrate'))).toBe(false);
});

test('a relative place is the same to the launcher and to every command where a link leads to the project', () => {
  const linked = join(base, 'deep/er/link');
  mkdirSync(join(base, 'deep/er'), { recursive: true });
  symlinkSync(cwd, linked);
  configure(cwd, {
    state: { home: '../share/rollout' },
    launcher: { control: join(cwd, 'control'), out: 'tool' },
  });
  const within = (...args: readonly string[]) => migrate(cwd, ['--cwd', linked, ...args]);
  expect(within('launcher').stdout).toContain(`${base}/share/rollout`);
  expect(within('rollout', 'live', '--force', '--reason', 'test')).toMatchObject({ status: 0 });
  expect(execFileSync(join(cwd, 'tool'), { encoding: 'utf8' })).toBe('candidate\n');
  expect(within('rollback')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`in ${base}/share/rollout\n`),
  });
  expect(execFileSync(join(cwd, 'tool'), { encoding: 'utf8' })).toBe('control\n');
  expect(
    migrate(cwd, ['status', '--config', join(linked, 'migrate.config.json'), '--json']).stdout,
  ).toContain('"stage":"off"');
  expect(existsSync(join(base, 'deep/er/share'))).toBe(false);
});

test('the runbook is refused for a state that is not beside the config, since its rehearsal would move that', () => {
  for (const home of ['../share/rollout', join(cwd, '.migrate/rollout')]) {
    configure(cwd, { state: { home } });
    expect(codeOf('runbook', '--rehearse')).toBe('CONFIG_INVALID');
  }
  configure(cwd, { state: { home: '.migrate/rollout' } });
  expect(migrate(cwd, ['runbook']).status).toBe(0);
});

test('a config that cannot be read does not keep a rollback from the state beside it', () => {
  configure(cwd, {});
  expect(migrate(cwd, ['rollout', 'shadow']).status).toBe(0);
  writeFileSync(join(cwd, 'migrate.config.json'), '{"state":{"home":"http://fl');
  expect(migrate(cwd, ['rollback'])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('(was shadow)'),
    stderr: expect.stringContaining('state.home is not known'),
  });
});

test('a state beside the config is rolled back whatever address the config names, with a word about who sees it', () => {
  configure(cwd, {});
  for (const home of ['http://127.0.0.1:9', 'ftp://flags']) {
    expect(migrate(cwd, ['rollout', 'live', '--force', '--reason', 'test'])).toMatchObject({ status: 0 });
    configure(cwd, { state: { home } });
    expect(codeOf('rollout', 'off')).not.toBe('set');
    const { status, stdout, stderr } = migrate(cwd, ['rollback']);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringContaining('latched: the control answers'),
    });
    expect(stderr).toContain(`only if the service serves ${join(cwd, '.migrate/rollout')}`);
    configure(cwd, {});
    expect(migrate(cwd, ['rollback', '--release-latch', '--reason', 'test']).status).toBe(0);
  }
});

test('an address that cannot be asked is refused before anything is built or moved', () => {
  configure(cwd, {
    state: { home: 'ftp://flags' },
    launcher: { control: join(cwd, 'control'), out: 'tool' },
  });
  for (const args of [['launcher'], ['rollout', 'off'], ['rollback'], ['release', 'verify']]) {
    expect(codeOf(...args)).toBe('CONFIG_INVALID');
  }
  expect(existsSync(join(cwd, 'tool'))).toBe(false);
});

test('generated code asks an address, and Rust is refused one that needs TLS', () => {
  const contract = new URL('../../../facade/test/switch/contract.schema.json', import.meta.url);
  cpSync(contract, join(cwd, 'contract.schema.json'));
  const go = { dir: 'go', package: 'tool' };
  const rust = { dir: 'rust', crate: 'tool' };
  const generate = (home: string, targets: object): void => {
    configure(cwd, { state: { home }, facade: { contract: 'contract.schema.json', ...targets } });
  };
  generate('https://flags.example/', { go, rust });
  expect(codeOf('generate')).toBe('CONFIG_INVALID');
  expect(existsSync(join(cwd, 'go'))).toBe(false);
  generate('https://flags.example/', { go });
  expect(migrate(cwd, ['generate']).status).toBe(0);
  const source = (): string => readFileSync(join(cwd, 'go/contract_switch.go'), 'utf8');
  expect(source()).toContain('const rolloutSource = "https://flags.example"');
  expect(existsSync(join(cwd, 'go/rollout_ask.go'))).toBe(true);
  generate('http://flags.example', { go, rust });
  expect(migrate(cwd, ['generate']).status).toBe(0);
  configure(cwd, { facade: { contract: 'contract.schema.json', go } });
  expect(migrate(cwd, ['generate']).status).toBe(0);
  expect(source()).not.toContain('rolloutSource');
  expect(existsSync(join(cwd, 'go/rollout_ask.go'))).toBe(false);
});
