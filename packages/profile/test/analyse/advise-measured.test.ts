import { exactly, type MeasuredOperation } from '@strangler/core';
import { describe, expect, it } from 'vitest';
import { adviseMeasured } from '../../src/analyse/advise-measured.ts';
import type { HotFunction } from '../../src/analyse/hot-function.ts';
import type { Operation } from '../../src/analyse/operation.ts';

/** main calls run, which calls hash, which calls Go's sha256; run also calls list, called very often. */
const nesting: Readonly<Record<string, readonly string[]>> = {
  'main.main': ['main.main', 'main.run', 'main.hash', 'main.hash.func1', 'sha256.block', 'main.list'],
  'main.run': ['main.run', 'main.hash', 'main.hash.func1', 'sha256.block', 'main.list'],
  'main.hash': ['main.hash', 'main.hash.func1', 'sha256.block'],
  'main.list': ['main.list'],
};

const percents: Readonly<Record<string, number>> = {
  'main.main': 100,
  'main.run': 98,
  'main.hash': 70,
  'main.list': 25,
};

const operations: readonly Operation[] = Object.entries(percents).map(([name, cumPercent]) => ({
  name,
  functions: [name],
  literals: name === 'main.hash' ? ['main.hash.func1'] : [],
  origin: 'program',
  file: 'main.go',
  line: 1,
  cumPercent,
  interval: null,
  covers: (other) => (nesting[name]?.includes(other) ? 1 : 0),
}));

function measured(
  name: string,
  calls: number,
  change: Partial<MeasuredOperation> = {},
): [string, MeasuredOperation] {
  const operation = {
    callsPerRun: calls,
    outerCallsPerRun: calls,
    uncrossable: null,
    wallShare: exactly((percents[name] ?? 0) / 100),
    bytesPerCall: null,
    isConcurrent: false,
    criticalShare: null,
    replay: null,
    ...change,
  };
  return [name, operation];
}

function adviceOn(
  name: string,
  known: readonly [string, MeasuredOperation][],
  origin: HotFunction['origin'] = 'program',
) {
  const measurements = {
    wallSeconds: exactly(1),
    cpuSeconds: exactly(1),
    rounds: 10,
    operations: new Map(known),
    roundTrips: {
      oneShot: { seconds: exactly(0.001), secondsPerByte: 0 },
      worker: { seconds: exactly(0.00001), secondsPerByte: 0 },
    },
    relaxedShare: null,
    notes: [],
  };
  const candidate = { name, origin, covers: (other: string) => (nesting[name]?.includes(other) ? 1 : 0) };
  return adviseMeasured(operations, { measurements, candidateSpeedup: null })(
    candidate as unknown as HotFunction,
  );
}

const usual = [measured('main.run', 1), measured('main.hash', 2), measured('main.list', 1_000_000)];

describe('the advice by what was measured', () => {
  it('is to extract the smaller of two operations that pay', () => {
    expect(adviceOn('main.hash', usual)).toMatchObject({ advice: 'extract', boundary: 'main.hash' });
    const above = adviceOn('main.run', usual);
    expect(above).toMatchObject({ advice: 'keep', boundary: null });
    expect(above.reason).toBe(
      'Most of what it could bring comes with main.hash, a smaller part to take out.',
    );
  });

  it('is the same for a literal as for the function that holds it', () => {
    expect(adviceOn('main.hash.func1', usual)).toMatchObject({ advice: 'extract', boundary: 'main.hash' });
  });

  it('is never to extract main', () => {
    expect(adviceOn('main.main', usual)).toMatchObject({
      advice: 'keep',
      reason: expect.stringMatching(/^It is the program/),
    });
  });

  it('is to keep what is called too often and has no caller that pays', () => {
    expect(adviceOn('main.list', usual)).toMatchObject({
      advice: 'keep',
      reason: expect.stringMatching(/called 1,000,000 times/),
    });
  });

  it('is to extract the caller of what is called too often, where that pays', () => {
    const often = [measured('main.run', 1), measured('main.hash', 500_000), measured('main.list', 1_000_000)];
    expect(adviceOn('main.hash', often)).toMatchObject({
      advice: 'extract the caller instead',
      boundary: 'main.run',
      reason: expect.stringMatching(/called 500,000 times.*It lies beneath main\.run and moves with it\.$/),
    });
    expect(adviceOn('main.run', often)).toMatchObject({ advice: 'extract', boundary: 'main.run' });
  });

  it('sends what is Go’s to the operation that pays for it, and keeps what stands above', () => {
    expect(adviceOn('sha256.block', usual, 'standard-library')).toMatchObject({
      advice: 'extract the caller instead',
      boundary: 'main.hash',
      reason: 'It belongs to Go itself; main.hash holds 100 % of its cost.',
    });
    expect(adviceOn('runtime.mallocgc', usual, 'standard-library')).toMatchObject({ advice: 'keep' });
  });

  it('keeps an operation of which nothing was counted, and says so', () => {
    expect(adviceOn('main.hash', [])).toMatchObject({
      advice: 'keep',
      reason: expect.stringMatching(/could not be counted/),
    });
  });

  it('stays with the operation that was replayed', () => {
    const replay = { callsPerRun: 2, share: exactly(0.65), bytesPerCall: 100 };
    const known = [measured('main.run', 1), measured('main.hash', 2, { replay })];
    expect(adviceOn('main.hash', known)).toMatchObject({ advice: 'extract' });
    const around = adviceOn('main.run', known);
    expect(around.advice).toBe('keep');
    const slow = { ...replay, share: exactly(0.9) };
    const lost = [measured('main.run', 1), measured('main.hash', 2, { replay: slow })];
    expect(adviceOn('main.hash', lost)).toMatchObject({
      advice: 'keep',
      reason: expect.stringMatching(/on the candidate when they are replayed/),
    });
    expect(adviceOn('main.run', lost)).toMatchObject({
      advice: 'keep',
      reason: 'The candidate replaces main.hash, and was measured there.',
    });
  });
});
