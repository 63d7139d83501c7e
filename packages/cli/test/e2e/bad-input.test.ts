import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDocument, type ErrorDocument } from '@strangler/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';

let cwd: string;

const config = {
  schemaVersion: 1,
  name: 'test',
  flag: 'test_flag',
  control: { command: ['/bin/cat'], build: 'make control' },
  candidate: { command: ['/bin/cat'], build: 'make candidate' },
};

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'bad-input-'));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function write(name: string, content: string | object): void {
  writeFileSync(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content));
}

const cases = '{"stdin":"a"}\n';

/** Sets the scene, runs the command line, and expects one error in both forms and nothing written. */
function expectError(args: readonly string[], status: number, code: string, why: RegExp): void {
  const before = readdirSync(cwd, { recursive: true }).toSorted();
  const asJson = migrate(cwd, [...args, '--json']);
  const document = JSON.parse(asJson.stdout) as ErrorDocument;
  expect(checkDocument('ErrorDocument', document)).toMatchObject({ ok: true });
  expect({ status: asJson.status, code: document.code }).toEqual({ status, code });
  expect(`${document.message} ${document.cause}`).toMatch(why);
  expect(document.next).not.toBe('');

  const asText = migrate(cwd, args);
  expect(asText).toMatchObject({ status, stdout: '' });
  expect(asText.stderr).toContain(`${code}: ${document.message}\n  why:  `);
  expect(asText.stderr).toContain(`next: ${document.next}`);
  expect(readdirSync(cwd, { recursive: true }).toSorted()).toEqual(before);
}

describe('no config', () => {
  test.each([['profile'], ['shadow'], ['rollout', 'live'], ['rollback'], ['status'], ['audit', 'verify']])(
    'migrate %s %s',
    (...args) => expectError(args, 2, 'CONFIG_NOT_FOUND', /no migrate\.config\.json|no rollout|no control/i),
  );

  test('a config that is named and absent', () => {
    expectError(['shadow', '--config', 'absent.json'], 2, 'CONFIG_NOT_FOUND', /absent\.json/);
  });
});

describe('a config that cannot be used', () => {
  test('broken JSON', () => {
    write('migrate.config.json', '{"schemaVersion": 1,');
    expectError(['shadow'], 2, 'CONFIG_INVALID', /JSON/);
  });

  test('an unknown key, with its path and the nearest known one', () => {
    write('migrate.config.json', { ...config, candidate: { ...config.candidate, artefacts: [] } });
    expectError(
      ['shadow'],
      2,
      'CONFIG_INVALID',
      /candidate\.artefacts: unknown key; did you mean "artifacts"\?/,
    );
  });

  test('a missing key and a value of the wrong type', () => {
    write('migrate.config.json', { ...config, name: 1, flag: undefined });
    expectError(['rollout', 'shadow'], 2, 'CONFIG_INVALID', /"flag" is missing[\s\S]*name: must be string/);
  });

  test('nothing to profile', () => {
    write('migrate.config.json', config);
    expectError(['profile'], 2, 'CONFIG_INVALID', /"profile"/);
  });
});

describe('a binary that is missing', () => {
  test('the candidate, with the command that builds it', () => {
    write('cases.jsonl', cases);
    write('migrate.config.json', {
      ...config,
      candidate: { command: ['bin/absent'], build: 'make candidate' },
    });
    expectError(['shadow', '--cases', 'cases.jsonl'], 3, 'CANDIDATE_NOT_FOUND', /bin\/absent/);
    expect(migrate(cwd, ['shadow', '--cases', 'cases.jsonl']).stderr).toContain('Build it: make candidate');
  });

  test('the control, named on the command line', () => {
    write('cases.jsonl', cases);
    const args = ['shadow', '--control', './absent', '--candidate', '/bin/cat', '--cases', 'cases.jsonl'];
    expectError(args, 3, 'CONTROL_NOT_FOUND', /absent/);
  });

  test('an artifact', () => {
    const sides = ['--control', '/bin/cat', '--candidate', '/bin/cat'];
    expectError(['shadow', ...sides, '--artifact', 'candidate=absent'], 3, 'ARTIFACT_NOT_FOUND', /absent/);
  });

  test('a binary that a rollout would switch', () => {
    write('migrate.config.json', { ...config, candidate: { command: ['bin/absent'] } });
    expectError(['rollout', 'canary', '--percent', '5'], 3, 'CANDIDATE_NOT_FOUND', /absent/);
  });
});

