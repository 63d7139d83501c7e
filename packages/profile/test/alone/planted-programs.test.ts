import { join } from 'node:path';
import type { HotPath, ProfileReport } from '@strangler/core';
import { createRunner, type Runner } from '@strangler/process';
import { analyseHotPaths, captureProfile, measureGoProgram } from '@strangler/profile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCacheDir } from '../support/measured-program.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

type Advice = HotPath['advice'];

/** What is true of a program: the advice on its functions, as advice and boundary, and the words of a reason. */
interface Truth {
  readonly advice: Readonly<Record<string, readonly [Advice, string | null]>>;
  readonly decision: 'extract' | 'keep';
  readonly reason: RegExp;
  readonly isCausal?: boolean;
}

const keep: readonly [Advice, null] = ['keep', null];
const extract = (name: string): readonly [Advice, string] => ['extract', name];
const caller = (name: string): readonly [Advice, string] => ['extract the caller instead', name];

const planted: Readonly<Record<string, Truth>> = {
  'leaf-in-main': {
    advice: { 'main.digest': keep, 'main.main': keep },
    decision: 'keep',
    reason: /called 2,000,000 times a run.*no candidate is fast enough/,
  },
  'leaf-under-caller': {
    advice: { 'main.digest': caller('main.digestAll'), 'main.digestAll': extract('main.digestAll') },
    decision: 'extract',
    reason: /^main\.digestAll holds .*called twice a run/,
  },
  'hot-caller': {
    advice: { 'main.sieve': extract('main.sieve') },
    decision: 'extract',
    reason: /called twice a run/,
  },
  'off-critical-path': {
    advice: { 'main.step': extract('main.step'), 'main.buildIndex': keep, 'main.spin': keep },
    decision: 'extract',
    reason: /^main\.step holds/,
    isCausal: true,
  },
  'gc-bound': {
    advice: { 'runtime.gcBgMarkWorker': keep },
    decision: 'keep',
    reason: /./,
  },
  'io-bound': {
    advice: { 'main.parse': keep },
    decision: 'keep',
    reason: /It (computes for|holds) \d+(\.\d+)? % of the run time/,
  },
  recursion: {
    advice: { 'main.queens': extract('main.queens') },
    decision: 'extract',
    reason: /called once a run \([\d,]{9,} times with those from itself\)/,
  },
  closures: {
    advice: {
      'main.each': caller('main.histogram'),
      'main.histogram': extract('main.histogram'),
      'main.histogram.func1': extract('main.histogram'),
    },
    decision: 'extract',
    reason: /^main\.histogram holds/,
  },
  generics: {
    advice: {
      'main.convolve[go.shape.int]': extract('main.convolve[...]'),
      'main.convolve[go.shape.float64]': extract('main.convolve[...]'),
    },
    decision: 'extract',
    reason: /^main\.convolve\[\.\.\.\] holds .*called twice a run/,
  },
  inlined: {
    advice: { 'main.checksum': extract('main.checksum'), 'main.mix': caller('main.checksum') },
    decision: 'extract',
    reason: /^main\.checksum holds/,
  },
  'regular-expressions': {
    advice: {
      'main.countMatches': extract('main.countMatches'),
      'main.matches': caller('main.countMatches'),
      'regexp.(*Regexp).MatchString': caller('main.countMatches'),
    },
    decision: 'extract',
    reason: /^main\.countMatches holds/,
  },
  sorting: {
    advice: { 'main.sortRecords': extract('main.sortRecords'), 'sort.Slice': caller('main.sortRecords') },
    decision: 'extract',
    reason: /called once a run/,
  },
  'json-records': {
    advice: {
      'main.readAll': extract('main.readAll'),
      'main.decode': caller('main.readAll'),
      'encoding/json.Unmarshal': caller('main.readAll'),
    },
    decision: 'extract',
    reason: /^main\.readAll holds/,
  },
  'even-spread': {
    advice: { 'main.main': keep },
    decision: 'keep',
    reason: /./,
  },
  'parallel-workers': {
    advice: { 'main.crunch': extract('main.crunch'), 'main.worker': keep },
    decision: 'extract',
    reason: /called 32 times a run/,
    isCausal: true,
  },
};

/** What else the machine does moves what is measured; a rule that is wrong is wrong each time. */
const tries = { retry: 6 };

describe('the advice on programs of which the truth is known', tries, () => {
  const cacheDir = temporaryDirectory();
  const moduleDir = join(import.meta.dirname, '../programs/planted');
  let runner: Runner;

  beforeAll(async () => {
    runner = await createRunner({ kind: 'auto', cacheDir: testCacheDir, concurrency: 1 });
  });
  afterAll(() => runner.close());

  async function profile(name: string, isCausal: boolean): Promise<ProfileReport> {
    const program = { moduleDir, package: `./${name}`, workloads: [{ args: [] }], cacheDir, runner };
    const captured = await captureProfile({ ...program, maxSeconds: 4 });
    const options = { thresholdPercent: 20, modulePath: 'example.com/planted' };
    const measurements = await measureGoProgram({
      ...program,
      ...options,
      profile: captured.profile,
      // What is slowed down shows against the noise of the machine only after some rounds.
      maxSeconds: isCausal ? 8 : 2,
      isCausal,
    });
    expect(measurements.notes).toEqual([]);
    return analyseHotPaths(captured.profile, { ...options, measurements });
  }

  it.each(Object.entries(planted))(
    'is right for %s',
    async (name, { advice, decision, reason, isCausal }) => {
      const report = await profile(name, isCausal === true);
      const given = Object.fromEntries(
        report.hotPaths.map((path) => [path.function, [path.advice, path.boundary]]),
      );
      expect(given).toMatchObject(advice);
      expect(report.verdict.decision).toBe(decision);
      expect(report.verdict.reason).toMatch(reason);
      // Nothing but the operations that are named is advised to be taken out.
      const expected = Object.values(advice).flatMap(([kind, boundary]) =>
        kind === 'extract' ? [boundary] : [],
      );
      const chosen = report.hotPaths.flatMap((path) => (path.advice === 'extract' ? [path.boundary] : []));
      expect(new Set(chosen)).toEqual(new Set(expected));
    },
  );

  it('is to measure first, where goroutines run side by side and nobody slowed them down', async () => {
    const report = await profile('parallel-workers', false);
    expect(report.verdict).toMatchObject({ decision: 'keep', reason: expect.stringContaining('--causal') });
  });
});
