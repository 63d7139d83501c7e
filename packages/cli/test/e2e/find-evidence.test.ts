import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { findEvidence } from '../../src/rollout/find-evidence.ts';
import { migrate } from './migrate.ts';

let cwd: string;

const rules = { schemaVersion: 1, kind: 'rules', rules: [{ type: 'ignore', channel: 'stderr', line: 'x' }] };

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'find-evidence-'));
  const lines = ['a', 'b', 'c', 'd', 'e', 'f'].map((stdin) => JSON.stringify({ stdin }));
  writeFileSync(join(cwd, 'cases.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(join(cwd, 'rules.json'), JSON.stringify(rules));
  configure({});
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function configure(shadow: object, candidate: object = { command: ['/bin/cat'] }): void {
  const sides = { control: { command: ['/bin/cat'] }, candidate };
  const settings = { cases: 'cases.jsonl', minCases: 4, timingCases: 0, ...shadow };
  const config = { schemaVersion: 1, name: 'test', flag: 'test_flag', ...sides, shadow: settings };
  writeFileSync(join(cwd, 'migrate.config.json'), JSON.stringify(config));
}

function shadow(...args: string[]): void {
  const ended = migrate(cwd, ['shadow', '--quiet', ...args]);
  expect({ args, status: ended.status, stderr: ended.stderr }).toEqual({ args, status: 0, stderr: '' });
}

function evidence() {
  const place = { cwd, stateDir: join(cwd, '.migrate'), searchPath: '/usr/bin:/bin', now: new Date() };
  return findEvidence(loadConfig(cwd, null), place);
}

describe('shards', () => {
  test('are no evidence before they are merged', async () => {
    shadow('--shard', '1/2', '--out', '.migrate/runs/one');
    shadow('--shard', '2/2', '--out', '.migrate/runs/two');
    expect(await evidence()).toBeNull();
    shadow('merge', '.migrate/runs/one', '.migrate/runs/two', '--out', '.migrate/runs/whole');
    expect(await evidence()).toMatchObject({ verdict: 'pass', runDir: '.migrate/runs/whole' });
  });
});

describe('the cases', () => {
  const other = {
    verdict: 'insufficient',
    reason: 'its cases are not those that the config names now',
  };
  const write = (name: string, stdins: readonly string[]): void => {
    const lines = stdins.map((stdin) => JSON.stringify({ stdin }));
    writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
  };

  test('of the run have to be those that the config names now', async () => {
    shadow();
    expect(await evidence()).toMatchObject({ verdict: 'pass' });
    write('more.jsonl', ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    configure({ cases: 'more.jsonl' });
    expect(await evidence()).toMatchObject(other);
    shadow();
    expect(await evidence()).toMatchObject({ verdict: 'pass' });
    configure({});
    expect(await evidence()).toMatchObject(other);
  });

  test('are others where a file holds others, and the same in another order and in another file', async () => {
    shadow();
    write('cases.jsonl', ['f', 'e', 'd', 'c', 'b', 'a', 'a']);
    expect(await evidence()).toMatchObject({ verdict: 'pass' });
    write('cases.jsonl', ['a', 'b', 'c', 'd', 'e', 'G']);
    expect(await evidence()).toMatchObject(other);
  });

  test('of a glob and of a corpus are looked at too', async () => {
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(cwd, `${name}.in`), name);
    configure({ cases: undefined, inputs: '*.in' });
    shadow();
    expect(await evidence()).toMatchObject({ verdict: 'pass' });
    writeFileSync(join(cwd, 'e.in'), 'e');
    expect(await evidence()).toMatchObject(other);
    mkdirSync(join(cwd, 'corpus'));
    write('corpus/cases.jsonl', ['a', 'b', 'c', 'd']);
    configure({ cases: undefined, corpus: 'corpus' });
    expect(await evidence()).toMatchObject({ verdict: 'pass' });
    // It is still being recorded.
    write('corpus/cases.jsonl', ['a', 'b', 'new', 'c', 'd']);
    expect(await evidence()).toMatchObject({ verdict: 'pass' });
    write('corpus/cases.jsonl', ['a', 'b', 'c', 'new']);
    expect(await evidence()).toMatchObject(other);
  });

  test.each([
    ['are gone', 'rm'],
    ['are broken', '{'],
  ])('that %s prove nothing', async (_, text) => {
    shadow();
    if (text === 'rm') rmSync(join(cwd, 'cases.jsonl'));
    else writeFileSync(join(cwd, 'cases.jsonl'), text);
    expect(await evidence()).toMatchObject({
      verdict: 'insufficient',
      reason: expect.stringContaining('the cases that the config names now cannot be read: '),
    });
  });

  test('of a run that failed do not matter', async () => {
    configure({ minCases: 100 });
    migrate(cwd, ['shadow', '--quiet']);
    rmSync(join(cwd, 'cases.jsonl'));
    expect((await evidence())?.reason).not.toContain('config names now');
  });
});

describe('rules', () => {
  test('that the config does not name excuse nothing', async () => {
    shadow('--rules', 'rules.json');
    expect(await evidence()).toMatchObject({
      verdict: 'insufficient',
      reason: 'it was judged by rules that the config does not name',
    });
  });

  test('of the config are those that a run may have had', async () => {
    configure({ rules: 'rules.json' });
    shadow();
    expect(await evidence()).toMatchObject({ verdict: 'pass' });
  });

  test('that came after the cases had been seen leave them without evidence', async () => {
    shadow();
    configure({ rules: 'rules.json' });
    const ended = migrate(cwd, ['shadow', '--quiet', '--json']);
    expect(JSON.parse(ended.stdout)).toMatchObject({ verdict: 'insufficient', seenSources: 6 });
    expect((await evidence())?.verdict).toBe('insufficient');
  });
});

describe('executables that a side starts', () => {
  const script = { command: ['./candidate'] };

  beforeEach(() => {
    writeFileSync(join(cwd, 'candidate'), '#!/bin/sh\ncat\n', { mode: 0o755 });
  });

  test('and does not list are in the evidence, and those that it lists are not', async () => {
    configure({}, script);
    shadow();
    expect(await evidence()).toMatchObject({
      verdict: 'pass',
      unlistedExecutables: [{ role: 'candidate', path: realpathSync('/bin/cat') }],
      untraced: [],
    });
    configure({}, { ...script, artifacts: ['/bin/cat'] });
    shadow();
    expect(await evidence()).toMatchObject({ verdict: 'pass', unlistedExecutables: [], untraced: [] });
  });

  test('are not known of a run that was told to look at fewer cases than the config asks for', async () => {
    shadow('--trace-cases', '5');
    const reason = 'it was told to trace 5 cases and not 6';
    expect((await evidence())?.untraced).toEqual([
      { role: 'control', reason },
      { role: 'candidate', reason },
    ]);
    configure({ traceCases: 5 });
    expect((await evidence())?.untraced).toEqual([]);
  });

  test('are not asked for where the config says so', async () => {
    configure({ traceCases: 0 });
    shadow();
    expect((await evidence())?.untraced).toEqual([]);
  });
});

test('what is accepted beside the config counts in the evidence, and an entry of no use is against it', async () => {
  const place = { channel: 'stdout', kind: 'value', location: 'nowhere' };
  const why = { reason: 'x', expires: '2999-12-31', by: 'me', createdAt: '2026-01-01T00:00:00Z' };
  const file = { schemaVersion: 1, kind: 'acceptances', accepted: [{ ...place, ...why }] };
  shadow();
  writeFileSync(join(cwd, 'migrate.accepted.json'), JSON.stringify(file));
  expect(await evidence()).toMatchObject({
    verdict: 'fail',
    reason: expect.stringContaining('no longer shows'),
  });
});
