import { createSeededRandom, shuffled } from '@strangler/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listMutants } from '../../../../benchmarks/mutants/list-mutants.ts';
import {
  closeMutantBench,
  drawCases,
  judgeMutant,
  type MutantBench,
  type MutantOutcome,
  openMutantBench,
  shadowNoise,
} from '../../../../benchmarks/mutants/mutant-bench.ts';
import { drawNoiseCases } from '../../../../benchmarks/mutants/noise-cases.ts';
import { writeCorpus } from '../temporary-migration.ts';

/** The campaign judges them all; a slice that chance chose once is enough to see the judge break. */
const slice = shuffled(listMutants(), createSeededRandom(20)).slice(0, 30);

let bench: MutantBench;

beforeAll(async () => {
  writeCorpus();
  bench = await openMutantBench();
});

afterAll(() => closeMutantBench(bench));

test('there are at least 200 mutants, half of them among noise or in some of the runs only', () => {
  const mutants = listMutants();
  expect(mutants.length).toBeGreaterThanOrEqual(200);
  expect(mutants.filter(({ noise, every }) => noise || every > 1).length).toBeGreaterThanOrEqual(100);
});

test('finds every mutant of a slice that changes anything, also inside noisy records', async () => {
  const cases = drawCases(40, 7);
  const outcomes = new Map<string, MutantOutcome>();
  for (const mutant of slice) outcomes.set(JSON.stringify(mutant), await judgeMutant(bench, mutant, cases));
  expect([...outcomes].filter(([, outcome]) => outcome === 'missed')).toEqual([]);
  expect([...outcomes.values()].filter((outcome) => outcome === 'found').length).toBeGreaterThan(20);
});

test('calls nothing different in a program that differs from run to run by time stamps and identifiers only', async () => {
  const { cases } = await shadowNoise(bench, drawNoiseCases(400, 11));
  expect(cases).toMatchObject({ captured: 400, noisy: 400, mismatch: 0, flaky: 0, errored: 0, timedOut: 0 });
});
