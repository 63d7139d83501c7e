import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRunner, type PlannedRun, type RunCost } from '@strangler/process';
import { afterAll, describe, expect, test } from 'vitest';
import { testCacheDir, Workbench } from './shared/workbench.ts';

const MiB = 1024 * 1024;

describe('peak memory', async () => {
  const bench = new Workbench();
  const runner = await createRunner({ kind: 'measured', cacheDir: testCacheDir, concurrency: 1 });
  const [small, family] = ['small', 'family'].map(compiled);
  afterAll(async () => {
    await runner.close();
    bench.remove();
  });

  function compiled(name: string): string {
    const program = join(bench.directory, name);
    const source = fileURLToPath(new URL(`../programs/${name}.c`, import.meta.url));
    execFileSync('cc', ['-O0', '-o', program, source]);
    return program;
  }

  async function costOf(...[program = '', ...args]: (string | undefined)[]): Promise<RunCost> {
    const words = args.map((word) => word ?? '');
    const { cost, end } = await runner.run(bench.request([program, ...words]));
    expect(end).toEqual({ kind: 'exited', code: 0 });
    return cost;
  }

  test('a program of 1 MiB measures under 4 MiB while this process holds 200, and covers all there was', async () => {
    const ballast = Buffer.alloc(200 * MiB, 1);
    const { maxRssBytes, memoryScope } = await costOf(small);
    expect(maxRssBytes).toBeGreaterThan(MiB);
    expect(maxRssBytes).toBeLessThan(4 * MiB);
    expect(memoryScope).toBe('tree');
    expect(ballast.at(-1)).toBe(1);
  });

  test('so it does where the runner itself holds a large tree and large outputs', async () => {
    const source = bench.freshPath();
    mkdirSync(source);
    writeFileSync(join(source, 'file'), 'x');
    const sha256 = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
    const origin = { kind: 'file', path: join(source, 'file') } as const;
    const entries = Array.from({ length: 5_000 }, (_, index) => ({
      type: 'file' as const,
      path: `a file with a long name ${String(index).padStart(5, '0')}`,
      mode: 0o644,
      mtimeMs: 0,
      bytes: 1,
      sha256,
      origin,
    }));
    const run = (...command: [string, ...string[]]): PlannedRun => ({
      command,
      env: {},
      timeoutMs: 20_000,
      maxOutputBytes: 1 << 20,
    });
    const runs = await runner.runCase?.({
      place: bench.freshPath(),
      tree: { digest: 'large', entries },
      stdin: null,
      spillDir: bench.spillDir,
      runs: [run('/bin/sh', '-c', 'head -c 60000 /dev/zero'), run(small ?? ''), run(small ?? '')],
    });
    const costs = runs?.slice(1).map(({ cost }) => cost) ?? [];
    expect(costs).toHaveLength(2);
    for (const { maxRssBytes } of costs) expect(maxRssBytes).toBeLessThan(4 * MiB);
  });

  test('a parent of 200 MB with a live child of 150 MB measures near 350', async () => {
    const { maxRssBytes, memoryScope } = await costOf(family, '200', '150', '1000');
    expect(maxRssBytes).toBeGreaterThan(340 * MiB);
    expect(maxRssBytes).toBeLessThan(365 * MiB);
    expect(memoryScope).toBe('tree');
  });

  test('memory that parent and child share counts once', async () => {
    const { maxRssBytes } = await costOf(family, '100', '0', '300');
    expect(maxRssBytes).toBeGreaterThan(100 * MiB);
    expect(maxRssBytes).toBeLessThan(115 * MiB);
  });

  test('a process that was left behind counts as well', async () => {
    const script = `${family} 0 100 3000 & ${family} 0 50 3000 & exec ${family} 0 0 1500`;
    const { cost } = await runner.run(bench.shell(script));
    expect(cost.maxRssBytes).toBeGreaterThan(145 * MiB);
    expect(cost.memoryScope).toBe('tree');
  });

  test('where several processes are over before anybody could look, it says so', async () => {
    const scopes = new Set<string | null>();
    for (let index = 0; index < 20; index++) {
      const { cost } = await runner.run(bench.shell('/bin/true; exec /bin/true'));
      scopes.add(cost.memoryScope);
    }
    expect(scopes).toContain('process');
  });

  test('one process alone is all there is, however long it runs', async () => {
    const { memoryScope } = await costOf('/bin/sleep', '0.1');
    expect(memoryScope).toBe('tree');
  });
});
