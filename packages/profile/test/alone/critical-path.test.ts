import { createSeededRandom } from '@strangler/core';
import { describe, expect, it } from 'vitest';
import { countOperations } from '../../src/measure/count-operations.ts';
import { measureCriticalPath } from '../../src/measure/critical-path.ts';
import { calledFunctions, calledProgram } from '../support/measured-program.ts';

describe('the critical path', () => {
  it('holds all of a delay in a serial call, and a third of one in three calls side by side', async () => {
    const program = await calledProgram();
    const wanted = calledFunctions(program, { slow: 24, concurrent: 26 });
    const { sites: operations } = await countOperations(program, wanted);
    const request = { operations, wallSeconds: 0.1, maxSeconds: 6, random: createSeededRandom(1) };
    const shares = await measureCriticalPath(program, request);
    expect(shares.get('main.slow')?.value).toBeGreaterThan(0.8);
    expect(shares.get('main.slow')?.value).toBeLessThan(1.2);
    // On a machine with fewer than three processors the delays of the three wait for each other in part.
    expect(shares.get('main.concurrent')?.value).toBeGreaterThan(0.15);
    expect(shares.get('main.concurrent')?.value).toBeLessThan(0.75);
  });

  it('is not known for an operation that was never entered', async () => {
    const program = await calledProgram();
    const { sites } = await countOperations(program, calledFunctions(program, { slow: 24 }));
    const [site] = sites;
    const operations = site === undefined ? [] : [{ ...site, entries: 0 }];
    expect(operations).toHaveLength(1);
    const request = { operations, wallSeconds: 0.1, maxSeconds: 1, random: createSeededRandom(1) };
    expect(await measureCriticalPath(program, request)).toEqual(new Map());
  });
});
