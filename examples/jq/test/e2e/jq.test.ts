import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseDocument, ShadowReport } from '@strangler/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const example = fileURLToPath(new URL('../..', import.meta.url));
const cli = fileURLToPath(new URL('../../../../packages/cli/bin/migrate.js', import.meta.url));
const slice = join(example, 'corpus/slice.jsonl');

function node(...args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd: example, encoding: 'utf8', maxBuffer: 1 << 26 });
}

let cases: readonly CaseDocument[];

beforeAll(() => {
  // About a minute of compiling on two processors, once; nothing where both are there already.
  for (const script of ['setup', 'write-corpus']) {
    const { status, stderr } = node(`scripts/${script}.ts`);
    if (status !== 0) throw new Error(stderr);
  }
  const lines = readFileSync(join(example, 'corpus/cases.jsonl'), 'utf8').trimEnd().split('\n');
  cases = lines.map((line) => JSON.parse(line) as CaseDocument);
}, 600_000);

afterAll(() => rmSync(slice, { force: true }));

/** Shadows some of the cases; the report. */
function shadow(some: readonly CaseDocument[], ...options: readonly string[]): ShadowReport {
  writeFileSync(slice, some.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const out = join(example, `.migrate/test-${process.pid}`);
  rmSync(out, { recursive: true, force: true });
  const given = ['--cases', slice, '--out', out, '--timing-cases', '0', '--min-cases', '1', '--json'];
  const { stdout } = node(cli, 'shadow', ...given, ...options);
  rmSync(out, { recursive: true, force: true });
  return JSON.parse(stdout) as ShadowReport;
}

const isTest = ({ id }: CaseDocument): boolean => id?.startsWith('gojq: ') ?? false;

describe('the corpus', () => {
  test('holds all tests of gojq and calls on real files, from over a thousand sources', () => {
    expect(cases.filter(isTest)).toHaveLength(842);
    const sources = new Set(cases.map(({ source }, index) => source ?? `${index}`));
    expect(sources.size).toBeGreaterThanOrEqual(1000);
  });

  test('gives tests that read files the directory of these', () => {
    const reading = cases.filter(isTest).filter(({ args }) => args?.some((arg) => arg.includes('testdata')));
    expect(reading.length).toBeGreaterThan(40);
    expect(reading.every(({ files }) => files?.testdata !== undefined)).toBe(true);
  });
});

describe('gojq', () => {
  test('equals itself', () => {
    const report = shadow(cases.slice(0, 300), '--candidate', 'bin/gojq');
    expect(report.cases).toMatchObject({ judged: 300, equal: 300 });
  });
});

describe('jaq', () => {
  const caseOf = (...args: readonly string[]): CaseDocument => ({
    args: [...args],
    stdin: '{"b":[1.0],"a":2}',
  });

  test.each([
    ['does what gojq does where nothing of it is special', ['-c', '.a, .b'], 1],
    ['keeps the order of keys, which gojq sorts', ['-c', '.'], 0],
    ['keeps the notation of numbers', ['-c', '.b[0], 1e1000'], 0],
    ['takes --sort-keys, which gojq does not know', ['-S', '.'], 0],
    ['does not know --stream', ['--stream', '.'], 0],
    ['says what is wrong in other words', ['.a | keys'], 0],
  ])('%s', (_, args, equal) => {
    expect(shadow([caseOf(...args)]).cases.equal).toBe(equal);
  });

  test('differs on many real calls, and hardly on those that build no object', () => {
    const counting = cases.filter(({ args }) => args?.[0] === '[paths(scalars)] | length').slice(0, 40);
    const printing = cases
      .filter(({ args, source }) => args?.[0] === '.' && source !== undefined)
      .slice(0, 40);
    expect(shadow(counting).cases).toMatchObject({ judged: 40, equal: 40 });
    expect(shadow(printing).cases.mismatch).toBeGreaterThan(20);
  });
});
