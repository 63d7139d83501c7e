import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation, ShadowReport } from '@strangler/core';
import { type CaseShow, type Corpus, loadCorpus, readCases } from '@strangler/shadow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { example, run, TemporaryMigration, writeCorpus } from '../temporary-migration.ts';

const migration = new TemporaryMigration();
const corpusFile = `${example}corpus/cases.jsonl`;

beforeAll(writeCorpus);
afterAll(() => migration.remove());

async function loadWritten(): Promise<Corpus> {
  const file = join(migration.dir, 'loaded.jsonl');
  return loadCorpus(readCases(corpusFile), { file });
}

test('the corpus holds 1,200 distinct cases of 1,000 distinct trees, and is the same when written again', async () => {
  const first = await loadWritten();
  expect(first.book.size).toBeGreaterThanOrEqual(1200);
  expect(first.sources).toBeGreaterThanOrEqual(1000);
  writeCorpus();
  expect((await loadWritten()).digest).toBe(first.digest);
});

describe('the honest candidate on all of it', () => {
  let report: ShadowReport;
  let observations: Observation[];

  beforeAll(() => {
    const { status, document } = migration.migrateJson<ShadowReport>('shadow', '--timing-cases', '20');
    expect(status).toBe(0);
    report = document;
    const file = join(migration.dir, report.runDir, 'observations.jsonl');
    observations = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  });

  test('passes, with every case equal and the accounting exact', () => {
    const { captured, equal, noisy, flaky, mismatch, timedOut, errored, skipped } = report.cases;
    expect(report.verdict).toBe('pass');
    expect(equal).toBe(captured);
    expect(equal + noisy + flaky + mismatch + timedOut + errored + skipped).toBe(captured);
    expect(report.cases.sources).toBeGreaterThanOrEqual(1000);
    expect(report.mismatchUpperBound95).toBeLessThan(0.003);
  });

  test('starts nothing that its config does not list', () => {
    expect(report.traced.control).toMatchObject({ cases: 20, untraced: 0 });
    expect(report.traced.candidate).toMatchObject({ cases: 20, untraced: 0 });
    expect(report.unlistedExecutables).toEqual([]);
    const started = observations
      .filter(({ role }) => role === 'candidate')
      .flatMap(({ trace }) => trace?.executables ?? []);
    expect(started.some(({ path }) => path.endsWith('/bin/manifest-hasher'))).toBe(true);
  });

  test('was answered by the Rust subprocess in every run, and the control by Go in every run', () => {
    const answers = new Set(observations.map(({ role, answer }) => `${role}: ${JSON.stringify(answer)}`));
    expect([...answers].sort()).toEqual([
      'candidate: {"answeredBy":"candidate","fallback":null}',
      'control: {"answeredBy":"control","fallback":null}',
    ]);
  });

  test('covers errors and written files too, not only manifests on stdout', () => {
    const controls = observations.filter(({ role }) => role === 'control');
    expect(controls.some(({ end }) => end.kind === 'exited' && end.code === 1)).toBe(true);
    expect(controls.some(({ files }) => files.length > 0)).toBe(true);
    expect(controls.some(({ stderr }) => stderr.bytes > 0)).toBe(true);
  });

  test('judges to the same report again from what is kept', () => {
    expect(migration.migrateJson('shadow', 'judge', report.runDir)).toEqual({ status: 0, document: report });
  });
});

describe('each planted fault is caught', () => {
  const cases = () => migration.casesWhere((_, index) => index % 10 === 0);

  function shadowPlanted(
    name: string,
    ...more: readonly string[]
  ): { status: number | null; document: ShadowReport } {
    const hasher = `${example}bin/${name}`;
    return migration.migrateJson<ShadowReport>(
      'shadow',
      ...['--cases', cases(), '--min-cases', '100', '--timing-cases', '0'],
      ...[
        '--artifact',
        `candidate=${hasher}`,
        '--candidate-env',
        `STRANGLER_MANIFEST_HASHER_TRIAL=${hasher}`,
      ],
      ...more,
    );
  }

  test('and without one, the same cases pass', () => {
    expect(shadowPlanted('manifest-hasher')).toMatchObject({ status: 0, document: { verdict: 'pass' } });
  });

  test.each([
    ['planted-wrong-byte', 'stdout', '$.files[*].sha256'],
    ['planted-missing-file', 'stdout', '$.files[*]'],
    ['planted-changed-order', 'stdout', '$.files'],
    ['planted-exit-code', 'answer', 'the control answered after the candidate failed'],
  ])('%s shows in %s at %s', (name, channel, location) => {
    const { status, document } = shadowPlanted(name);
    expect(status).toBe(1);
    expect(document.verdict).toBe('fail');
    expect(document.groups).toContainEqual(expect.objectContaining({ channel, location }));
    expect(document.cases.equal).toBeGreaterThan(0);
  });

  test('planted-hang shows as a run without an end', () => {
    const few = migration.casesWhere((_, index) => index % 60 === 0, 'few.jsonl');
    const { status, document } = shadowPlanted('planted-hang', '--cases', few, '--timeout', '1s');
    expect(status).toBe(1);
    expect(document.groups).toContainEqual(
      expect.objectContaining({ channel: 'exit', location: 'exit 0, no end in time' }),
    );
    expect(document.cases.equal).toBeGreaterThan(0);
  });

  test('a wrong exit code of the drop-in tool shows as such', () => {
    const { status, document } = migration.migrateJson<ShadowReport>(
      'shadow',
      ...['--control', `'${example}bin/manifest'`, '--control-env', 'STRANGLER_MANIFEST_HASHER=control'],
      ...['--candidate', `'${example}bin/planted-manifest-exit-code'`],
      ...['--cases', cases(), '--min-cases', '100', '--timing-cases', '0'],
    );
    expect(status).toBe(1);
    expect(document.groups).toContainEqual(
      expect.objectContaining({ channel: 'exit', location: 'exit 0, exit 3' }),
    );
  });

  test('a hasher that cannot even start is not taken for equal because Go answered in its place', () => {
    const { status, document } = shadowPlanted('../package.json');
    expect(status).toBe(1);
    expect(document.cases).toMatchObject({ equal: 0 });
    expect(document.groups[0]).toMatchObject({ channel: 'answer' });
  });

  test('and one of its cases can be looked at and run by hand', () => {
    const { document } = shadowPlanted('planted-wrong-byte');
    const shown = migration.migrateJson<CaseShow>(
      'shadow',
      'show',
      document.groups[0]?.exampleCase ?? '',
    ).document;
    expect(shown.details[0]?.text).toMatch(/^-.*"sha256"/m);
    const control = run('sh', ['-c', shown.reproduce.control]);
    const candidate = run('sh', ['-c', shown.reproduce.candidate]);
    expect(control.stdout).not.toBe(candidate.stdout);
    expect(control.stdout).toHaveLength(candidate.stdout.length);
  });
});

test('the tool wholly in Rust is equal on the whole corpus, with no config but two commands', () => {
  const { status, document } = migration.migrateJson<ShadowReport>(
    'shadow',
    ...['--control', `'${example}bin/manifest'`, '--control-env', 'STRANGLER_MANIFEST_HASHER=control'],
    ...[
      '--candidate',
      `'${example}bin/manifest-rust'`,
      '--cases',
      corpusFile,
      '--noise-runs',
      '1',
      '--timing-cases',
      '0',
    ],
  );
  expect({ status, verdict: document.verdict, groups: document.groups }).toEqual({
    status: 0,
    verdict: 'pass',
    groups: [],
  });
});
