import { createSeededRandom, exactly, type ProbedOperation } from '@strangler/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOperations } from '../../src/measure/count-operations.ts';
import { prepareProbes, runProbed, summariseProbes } from '../../src/measure/probe-operations.ts';
import { calledFunctions, calledProgram } from '../support/measured-program.ts';

const lines = { depth: 13, sized: 20, slow: 24, concurrent: 26, fails: 31, answer: 41, main: 67 };

describe('calls and probes of a real program', () => {
  let entries: ReadonlyMap<string, number>;
  let probed: ReadonlyMap<string, ProbedOperation>;
  let timedNames: readonly string[];

  beforeAll(async () => {
    const workloads = [{ args: [] }, { args: ['exit'], exitCodes: [7] }];
    const program = await calledProgram(workloads);
    const { sites } = await countOperations(program, calledFunctions(program, lines));
    entries = new Map(sites.map((site) => [site.name, site.entries]));
    const prepared = await prepareProbes(program, sites);
    const timed = prepared.timed ?? prepared.counted;
    timedNames = timed.operations.map(({ name }) => name);
    const rounds = [await runProbed(program, timed), await runProbed(program, timed)];
    probed = summariseProbes(prepared, rounds, createSeededRandom(1));
  });

  it('counts every entry of all workloads, and none of a child that is the same program', () => {
    // Of each run: 10 + 5 of its own; the child has 1001.
    expect(entries.get('main.depth')).toBe(2 * (10 + 5));
    expect(entries.get('main.sized')).toBe(20);
    expect(entries.get('main.main')).toBe(2);
  });

  it('tells entries from outside from those of a function by itself, in the program alone', () => {
    expect(probed.get('main.depth')).toMatchObject({ outerCallsPerRun: 2 });
    expect(probed.get('main.sized')).toMatchObject({ outerCallsPerRun: 10 });
  });

  it('weighs arguments that are text, bytes or numbers', () => {
    expect(probed.get('main.sized')?.bytesPerCall).toBe(4 + 96 + 2 * 8);
    expect(probed.get('main.answer')?.bytesPerCall).toBe(3);
    expect(probed.get('main.slow')?.bytesPerCall).toBeNull();
  });

  it('takes the time inside as a part of the run', () => {
    const share = probed.get('main.slow')?.wallShare ?? exactly(0);
    const whole = probed.get('main.main')?.wallShare ?? exactly(0);
    expect(share.value).toBeGreaterThan(0.1);
    expect(share.value).toBeLessThan(whole.value);
    expect(whole.value).toBeLessThan(1);
  });

  it('sums the time of calls that run side by side', () => {
    const [one, three] = [probed.get('main.slow'), probed.get('main.concurrent')];
    // Three calls of 20 ms against one of 30 ms.
    expect(three?.wallShare?.value).toBeGreaterThan(1.5 * (one?.wallShare?.value ?? 1));
  });

  it('sees whether other goroutines are there', () => {
    expect(probed.get('main.slow')?.isConcurrent).toBe(false);
    expect(probed.get('main.concurrent')?.isConcurrent).toBe(true);
  });

  it('notes a call that ends in a panic like any other', () => {
    expect(probed.get('main.fails')).toMatchObject({ outerCallsPerRun: 1 });
  });

  it('has no time for a function that is shorter than the probe', () => {
    expect(probed.get('main.sized')?.wallShare).toBeNull();
    expect(timedNames).not.toContain('main.sized');
    expect(timedNames).toContain('main.slow');
  });
});
