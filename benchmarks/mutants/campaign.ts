/**
 * Judges every mutant of the example's candidate, and 10,000 cases on which control and candidate are one program that
 * differs from run to run only by time stamps and identifiers. Prints what was missed; ends with 1 where fewer than
 * 99 % of the mutants were found, or where any case of the second part was called different. Needs the example to be built.
 */
import { listMutants } from './list-mutants.ts';
import {
  closeMutantBench,
  drawCases,
  judgeMutant,
  type MutantOutcome,
  openMutantBench,
  shadowNoise,
} from './mutant-bench.ts';
import { drawNoiseCases } from './noise-cases.ts';

const goalShare = 0.99;
const noiseCases = 10_000;
const bench = await openMutantBench();
try {
  const cases = drawCases(40, 7);
  const counts: Record<MutantOutcome, number> = { found: 0, missed: 0, inert: 0 };
  for (const mutant of listMutants()) {
    const outcome = await judgeMutant(bench, mutant, cases);
    counts[outcome]++;
    if (outcome !== 'found') console.log(`${outcome}: ${JSON.stringify(mutant)}`);
  }
  const share = counts.found / (counts.found + counts.missed);
  console.log(
    `${counts.found + counts.missed} mutants, ${counts.found} found (${(share * 100).toFixed(1)} %), ${counts.inert} had nothing to act on`,
  );
  const report = await shadowNoise(bench, drawNoiseCases(noiseCases, 11));
  const { noisy, equal, mismatch, flaky, errored, timedOut } = report.cases;
  console.log(
    `${noiseCases} cases of noise alone: ${noisy} noisy, ${equal} equal, ${mismatch} mismatch, ${flaky} flaky, ${errored + timedOut} unusable`,
  );
  const isReached = share >= goalShare && mismatch + flaky + errored + timedOut === 0;
  process.exitCode = isReached ? 0 : 1;
} finally {
  closeMutantBench(bench);
}
