import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunDocument, ShadowReport } from '@strangler/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ended, migrate } from './migrate.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'shadow-scale-'));
  script('upper', 'tr a-z A-Z');
  script('wrong', 'tr a-z A-Z | tr C X');
  const lines = Array.from({ length: 24 }, (_, index) =>
    JSON.stringify({ stdin: `${'abcdefgh'[index % 8]} ${index}\n`, source: `source ${index % 12}` }),
  );
  writeFileSync(join(cwd, 'cases.jsonl'), `${lines.join('\n')}\n`);
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function script(name: string, text: string): void {
  writeFileSync(join(cwd, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

const demands = ['--min-cases', '10', '--timing-cases', '0', '--quiet', '--json'];

function shadow(candidate: string, args: readonly string[], env = process.env): Ended {
  const sides = ['--control', './upper', '--candidate', `./${candidate}`, '--cases', 'cases.jsonl'];
  return migrate(cwd, ['shadow', ...sides, ...demands, ...args], env);
}

function reportOf(ended: Ended): ShadowReport {
  return JSON.parse(ended.stdout) as ShadowReport;
}

function runOf(dir: string): RunDocument {
  return JSON.parse(readFileSync(join(cwd, dir, 'run.json'), 'utf8')) as RunDocument;
}

function unfinish(dir: string): void {
  const file = join(cwd, dir, 'run.json');
  writeFileSync(file, JSON.stringify({ ...runOf(dir), finishedAt: null, observationsDigest: null }));
  truncateSync(join(cwd, dir, 'observations.jsonl'), 5000);
}

describe('--resume', () => {
  test('without a directory goes on with the newest unfinished run of the two sides', () => {
    const whole = reportOf(shadow('wrong', []));
    unfinish(whole.runDir);
    expect(reportOf(shadow('upper', [])).verdict).toBe('pass');
    const resumed = shadow('wrong', ['--resume']);
    expect(reportOf(resumed)).toEqual(whole);
    expect(resumed.status).toBe(1);
  });

  test('says so where there is nothing to go on with', () => {
    const ended = shadow('upper', ['--resume']);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      code: 'INPUT_NOT_FOUND',
      message: 'there is no run to resume',
    });
    expect(existsSync(join(cwd, '.migrate'))).toBe(false);
  });

  test('refuses the run of another candidate and leaves it as it is', () => {
    shadow('wrong', ['--out', 'out']);
    unfinish('out');
    const before = readFileSync(join(cwd, 'out/observations.jsonl'));
    const ended = shadow('upper', ['--resume', '--out', 'out']);
    expect(ended.status).toBe(2);
    expect(JSON.parse(ended.stdout)).toMatchObject({ code: 'RUN_DIFFERS' });
    expect(readFileSync(join(cwd, 'out/observations.jsonl'))).toEqual(before);
    expect(readdirSync(join(cwd, 'out'))).not.toContain('lock');
  });
});

describe('--shard and merge', () => {
  const runShards = (candidate: string): Ended[] =>
    [0, 1, 2].map((index) =>
      shadow(candidate, ['--shard', '*/3', '--out', `s${index}`], {
        ...process.env,
        JOB_COMPLETION_INDEX: `${index}`,
      }),
    );

  test('three jobs of an array, merged, print the report of one', () => {
    const whole = shadow('upper', ['--out', 'merged']);
    rmSync(join(cwd, 'merged'), { recursive: true });
    expect(runShards('upper').map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(runOf('s1').shard).toEqual({ index: 2, count: 3 });
    const merged = migrate(cwd, ['shadow', 'merge', 's2', 's0', 's1', '--out', 'merged', '--json']);
    // Each shard traces twenty of its own cases, so that there are more of them.
    const { traced, unlistedExecutables, ...rest } = reportOf(merged);
    const { traced: tracedOnce, unlistedExecutables: unlistedOnce, ...restOnce } = reportOf(whole);
    expect([merged.status, rest]).toEqual([whole.status, restOnce]);
    expect([tracedOnce.control.cases, traced.control.cases]).toEqual([20, 24]);
    expect([tracedOnce.candidate.cases, traced.candidate.cases]).toEqual([20, 24]);
    expect(unlistedExecutables).toEqual(unlistedOnce.map((each) => ({ ...each, cases: 24 })));
    expect(rest.verdict).toBe('pass');
    const judged = migrate(cwd, ['shadow', 'judge', 'merged', '--json']);
    expect(judged.stdout).toBe(merged.stdout);
  });

  test('a difference in one shard fails that job and the whole', () => {
    const statuses = runShards('wrong').map(({ status }) => status);
    expect(statuses).toContain(1);
    const merged = migrate(cwd, ['shadow', 'merge', 's0', 's1', 's2', '--json']);
    expect(merged.status).toBe(1);
    expect(reportOf(merged).verdict).toBe('fail');
  });

  test('a lost shard is named', () => {
    runShards('upper');
    const merged = migrate(cwd, ['shadow', 'merge', 's0', 's2', '--out', 'merged', '--json']);
    expect(merged.status).toBe(1);
    expect(reportOf(merged)).toMatchObject({
      verdict: 'insufficient',
      reason: 'Shard 2 of this run is missing.',
    });
  });
});

describe('accept', () => {
  const accept = (args: readonly string[]): Ended => migrate(cwd, ['shadow', 'accept', ...args, '--json']);
  const known = ['--reason', 'C is on its way out', '--expires', '2999-12-31'];

  test('lets a known difference pass, in a later run and in one that is judged again', () => {
    expect(shadow('wrong', ['--out', 'out']).status).toBe(1);
    expect(accept(['g1', '--run', 'out', ...known]).status).toBe(0);
    const judged = migrate(cwd, ['shadow', 'judge', 'out', '--json']);
    expect(judged.status).toBe(0);
    expect(reportOf(judged)).toMatchObject({
      verdict: 'pass',
      mismatchRate: 0,
      cases: { mismatch: 3, accepted: 3 },
      accepted: [{ reason: 'C is on its way out', cases: 3, state: 'used' }],
    });
    expect(shadow('wrong', ['--out', 'again']).status).toBe(0);
  });

  test('fails a run in which the difference no longer shows', () => {
    shadow('wrong', ['--out', 'out']);
    accept(['g1', '--run', 'out', ...known]);
    const fixed = shadow('upper', []);
    expect(fixed.status).toBe(1);
    expect(reportOf(fixed)).toMatchObject({
      verdict: 'fail',
      reason: expect.stringContaining('no longer shows'),
    });
  });

  test('fails a run once it has expired', () => {
    shadow('wrong', ['--out', 'out']);
    accept(['g1', '--run', 'out', ...known]);
    const file = join(cwd, 'migrate.accepted.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('2999-12-31', '2020-01-01'));
    expect(reportOf(migrate(cwd, ['shadow', 'judge', 'out', '--json'])).verdict).toBe('fail');
  });

  test.each([
    ['no reason', ['g1', '--expires', '2999-12-31'], 'USAGE', /reason/],
    ['an empty reason', ['g1', '--reason', ' ', '--expires', '2999-12-31'], 'USAGE', /reason/],
    ['no day', ['g1', '--reason', 'x'], 'USAGE', /for a time only/],
    ['a day in the past', ['g1', '--reason', 'x', '--expires', '2020-01-01'], 'USAGE', /in the past/],
    ['a day that is not there', ['g1', '--reason', 'x', '--expires', '2999-02-30'], 'USAGE', /not a day/],
    [
      'an unknown group',
      ['g9', '--reason', 'x', '--expires', '2999-12-31'],
      'INPUT_NOT_FOUND',
      /no group g9/,
    ],
  ])('refuses %s and writes nothing', (_, args, code, message) => {
    shadow('wrong', ['--out', 'out']);
    const ended = accept([...args, '--run', 'out']);
    expect(ended.status).toBe(2);
    expect(JSON.parse(ended.stdout)).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(existsSync(join(cwd, 'migrate.accepted.json'))).toBe(false);
  });
});

describe('a candidate that never works never passes, whatever is allowed', () => {
  const generous = ['--max-mismatch-rate', '1', '--timeout', '300ms', '--min-cases', '1'];
  const some = (): void => {
    writeFileSync(join(cwd, 'cases.jsonl'), '{"stdin":"a"}\n{"stdin":"b"}\n{"stdin":"c"}\n');
  };

  test.each([
    ['hangs', 'exec sleep 60'],
    ['crashes', 'kill -SEGV $$'],
    ['answers with nothing', 'exit 127'],
  ])('one that %s', (_, text) => {
    some();
    script('broken', text);
    const ended = shadow('broken', generous);
    expect(ended.status).toBe(1);
    expect(reportOf(ended).verdict).toBe('fail');
  });

  test('one that does not start', () => {
    some();
    writeFileSync(join(cwd, 'broken'), '#!/no/such/interpreter\n', { mode: 0o755 });
    const ended = shadow('broken', generous);
    expect(ended.status).not.toBe(0);
    expect(ended.stdout).not.toContain('"verdict":"pass"');
  });

  test('nor two that both hang', () => {
    some();
    script('upper', 'exec sleep 60');
    expect(reportOf(shadow('upper', generous)).verdict).toBe('insufficient');
  });

  test('nor two of which the control is all noise', () => {
    some();
    script('upper', 'head -c 8 /dev/urandom | od');
    expect(reportOf(shadow('upper', generous))).toMatchObject({
      verdict: 'insufficient',
      cases: { equal: 0 },
    });
  });
});

test('rules written after a run void its bound', () => {
  const rules = {
    schemaVersion: 1,
    kind: 'rules',
    rules: [{ type: 'ignore', channel: 'stderr', line: '.*' }],
  };
  writeFileSync(join(cwd, 'rules.json'), JSON.stringify(rules));
  shadow('upper', ['--out', 'out']);
  const judged = migrate(cwd, ['shadow', 'judge', 'out', '--rules', 'rules.json', '--json']);
  expect(judged.status).toBe(1);
  expect(reportOf(judged)).toMatchObject({
    verdict: 'insufficient',
    mismatchUpperBound95: null,
    rules: [{ hits: 0, state: 'never' }],
  });
});
