import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRunner, type Runner } from '@strangler/process';
import {
  analyseHotPaths,
  type CaptureOptions,
  type CaptureProgress,
  captureProfile,
} from '@strangler/profile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSampleLog } from '../../src/capture/sample-log.ts';
import { copyProgram, programDir } from '../support/go-programs.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();
const cacheDir = join(directory, 'cache');
const stdin = join(directory, 'numbers.txt');
let runner: Runner;

beforeAll(async () => {
  writeFileSync(stdin, '400\n');
  runner = await createRunner({ kind: 'node', cacheDir });
});
afterAll(() => runner.close());

const hashing = (changes: Partial<CaptureOptions> = {}): CaptureOptions => ({
  moduleDir: programDir('hashing'),
  package: '.',
  workloads: [{ args: [], stdin }],
  precisionPoints: 100,
  maxSeconds: 30,
  cacheDir,
  runner,
  ...changes,
});

describe('refuses', { timeout: 120_000 }, () => {
  test('to run nothing', async () => {
    await expect(captureProfile(hashing({ workloads: [] }))).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('a package that is no program', async () => {
    const library = captureProfile(hashing({ moduleDir: programDir('shapes'), package: './tree' }));
    await expect(library).rejects.toMatchObject({
      code: 'USAGE',
      why: expect.stringContaining('package tree'),
    });
    const several = captureProfile(hashing({ moduleDir: programDir('shapes'), package: './missing' }));
    await expect(several).rejects.toMatchObject({
      code: 'TOOL_FAILED',
      why: expect.stringContaining('missing'),
    });
  });

  test('a program that does not compile, with the words of the compiler', async () => {
    const moduleDir = copyProgram('hashing', join(directory, 'broken'));
    writeFileSync(join(moduleDir, 'extra.go'), 'package main\n\nvar unused int = "text"\n');
    await expect(captureProfile(hashing({ moduleDir }))).rejects.toMatchObject({
      code: 'TOOL_FAILED',
      why: expect.stringContaining('extra.go:3'),
    });
  });

  test('a machine without Go', async () => {
    await expect(captureProfile(hashing({ env: { PATH: '/nonexistent' } }))).rejects.toMatchObject({
      code: 'TOOL_MISSING',
    });
  });

  test('a workload that fails, with the end of what it said', async () => {
    const wrong = join(directory, 'wrong.txt');
    writeFileSync(wrong, 'twelve\n');
    await expect(
      captureProfile(hashing({ workloads: [{ args: ['-x'], stdin: wrong }] })),
    ).rejects.toMatchObject({
      code: 'TOOL_FAILED',
      message: 'the workload "-x" ended with exit code 4',
      why: 'not a number: "twelve"',
      next: expect.stringContaining('"exitCodes": [4]'),
    });
  });

  test('to go on when it is told to stop', async () => {
    const stop = new AbortController();
    const onProgress = (progress: CaptureProgress) => {
      if (progress.kind === 'ran' && progress.samples > 0) stop.abort();
    };
    const capture = captureProfile(hashing({ minSamples: 1e6, signal: stop.signal, onProgress }));
    await expect(capture).resolves.toMatchObject({ stoppedBy: 'interrupt', hasEnoughSamples: false });
  });

  test('to go on when it is told to stop before there is a sample', async () => {
    const capture = captureProfile(hashing({ signal: AbortSignal.abort() }));
    await expect(capture).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });

  afterAll(() => {
    expect(readdirSync(cacheDir)).toEqual([]);
  });
});

describe('captures', { timeout: 120_000 }, () => {
  test('until there are enough samples, and finds the operation', async () => {
    const events: CaptureProgress[] = [];
    const onProgress = (progress: CaptureProgress) => void events.push(progress);
    const captured = await captureProfile(hashing({ minSamples: 60, onProgress }));
    expect(captured).toMatchObject({ hasEnoughSamples: true, modulePath: 'example.com/hashing' });
    expect(captured.samples).toBeGreaterThanOrEqual(60);
    expect(captured.seconds).toBeCloseTo(captured.samples / 100, 6);
    expect(captured.runs).toBeGreaterThan(1);
    expect(events.slice(0, 2).map(({ kind }) => kind)).toEqual(['building', 'built']);
    expect(events.at(-1)).toMatchObject({ kind: 'ran', runs: captured.runs, samples: captured.samples });
    const { verdict, hotPaths } = analyseHotPaths(captured.profile, { modulePath: 'example.com/hashing' });
    expect(verdict.decision).toBe('extract');
    expect(hotPaths.find(({ advice }) => advice === 'extract')?.function).toMatch(/^main\.hashBlocks?$/);
  });

  test('runs too short for a single sample, until the time is over', async () => {
    const short = join(directory, 'short.txt');
    writeFileSync(short, '0\n');
    const workloads = [{ args: [], stdin: short }];
    const captured = await captureProfile(hashing({ workloads, minSamples: 1e6, maxSeconds: 0.3 }));
    expect(captured.hasEnoughSamples).toBe(false);
    expect(captured.runs).toBeGreaterThan(1);
  });

  test('a workload that ends with a code that is expected', async () => {
    const wrong = join(directory, 'expected.txt');
    writeFileSync(wrong, '400\ntwelve\n');
    const workloads = [{ args: [], stdin: wrong, exitCodes: [0, 4] }];
    const captured = await captureProfile(hashing({ workloads, minSamples: 10 }));
    expect(captured.samples).toBeGreaterThanOrEqual(10);
  });

  test('what a run sampled until it was stopped', async () => {
    const long = join(directory, 'long.txt');
    writeFileSync(long, `${'400\n'.repeat(100_000)}`);
    const stop = new AbortController();
    const run = runner.run.bind(runner);
    const stopping = {
      name: runner.name,
      close: runner.close,
      run: async (...[request]: Parameters<typeof run>) => {
        const running = run(request, stop.signal);
        await untilOutput(request.spillDir);
        stop.abort();
        return running;
      },
    };
    const captured = await captureProfile(
      hashing({ workloads: [{ args: [], stdin: long }], runner: stopping }),
    );
    expect(captured).toMatchObject({ stoppedBy: 'interrupt', runs: 0 });
    expect(captured.samples).toBeGreaterThan(0);
  });

  test('the CPU time of every run beside that of the profile', async () => {
    const longer = join(directory, 'longer.txt');
    writeFileSync(longer, '400\n'.repeat(20));
    const measured = await createRunner({ kind: 'measured', cacheDir: join(directory, 'measured') });
    try {
      const captured = await captureProfile(
        hashing({ workloads: [{ args: [], stdin: longer }], minSamples: 100, runner: measured }),
      );
      expect(captured.missedCpu).toBeNull();
      expect(captured.cpu).toMatchObject({ children: 0, lostSamples: 0 });
      expect(captured.cpu.profileSeconds).toBeCloseTo(captured.seconds, 9);
      const perRun = captured.records.map(({ cpuSeconds }) => cpuSeconds ?? 0);
      expect(perRun.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(
        captured.cpu.rusageSeconds ?? 0,
        9,
      );
      expect(captured.seconds / (captured.cpu.rusageSeconds ?? 0)).toBeGreaterThan(0.8);
      expect(captured.isKnownGo).toBe(true);
    } finally {
      await measured.close();
    }
  });

  test('without touching a file of the program, and leaves nothing in the cache', async () => {
    const moduleDir = copyProgram('hashing', join(directory, 'untouched'));
    const before = snapshot(moduleDir);
    await captureProfile(hashing({ moduleDir }));
    expect(snapshot(moduleDir)).toEqual(before);
    expect(readdirSync(cacheDir)).toEqual([]);
  });
});

/** Waits until the run has sampled something. */
async function untilOutput(spillDir: string): Promise<void> {
  const log = join(spillDir, 'samples.bin');
  while ((await readSampleLog(log)).stacks.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
}

function snapshot(tree: string): unknown {
  const entries = readdirSync(tree, { recursive: true, withFileTypes: true });
  return entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const { mtimeNs, mode } = statSync(path, { bigint: true });
    return [path, mtimeNs, mode, entry.isFile() ? readFileSync(path, 'utf8') : null];
  });
}
