/**
 * Compares generated profiles, alone and merged, under generated filters and granularities, row by row with
 * `go tool pprof -top`. Takes how many and a seed; ends with 1 where a row differs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { arbitraryComparison, compareWithPprof, eachOf } from '../support/compare-with-pprof.ts';

const [count = '10000', seed = '1'] = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), 'campaign-'));
const chunk = 500;
let rows = 0;
let differences = 0;
let profiles = 0;

for (let done = 0; profiles < Number(count); done += chunk) {
  const comparisons = fc.sample(arbitraryComparison, { numRuns: chunk, seed: Number(seed) + done });
  await eachOf(comparisons, 2, async (comparison, at) => {
    if (profiles >= Number(count)) return;
    profiles += comparison.profiles.length;
    const { ours, theirs, isEqual } = await compareWithPprof(comparison, directory, `${at}`);
    rows += theirs.length;
    if (isEqual) return;
    differences++;
    const { by, count: options } = comparison;
    const bytes = comparison.profiles.map((profile) => Buffer.from(profile).toString('base64'));
    console.log(JSON.stringify({ by, options, ours, theirs, bytes }));
  });
  process.stderr.write(`${profiles} profiles, ${rows} rows, ${differences} differences so far\n`);
}
rmSync(directory, { recursive: true, force: true });
console.log(`${profiles} profiles, ${rows} rows, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;