describe('a profile that cannot be read', () => {
  test('absent', () => expectError(['profile', '--from', 'absent.pb.gz'], 2, 'INPUT_NOT_FOUND', /absent/));

  test('a directory', () => expectError(['profile', '--from', '.'], 2, 'INPUT_UNREADABLE', /directory/i));

  test('empty', () => {
    write('empty', '');
    expectError(['profile', '--from', 'empty'], 2, 'PROFILE_INVALID', /empty/);
  });

  test('not a profile', () => {
    write('notes.txt', 'these are notes\n'.repeat(9));
    expectError(['profile', '--from', 'notes.txt'], 2, 'PROFILE_INVALID', /notes\.txt/);
  });
});

describe('a corpus that cannot be used', () => {
  const sides = ['--control', '/bin/cat', '--candidate', '/bin/cat'];

  test('no case in the file', () => {
    write('cases.jsonl', '\n\n');
    expectError(['shadow', ...sides, '--cases', 'cases.jsonl'], 2, 'CORPUS_EMPTY', /no case/);
  });

  test('no cases named', () => expectError(['shadow', ...sides], 2, 'USAGE', /no cases were given/));

  test('a glob that matches nothing', () => {
    expectError(['shadow', ...sides, '--inputs', 'data/*.json'], 2, 'INPUT_NOT_FOUND', /data\/\*\.json/);
  });

  test('a broken line', () => {
    write('cases.jsonl', `${cases}{"stdin":`);
    expectError(['shadow', ...sides, '--cases', 'cases.jsonl'], 2, 'CASE_INVALID', /cases\.jsonl:2/);
  });

  test('an output directory that holds something', () => {
    write('cases.jsonl', cases);
    mkdirSync(join(cwd, 'out'));
    write('out/mine', 'x');
    expectError(
      ['shadow', ...sides, '--cases', 'cases.jsonl', '--out', 'out'],
      2,
      'OUTPUT_EXISTS',
      /not empty/,
    );
  });
});

describe('a shadow run that cannot begin', () => {
  const sides = ['--control', '/bin/cat', '--candidate', '/bin/cat'];
  const call = ['shadow', ...sides, '--cases', 'cases.jsonl'];

  test('a program that is not executable', () => {
    write('cases.jsonl', cases);
    write('tool', '#!/bin/sh\n');
    const args = ['shadow', '--control', '/bin/cat', '--candidate', './tool', '--cases', 'cases.jsonl'];
    expectError(args, 3, 'CANDIDATE_NOT_FOUND', /not executable/);
  });

  test('a directory in place of the cases file', () => {
    expectError(['shadow', ...sides, '--cases', '.'], 2, 'INPUT_UNREADABLE', /directory/);
  });

  test('a cases file that is not there', () => {
    expectError(call, 2, 'INPUT_NOT_FOUND', /cases\.jsonl/);
  });

  test('a file that a case names and that is gone', () => {
    write('cases.jsonl', `${cases}{"stdin":{"file":"absent"}}\n`);
    expectError([...call, '--out', 'new/out'], 2, 'CASE_INVALID', /cases\.jsonl:2[\s\S]*absent/);
  });

  test('a corpus that was never recorded', () => {
    expectError(['shadow', ...sides, '--corpus', 'corpus'], 2, 'INPUT_NOT_FOUND', /corpus/);
  });

  test('two sources of cases', () => {
    expectError([...call, '--corpus', 'corpus'], 2, 'USAGE', /--cases and --corpus were both given/);
  });

  test('a rule that does not compile', () => {
    write('cases.jsonl', cases);
    const rule = { type: 'pattern', channel: 'stdout', match: '(' };
    write('rules.json', { schemaVersion: 1, kind: 'rules', rules: [rule] });
    expectError([...call, '--rules', 'rules.json'], 2, 'INPUT_INVALID', /rules\.json[\s\S]*rules.0.match/);
  });

  test('rules that are not there', () => {
    write('cases.jsonl', cases);
    expectError([...call, '--rules', 'rules.json'], 2, 'INPUT_NOT_FOUND', /rules\.json/);
  });

  test('accepted differences that cannot be read', () => {
    write('cases.jsonl', cases);
    write('migrate.accepted.json', { schemaVersion: 1, kind: 'acceptances', accepted: [{}] });
    expectError(call, 2, 'INPUT_INVALID', /migrate\.accepted\.json/);
  });

  test('the directory of another run', () => {
    write('cases.jsonl', cases);
    expect(migrate(cwd, [...call, '--min-cases', '1', '--out', 'out']).status).toBe(0);
    expectError([...call, '--out', 'out'], 2, 'OUTPUT_EXISTS', /another run/);
    write('cases.jsonl', '{"stdin":"b"}\n');
    expectError(
      [...call, '--min-cases', '1', '--resume', '--out', 'out'],
      2,
      'RUN_DIFFERS',
      /its cases are others/,
    );
  });

  test.each([
    ['3/2', /not a shard/],
    ['half', /not a shard/],
    ['auto', /no array job/],
  ])('--shard %s', (shard, why) => {
    write('cases.jsonl', cases);
    expectError([...call, '--shard', shard], 2, 'USAGE', why);
  });

  test('nothing to resume', () => {
    write('cases.jsonl', cases);
    expectError([...call, '--resume'], 2, 'INPUT_NOT_FOUND', /no run to resume/);
  });

  test('nothing to merge, and runs that are no shards', () => {
    expectError(['shadow', 'merge', 'absent'], 2, 'INPUT_NOT_FOUND', /no run in/);
    write('cases.jsonl', cases);
    expect(migrate(cwd, [...call, '--min-cases', '1', '--out', 'out']).status).toBe(0);
    expectError(['shadow', 'merge', 'out'], 2, 'RUN_DIFFERS', /is not a shard/);
  });
});

