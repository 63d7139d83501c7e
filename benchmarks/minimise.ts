/**
 * 1,000 mismatches from ten planted causes: how many groups they make, and how small and how fast each example becomes.
 *
 * Prints one line a group, then the figures of all. `npm run bench:minimise`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRunner } from '@strangler/process';
import { minimiseCase, RunStore, runShadow } from '@strangler/shadow';
import {
  buildPlanted,
  plantedCases,
  plantedSettings,
  searchPath,
} from '../packages/shadow/test/minimise/planted-causes.ts';

const root = mkdtempSync(join(tmpdir(), 'bench-minimise-'));
const jobs = plantedSettings.jobs;
const openRunner = () =>
  createRunner({ kind: 'auto', cacheDir: join(tmpdir(), 'bench-runner'), concurrency: jobs });
const signal = new AbortController().signal;
const clock = () => performance.now();

try {
  const sides = buildPlanted(root);
  const runDir = join(root, 'run');
  const cases = plantedCases(1000, root);
  const { groups, cases: counts } = await runShadow({
    cases,
    sides,
    settings: plantedSettings,
    openRunner,
    runDir,
    searchPath,
    now: () => new Date(),
    signal,
  });
  const shares: number[] = [];
  const started = clock();
  for (const { id, count, title } of groups) {
    const begun = clock();
    const store = RunStore.open(runDir);
    const common = { store, openRunner, jobs, budgetMs: 60_000, searchPath, clock, signal };
    const { before, after, tries, runs, complete } = await minimiseCase({ ...common, selector: id });
    const share = after.bytes / before.bytes;
    shares.push(share);
    const seconds = ((clock() - begun) / 1000).toFixed(2);
    const sizes = `${before.bytes} → ${after.bytes} B (${(share * 100).toFixed(2)} %)`;
    const work = `${tries} tries, ${runs} runs, ${seconds} s${complete ? '' : ', cut short'}`;
    process.stdout.write(`${id} ${count} cases: ${sizes}, ${work}: ${title.slice(0, 80)}\n`);
  }
  const median = shares.toSorted((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 1;
  const seconds = (clock() - started) / 1000;
  process.stdout.write(
    `${counts.mismatch} mismatches, ${groups.length} groups (at most 12), median size ${(median * 100).toFixed(2)} % (at most 5), all in ${seconds.toFixed(1)} s (at most 60)\n`,
  );
  if (groups.length > 12 || median > 0.05 || seconds > 60) process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
