import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryComparison, compareWithPprof, eachOf } from '../support/compare-with-pprof.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();

test('every row of go tool pprof -top equals ours for generated profiles under generated filters', async () => {
  const comparisons = fc.sample(arbitraryComparison, { numRuns: 300, seed: 42 });
  let rows = 0;
  await eachOf(comparisons, 2, async (comparison, at) => {
    const { ours, theirs } = await compareWithPprof(comparison, directory, `${at}`);
    const { by, count } = comparison;
    expect({ by, count, rows: ours }).toEqual({ by, count, rows: theirs });
    rows += theirs.length;
  });
  expect(rows).toBeGreaterThan(500);
});
