import { checkDocument, type Observation, type RunDocument } from '@strangler/core';
import { allChannels, CaseTable, judgeRun, type KnownCase, type RunEvidence } from '@strangler/shadow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleObservation, textOutput } from '../sample-observation.ts';

const side = { label: 'x', command: ['x'], argv: ['/x'] as [string], env: {}, digest: 'sha256:1', files: [] };

function runOf(captured: number, distinct: number, minCases = 1): RunDocument {
  return {
    schemaVersion: 1,
    kind: 'run',
    runId: 'r',
    startedAt: '2026-01-01T00:00:00.000Z',
    finishedAt: '2026-01-01T00:00:01.000Z',
    observationsDigest: null,
    casesDigest: null,
    control: { ...side, answersAs: null },
    candidate: { ...side, answersAs: null },
    corpus: { digest: 'sha256:2', captured, distinct, sources: distinct, fromConfig: true },
    settings: {
      jobs: 1,
      timeoutMs: 1000,
      channels: ['exit', 'stdout', 'stderr', 'files'],
      noiseRuns: 2,
      minCases,
      maxMismatchRate: 0,
      timingCases: 0,
      seed: 1,
    },
    machine: { platform: 'linux', arch: 'x64', cpus: 2, runner: 'measured' },
  };
}

const kinds = ['equal', 'noisy', 'flaky', 'mismatch', 'timedOut', 'errored'] as const;

/** The observations of one case that comes out as asked. */
function caseOf(kind: (typeof kinds)[number], index: number, source = `source ${index}`): Observation[] {
  const at = { caseId: idOf(index), source };
  const control = sampleObservation(at);
  const again = sampleObservation({ ...at, attempt: 2 });
  const candidate = sampleObservation({ ...at, role: 'candidate' });
  switch (kind) {
    case 'equal':
      return [control, again, candidate];
    case 'noisy':
      return [control, { ...again, stdout: textOutput('other') }, candidate];
    case 'mismatch':
      return [control, again, { ...candidate, stdout: textOutput('wrong') }];
    case 'flaky':
      return [
        control,
        again,
        { ...candidate, stdout: textOutput('wrong') },
        { ...candidate, attempt: 2, stdout: textOutput('right') },
      ];
    case 'timedOut':
      return [control, { ...again, end: { kind: 'timed-out' } }, candidate];
    case 'errored':
      return [{ ...control, end: { kind: 'not-started', error: 'ENOENT' } }, candidate];
  }
}

const idOf = (index: number) => index.toString(16).padStart(64, '0');

/** The cases that were observed, and as many more as the run says that it had. */
function knownCases(run: RunDocument, groups: readonly (readonly Observation[])[]): KnownCase[] {
  const known = new Map(groups.flat().map(({ caseId, source }) => [caseId, source]));
  for (let extra = 0; known.size < run.corpus.distinct; extra++) known.set(idOf(1_000_000 + extra), 'unrun');
  return [...known].map(([caseId, source]) => ({ caseId, source }));
}

interface Changes extends Partial<Omit<RunEvidence, 'cases' | 'settings'>> {
  readonly cases?: readonly KnownCase[];
}

function judge(
  run: RunDocument,
  groups: readonly (readonly Observation[])[],
  { cases = knownCases(run, groups), ...changes }: Changes = {},
) {
  const table = new CaseTable();
  for (const each of cases) table.add(each);
  return judgeRun({
    run,
    cases: table,
    observationsByCase: groups,
    settings: {
      channels: (changes.demands ?? run.settings).channels,
      controlAnswersAs: null,
      candidateAnswersAs: null,
      read: (output) => Buffer.from(output.text ?? ''),
    },
    runDir: 'r',
    ...changes,
  });
}

describe('the accounting', () => {
  test('adds up exactly for any mixture of outcomes', async () => {
    const mixture = fc.array(fc.constantFrom(...kinds), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(mixture, fc.nat(10), fc.nat(5), async (outcomes, duplicates, unrun) => {
        const distinct = outcomes.length + unrun;
        const { cases } = await judge(
          runOf(distinct + duplicates, distinct),
          outcomes.map((kind, index) => caseOf(kind, index)),
        );
        const { equal, noisy, flaky, mismatch, timedOut, errored, skipped } = cases;
        expect(equal + noisy + flaky + mismatch + timedOut + errored + skipped).toBe(cases.captured);
        expect(cases.judged).toBe(equal + mismatch + flaky);
        for (const kind of kinds) expect(cases[kind]).toBe(outcomes.filter((each) => each === kind).length);
      }),
    );
  });

  test('counts cases that an interrupt left unrun as skipped', async () => {
    expect((await judge(runOf(10, 10), [caseOf('equal', 1)])).cases.skipped).toBe(9);
  });
});

