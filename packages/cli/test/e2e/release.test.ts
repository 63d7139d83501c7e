import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { account, startRegistry } from '../../../rollback/test/support/test-registry.ts';
import { type Ended, migrate } from './migrate.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'release-'));
  mkdirSync(join(cwd, 'bin'));
  for (const name of ['control', 'candidate']) {
    copyFileSync('/bin/cat', join(cwd, 'bin', name));
    appendFileSync(join(cwd, 'bin', name), name);
  }
  const lines = ['a', 'b', 'c', 'd', 'e'].map((stdin) => JSON.stringify({ stdin }));
  writeFileSync(join(cwd, 'cases.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(join(cwd, '.gitignore'), '.migrate\n');
  configure({});
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function configure(release: object): void {
  const sides = {
    control: { command: ['{configDir}/bin/control'] },
    candidate: { command: ['{configDir}/bin/candidate'] },
  };
  const shadow = { cases: 'cases.jsonl', minCases: 4, timingCases: 0 };
  const config = { schemaVersion: 1, name: 'test', flag: 'test_flag', ...sides, shadow, release };
  writeFileSync(join(cwd, 'migrate.config.json'), JSON.stringify(config));
}

function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd, encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--message', 'one');
  return git('rev-parse', 'HEAD').trim();
}

/** The parts of the documents that these tests look into. */
interface Printed {
  readonly path: string;
  readonly cause: string;
  readonly release: { readonly binary: string; readonly manifest: string };
  readonly releases: readonly object[];
}

/** Runs `migrate release … --json`, and gives what it printed beside how it ended. */
function release(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Ended & { readonly document: Printed } {
  const ended = migrate(cwd, ['release', ...args, '--json'], { ...process.env, ...env });
  return { ...ended, document: JSON.parse(ended.stdout) };
}

const publish = (role: string, tag: string, ...more: string[]): string[] => [
  'publish',
  '--role',
  role,
  '--tag',
  tag,
  ...more,
];

describe('the way of a release', () => {
  test('is published with revision and statement, listed, verified, lost, pulled again, and not pruned', async () => {
    const registry = await startRegistry();
    const revision = commit();
    configure({ registry: registry.repository });
    expect(migrate(cwd, ['shadow', '--quiet']).status).toBe(0);
    const control = release(publish('control', 'control-1'));
    expect(control).toMatchObject({
      status: 0,
      document: { kind: 'release-publish', release: { revision, dirty: true } },
    });
    const candidate = release(publish('candidate', 'candidate-1'));
    expect(candidate.document).toMatchObject({ statement: { subject: candidate.document.release.manifest } });
    expect(migrate(cwd, ['runbook', '--rehearse']).status).toBe(0);
    expect(migrate(cwd, ['rollout', 'canary', '--percent', '5']).status).toBe(0);

    const list = release(['list']);
    expect(list).toMatchObject({ status: 0, document: { kind: 'release-list', problems: [] } });
    expect(list.document.releases).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          tags: ['candidate-1'],
          places: ['layout', 'registry'],
          usedBy: 'candidate in canary (generation 1)',
          retention: expect.objectContaining({ daysLeft: null }),
        }),
      ]),
    );
    expect(release(['verify'])).toMatchObject({
      status: 0,
      document: { kind: 'release-verify', outcome: 'whole' },
    });

    rmSync(control.document.path);
    const broken = release(['verify', '--local']);
    expect(broken).toMatchObject({ status: 1, document: { outcome: 'broken' } });
    expect(release(['pull', control.document.release.binary])).toMatchObject({
      status: 0,
      document: { kind: 'release-pull' },
    });
    expect(release(['verify']).status).toBe(0);
    expect(migrate(cwd, ['rollback']).stdout).toContain('the stored control was hashed and is whole');

    const refused = release(['prune', 'control-1', '--apply']);
    expect(refused).toMatchObject({ status: 1, document: { kind: 'release-prune', trouble: null } });
    expect(existsSync(control.document.path)).toBe(true);
  });

  test('has no statement where no run speaks for it, and says why', () => {
    expect(release(publish('candidate', 'one')).document).toMatchObject({
      statement: null,
      registry: null,
      noStatement: 'there is no shadow run of the two sides',
    });
    expect(migrate(cwd, ['shadow', '--quiet']).status).toBe(0);
    const other = release(publish('candidate', 'two', '--file', '/bin/ls'));
    expect(other.document).toMatchObject({
      statement: null,
      noStatement: expect.stringContaining('ran other binaries'),
    });
  });
});

