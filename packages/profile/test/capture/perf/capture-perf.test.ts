import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRunner, type Runner } from '@strangler/process';
import { capturePerf, countCosts, type PerfOptions } from '@strangler/profile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const directory = temporaryDirectory();
const cacheDir = join(directory, 'cache');
const source = join(import.meta.dirname, '..', '..', 'programs', 'native');
let runner: Runner;

/** Builds the Rust program with frame pointers and one of the two ways of mangling names. */
function buildNative(mangling: 'legacy' | 'v0'): string {
  const crate = join(directory, mangling);
  cpSync(source, crate, { recursive: true });
  const flags = ['-C', 'force-frame-pointers=yes'];
  const v0 = mangling === 'v0' ? ['-C', 'symbol-mangling-version=v0'] : [];
  execFileSync('cargo', ['build', '--release', '--quiet', '--offline'], {
    cwd: crate,
    env: { ...process.env, RUSTFLAGS: [...flags, ...v0].join(' '), CARGO_TARGET_DIR: join(crate, 'target') },
  });
  return join(crate, 'target', 'release', 'native');
}

let legacy: string;

beforeAll(async () => {
  legacy = buildNative('legacy');
  runner = await createRunner({ kind: 'node', cacheDir });
});
afterAll(() => runner.close());

const recording = (changes: Partial<PerfOptions> = {}): PerfOptions => ({
  command: [legacy],
  workloads: [{ args: ['3'] }],
  cwd: directory,
  precisionPoints: 50,
  maxSeconds: 20,
  cacheDir,
  runner,
  ...changes,
});

/** A machine whose perf is a script. */
function withPerf(name: string, script: string): Record<string, string> {
  const bin = join(directory, name);
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'perf'),
    `#!/bin/sh\nif [ "$1" = --version ]; then echo perf version 6.1; exit 0; fi\n${script}\n`,
  );
  chmodSync(join(bin, 'perf'), 0o755);
  return { PATH: `${bin}:/usr/bin:/bin` };
}

describe('refuses', () => {
  test('a machine without perf, and names the package', async () => {
    await expect(capturePerf(recording({ env: { PATH: '/nonexistent' } }))).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      next: expect.stringContaining('linux-perf'),
    });
  });

  test('a program that is not there', async () => {
    await expect(capturePerf(recording({ command: ['./missing'] }))).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: `there is no program at ${join(directory, 'missing')}`,
    });
  });

  test('a kernel that forbids recording', async () => {
    const said = 'Access to performance monitoring and observability operations is limited.';
    const env = withPerf('forbidden', `echo "Error: ${said}" >&2; exit 255`);
    await expect(capturePerf(recording({ env }))).rejects.toMatchObject({
      code: 'TOOL_FAILED',
      why: expect.stringContaining(said),
      next: expect.stringContaining('perf_event_paranoid'),
    });
  });

  test('a workload that ends otherwise than it should', async () => {
    await expect(capturePerf(recording({ workloads: [{ args: ['1', '7'] }] }))).rejects.toMatchObject({
      code: 'TOOL_FAILED',
      message: 'the workload "1 7" ended with exit code 7',
    });
  });
});

describe.each(['legacy', 'v0'] as const)('a Rust program with %s names', (mangling) => {
  test('is recorded in rounds, with callers and readable names', async () => {
    const program = mangling === 'legacy' ? legacy : buildNative(mangling);
    const captured = await capturePerf(recording({ command: [program], minSamples: 150 }));
    expect(captured).toMatchObject({ stoppedBy: 'precision', modulePath: null, goVersion: null });
    const { costs, sampleCount } = countCosts(captured.profile);
    const shareOf = (name: RegExp) => {
      const found = costs.filter(({ frame }) => name.test(frame.name));
      return Math.max(0, ...found.map(({ samples }) => samples ?? 0)) / (sampleCount ?? 1);
    };
    expect(shareOf(/^native::mix$/)).toBeGreaterThan(0.5);
    expect(shareOf(/^native::fold_with/)).toBeGreaterThan(0.5);
    expect(shareOf(/^native::main$/)).toBeGreaterThan(0.5);
    expect(costs.map(({ frame }) => frame.name).filter((name) => /^_(ZN|R)/.test(name))).toEqual([]);
    expect(captured.seconds).toBeCloseTo(captured.samples / 499, 1);
  });
});

test('exit codes that are expected, and runs without a sample, are no errors', async () => {
  const workloads = [{ args: ['0', '7'], exitCodes: [7] }];
  const captured = await capturePerf(recording({ workloads, maxSeconds: 0.5 }));
  expect(captured.runs).toBeGreaterThan(0);
});

test('an interrupted recording keeps the runs before it', async () => {
  const stop = new AbortController();
  const captured = await capturePerf(
    recording({
      signal: stop.signal,
      minSamples: 1e6,
      onProgress: (progress) => {
        if (progress.kind === 'ran' && progress.samples > 50) stop.abort();
      },
    }),
  );
  expect(captured).toMatchObject({ stoppedBy: 'interrupt' });
  expect(captured.samples).toBeGreaterThan(50);
});