describe('a call that is wrong', () => {
  test.each([
    [['shdow'], /unknown command 'shdow'[\s\S]*Did you mean shadow/],
    [['shadow', '--cnadidate', 'x'], /unknown option '--cnadidate'[\s\S]*Did you mean --candidate/],
    [['shadow', '--jobs', 'many'], /--jobs/],
    [['shadow', '--timeout', '5 parsecs'], /duration/],
    [['shadow', '--compare', 'exit,smell'], /"smell"/],
    [['shadow', '--artifact', 'x'], /control=<file>/],
    [['rollout', 'everywhere'], /everywhere/],
    [['rollout'], /missing required argument 'stage'/],
    [['profile', '--threshold', '200'], /100/],
    [['profile', '--from', 'a.pb.gz', 'b.pb.gz'], /neither a profile nor a workload/],
    [['shadow', '--noise-runs', '21'], /at most 20/],
  ])('%j', (args, why) => expectError(args, 2, 'USAGE', why));

  test.each([
    ['a variable in front', 'FOO=1 ./tool', /begins with a variable/],
    ['a pipe', './tool | sort', /only a shell/],
    ['an open quote', "./tool 'x", /quote/],
    ['nothing', '', /no program/],
  ])('a command with %s', (_, command, why) => {
    expectError(['shadow', '--control', command, '--candidate', '/bin/cat'], 2, 'USAGE', why);
  });

  test('a stage without its share', () => {
    write('migrate.config.json', config);
    const { status, stderr } = migrate(cwd, ['rollout', 'canary']);
    expect(status).toBe(2);
    expect(stderr).toContain('--percent');
  });

  test('force without a reason', () => {
    write('migrate.config.json', config);
    const { status, stderr } = migrate(cwd, ['rollout', 'live', '--force']);
    expect(status).toBe(2);
    expect(stderr).toContain('--reason');
  });
});

describe('a toolchain that is missing', () => {
  test('Go, with the line that installs it', () => {
    write('migrate.config.json', { ...config, profile: { package: '.', workloads: [{ args: [] }] } });
    const { status, stderr } = migrate(cwd, ['profile'], { PATH: '/nowhere' });
    expect(status).toBe(3);
    expect(stderr).toMatch(/TOOL_MISSING: go is not installed[\s\S]*next: Install it: /);
  });

  test('Rust is not needed to compare: what cannot be measured is said', () => {
    write('cases.jsonl', cases);
    const args = ['shadow', '--control', '/bin/cat', '--candidate', '/bin/cat', '--cases', 'cases.jsonl'];
    const { status, stderr, stdout } = migrate(cwd, [...args, '--min-cases', '1'], { PATH: '/nowhere' });
    expect({ status, verdict: stdout.slice(0, 4) }).toEqual({ status: 0, verdict: 'PASS' });
    expect(stderr).toMatch(/CPU time and memory are not measured/);
  });
});
