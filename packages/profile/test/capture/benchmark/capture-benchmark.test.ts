import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRunner, type Runner } from '@strangler/process';
import { analyseHotPaths, type BenchmarkOptions, captureBenchmark, countCosts } from '@strangler/profile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programDir } from '../../support/go-programs.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const cacheDir = join(temporaryDirectory(), 'cache');
let runner: Runner;

beforeAll(async () => {
  runner = await createRunner({ kind: 'node', cacheDir });
});
afterAll(() => runner.close());

const fold = (changes: Partial<BenchmarkOptions> = {}): BenchmarkOptions => ({
  moduleDir: programDir('benched'),
  package: '.',
  bench: 'Fold$',
  benchtime: '200ms',
  precisionPoints: 50,
  maxSeconds: 20,
  cacheDir,
  runner,
  ...changes,
});

test('an expression that no benchmark matches is refused', async () => {
  await expect(captureBenchmark(fold({ bench: 'Unfold' }))).rejects.toMatchObject({
    code: 'USAGE',
    message: 'no benchmark of . matches "Unfold"',
    next: 'List them with: go test -list Benchmark .',
  });
});

test('a package without tests is refused, and so are several packages', async () => {
  await expect(captureBenchmark(fold({ package: './untested' }))).rejects.toMatchObject({
    code: 'USAGE',
    why: 'It names no package with test files.',
  });
});

test('a benchmark that fails is told with its words', async () => {
  await expect(captureBenchmark(fold({ bench: 'Broken' }))).rejects.toMatchObject({ code: 'TOOL_FAILED' });
});

test('a package that does not exist is told with the words of Go', async () => {
  await expect(captureBenchmark(fold({ package: './missing' }))).rejects.toMatchObject({
    code: 'TOOL_FAILED',
    why: expect.stringContaining('missing'),
  });
});

test('benchmarks run without tests, in rounds, and the operation is found', async () => {
  const captured = await captureBenchmark(fold({ minSamples: 60 }));
  expect(captured).toMatchObject({ stoppedBy: 'precision', modulePath: 'example.com/benched' });
  expect(captured.rounds).toBeGreaterThanOrEqual(3);
  expect(captured.samples).toBeGreaterThanOrEqual(60);
  const names = countCosts(captured.profile).costs.map(({ frame }) => frame.name);
  expect(names).toContain('example.com/benched.mix');
  expect(names).not.toContain('example.com/benched.TestNothing');
  const { hotPaths } = analyseHotPaths(captured.profile, { modulePath: 'example.com/benched' });
  expect(hotPaths.map((path) => path.function)).toContain('example.com/benched.Fold');
  expect(readdirSync(cacheDir)).toEqual([]);
});