describe('a wrong call', () => {
  test.each([
    ['no role', ['publish', '--tag', '1']],
    ['no tag', ['publish', '--role', 'control']],
    ['a tag that is none', publish('control', '-x')],
    ['a tag of the tool itself', publish('control', `release-${'a'.repeat(64)}`)],
    ['an address with a scheme', ['list', '--registry', 'https://host/a']],
    ['nothing to pull from', ['pull', '1']],
  ])('with %s exits with 2 and stores nothing', (_, args) => {
    expect(release(args)).toMatchObject({ status: 2, document: { kind: 'error', code: 'USAGE' } });
    expect(existsSync(join(cwd, '.migrate'))).toBe(false);
  });

  test('with a tag that is taken exits with 2, and with --force takes it', () => {
    expect(release(publish('control', '1')).status).toBe(0);
    expect(release(publish('candidate', '1'))).toMatchObject({
      status: 2,
      document: { code: 'RELEASE_TAG_TAKEN' },
    });
    expect(release(publish('candidate', '1', '--force')).status).toBe(0);
  });

  test('for what is not there exits with 3', () => {
    expect(release(['verify', 'nothing'])).toMatchObject({
      status: 3,
      document: { code: 'RELEASE_NOT_FOUND' },
    });
    const missing = release(publish('control', '1', '--file', 'nowhere'));
    expect(missing).toMatchObject({ status: 3, document: { code: 'CONTROL_NOT_FOUND' } });
  });
});

describe('a registry that is down', () => {
  test('stops what needs it with exit 3, and nothing else', async () => {
    const registry = await startRegistry();
    const { repository } = registry;
    await registry.stop();
    configure({ registry: repository });
    expect(migrate(cwd, ['rollout', 'shadow']).status).toBe(0);
    for (const args of [publish('control', '1'), ['list'], ['verify'], ['pull', '1'], ['prune']]) {
      const failed = release(args);
      expect(failed).toMatchObject({ status: 3, document: { kind: 'error', code: 'REGISTRY_UNREACHABLE' } });
      expect(failed.document.cause).toContain('ECONNREFUSED');
    }
    for (const args of [
      ['list', '--local'],
      ['verify', '--local'],
      ['prune', '--local'],
    ]) {
      expect(release(args).status).toBe(0);
    }
    expect(migrate(cwd, ['rollback'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('credentials', () => {
  const basic = Buffer.from(`${account.username}:${account.password}`).toString('base64');

  function dockerConfig(config: object): NodeJS.ProcessEnv {
    const directory = mkdtempSync(join(cwd, '.docker-'));
    writeFileSync(join(directory, 'config.json'), JSON.stringify(config));
    return { DOCKER_CONFIG: directory };
  }

  function helper(script: string): NodeJS.ProcessEnv {
    const directory = mkdtempSync(join(cwd, '.docker-bin-'));
    writeFileSync(join(directory, 'docker-credential-test'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(directory, 'docker-credential-test'), 0o755);
    return { PATH: `${directory}:${process.env.PATH}` };
  }

  test('are taken from the docker config and from its helper', async () => {
    const { host, repository } = await startRegistry({ auth: true });
    const stored = dockerConfig({ auths: { [host]: { auth: basic } } });
    expect(release(publish('control', '1', '--registry', repository), stored).status).toBe(0);
    const answer = JSON.stringify({ Username: account.username, Secret: account.password });
    const asked = {
      ...dockerConfig({ credsStore: 'test' }),
      ...helper(`read host; [ "$host" = "${host}" ] && [ "$1" = get ] && echo '${answer}'`),
    };
    expect(release(['verify', '--registry', repository], asked)).toMatchObject({
      status: 0,
      document: { outcome: 'whole' },
    });
  });

  test('that are wrong, missing or broken exit with 3, and are never printed', async () => {
    const { host, repository } = await startRegistry({ auth: true });
    const wrong = Buffer.from('alex:hunter2').toString('base64');
    const cases: [NodeJS.ProcessEnv, string][] = [
      [dockerConfig({ auths: {} }), 'REGISTRY_REFUSED'],
      [dockerConfig({ auths: { [host]: { auth: wrong } } }), 'REGISTRY_REFUSED'],
      [
        dockerConfig({ auths: { [host]: { auth: Buffer.from('hunter2').toString('base64') } } }),
        'REGISTRY_CREDENTIALS',
      ],
      [
        { ...dockerConfig({ credsStore: 'test' }), ...helper('echo hunter2; echo hunter2 >&2') },
        'REGISTRY_CREDENTIALS',
      ],
      [
        { ...dockerConfig({ credsStore: 'test' }), ...helper('echo hunter2 >&2; exit 1') },
        'REGISTRY_REFUSED',
      ],
      [dockerConfig({ credsStore: 'absent' }), 'REGISTRY_CREDENTIALS'],
    ];
    for (const [env, code] of cases) {
      const failed = migrate(cwd, ['release', 'list', '--registry', repository, '--json', '--verbose'], {
        ...process.env,
        ...env,
      });
      expect(failed.status).toBe(3);
      expect(JSON.parse(failed.stdout)).toMatchObject({ code });
      expect(`${failed.stdout}${failed.stderr}`).not.toMatch(new RegExp(`hunter2|${wrong}`));
    }
  });
});
