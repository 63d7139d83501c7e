/**
 * Starts the same short program 2,000 times, two at a time, in three ways side by side: a bare `xargs -P2`, which
 * measures and keeps nothing, the measured runner, and the runner in TypeScript. Prints medians and ratios.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunner, type Runner } from '@strangler/process';

const starts = 2000;
const rounds = 5;
const program = '/bin/true';
const scratch = mkdtempSync(join(tmpdir(), 'bench-runner-'));

async function secondsOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function startWithXargs(): void {
  execFileSync('xargs', ['-P2', '-n1', program], { input: 'x\n'.repeat(starts) });
}

async function startWith(runner: Runner): Promise<void> {
  const request = {
    command: [program] as const,
    cwd: scratch,
    env: {},
    stdin: null,
    timeoutMs: 10_000,
    maxOutputBytes: 1 << 20,
    spillDir: scratch,
  };
  await Promise.all(Array.from({ length: starts }, () => runner.run(request)));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const measured = await createRunner({ kind: 'measured', cacheDir: join(scratch, 'cache'), concurrency: 2 });
const node = await createRunner({ kind: 'node', cacheDir: scratch, concurrency: 2 });
const ways: Readonly<Record<string, () => unknown>> = {
  'xargs -P2': startWithXargs,
  'measured runner': () => startWith(measured),
  'runner in TypeScript': () => startWith(node),
};
const times = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, work] of Object.entries(ways)) {
    const seconds = await secondsOf(work);
    if (round > 0) times.get(name)?.push(seconds);
  }
}
await Promise.all([measured.close(), node.close()]);
rmSync(scratch, { recursive: true, force: true });

const base = median(times.get('xargs -P2') ?? []);
console.log(`${starts} starts of ${program}, two at a time, median of ${rounds} rounds after one to warm up`);
for (const [name, all] of times) {
  const seconds = median(all);
  console.log(`${name.padEnd(22)} ${seconds.toFixed(2)} s  ${(seconds / base).toFixed(2)} ×`);
}