describe('cases and observations that do not belong together are refused', () => {
  const group = caseOf('equal', 1);
  const known = { caseId: idOf(1), source: 'source 1' };

  test.each<[string, readonly (readonly Observation[])[], readonly KnownCase[]]>([
    ['an observation of an unknown case', [caseOf('equal', 2)], [known]],
    ['another source', [caseOf('equal', 1, 'other')], [known]],
    ['a case in two groups of one pass', [group, group], [known]],
    ['fewer cases than the run counted', [], []],
  ])('%s', async (_, groups, cases) => {
    await expect(judge(runOf(1, 1), groups, { cases })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('timing runs are further attempts', () => {
  const timed = (changes: Partial<Observation> = {}): Observation[] => {
    const at = { caseId: idOf(1), source: 'source 1', pass: 'timing' } as const;
    return [sampleObservation(at), sampleObservation({ ...at, role: 'candidate', ...changes })];
  };
  const compared = caseOf('equal', 1);

  test('that agree make a pair', async () => {
    const report = await judge(runOf(1, 1), [compared, timed()]);
    expect(report).toMatchObject({ verdict: 'pass', cases: { equal: 1 }, performance: { pairs: 1 } });
  });

  test('that differ make an equal case flaky, and their cost does not count', async () => {
    const report = await judge(runOf(1, 1), [compared, timed({ stdout: textOutput('wrong') })]);
    expect(report).toMatchObject({ verdict: 'fail', cases: { equal: 0, flaky: 1 }, performance: null });
    expect(report.groups).toMatchObject([{ channel: 'stdout', exampleCase: idOf(1) }]);
  });

  test('alone do not compare a case', async () => {
    expect(await judge(runOf(1, 1), [timed()])).toMatchObject({
      verdict: 'insufficient',
      reason: '1 of 1 cases were not run.',
      cases: { skipped: 1 },
    });
  });
});

test('a run can be judged by other demands than its own', async () => {
  const own = runOf(1, 1);
  const exitOnly: RunDocument = { ...own, settings: { ...own.settings, channels: ['exit'] } };
  const demands = { channels: allChannels, minCases: 1, maxMismatchRate: 0 };
  expect((await judge(exitOnly, [caseOf('mismatch', 1)])).verdict).toBe('pass');
  expect((await judge(exitOnly, [caseOf('mismatch', 1)], { demands })).verdict).toBe('fail');
  expect((await judge(own, [caseOf('equal', 1)], { demands: { ...demands, minCases: 2 } })).verdict).toBe(
    'insufficient',
  );
});

describe('the verdict', () => {
  const equalCases = (count: number) => Array.from({ length: count }, (_, index) => caseOf('equal', index));

  test('1,000 equal sources pass with the exact bound', async () => {
    const report = await judge(runOf(1000, 1000, 1000), equalCases(1000));
    expect(report.verdict).toBe('pass');
    expect(report.mismatchUpperBound95).toBeCloseTo(0.0029912, 6);
  });

  test('999 sources are not enough', async () => {
    expect((await judge(runOf(999, 999, 1000), equalCases(999))).verdict).toBe('insufficient');
  });

  test('options on one source do not tighten the bound', async () => {
    const cases = Array.from({ length: 1200 }, (_, index) => caseOf('equal', index, `tree ${index % 200}`));
    const report = await judge(runOf(1200, 1200, 1000), cases);
    expect(report.verdict).toBe('insufficient');
    expect(report.cases.sources).toBe(200);
    expect(report.mismatchUpperBound95).toBeGreaterThan(0.0148);
  });

  test('one mismatch fails, whatever else is missing', async () => {
    expect((await judge(runOf(3, 3, 1000), [caseOf('mismatch', 1)])).verdict).toBe('fail');
  });

  test('a candidate that always disagrees with itself fails', async () => {
    expect((await judge(runOf(1, 1), [caseOf('flaky', 1)])).verdict).toBe('fail');
  });

  test('a corpus that is all noise is insufficient', async () => {
    const cases = Array.from({ length: 1200 }, (_, index) => caseOf('noisy', index));
    expect((await judge(runOf(1200, 1200, 1000), cases)).verdict).toBe('insufficient');
  });

  test('one case that could not be run makes it insufficient', async () => {
    const cases = [...equalCases(1100), caseOf('errored', 5000)];
    expect((await judge(runOf(1101, 1101, 1000), cases)).verdict).toBe('insufficient');
  });

  test('a control that does not answer on over 20 % makes it insufficient', async () => {
    const hung = Array.from({ length: 300 }, (_, index) => caseOf('timedOut', 5000 + index));
    expect((await judge(runOf(1300, 1300, 1000), [...equalCases(1000), ...hung])).verdict).toBe(
      'insufficient',
    );
  });
});

test('the report does not depend on the order of the cases', async () => {
  const cases = kinds.map((kind, index) => caseOf(kind, index));
  const run = runOf(6, 6);
  expect(await judge(run, cases.toReversed())).toEqual(await judge(run, cases));
});

test('the report fits its schema', async () => {
  const report = await judge(
    runOf(6, 6),
    kinds.map((kind, index) => caseOf(kind, index)),
  );
  expect(checkDocument('ShadowReport', report)).toMatchObject({ ok: true });
});
