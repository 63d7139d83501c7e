import { createSeededRandom, type Observation, type Performance } from '@strangler/core';
import { describe, expect, test } from 'vitest';
import { measurePerformance } from '../../src/judge/measure-performance.ts';
import type { TimedPair } from '../../src/judge/timed-pair.ts';

type Cost = Observation['cost'];

const plain: Cost = { wallMs: 10, userMs: 6, systemMs: 2, maxRssBytes: 4000, memoryScope: 'tree' };

function pair(control: Partial<Cost> = {}, candidate: Partial<Cost> = {}): TimedPair {
  return { control: { cost: { ...plain, ...control } }, candidate: { cost: { ...plain, ...candidate } } };
}

function measure(pairs: readonly TimedPair[]): Performance {
  const performance = measurePerformance(pairs, createSeededRandom(1));
  if (performance === null) throw new Error('there was nothing to measure');
  return performance;
}

function pairs(count: number, make: (index: number) => TimedPair): TimedPair[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A value that wobbles by a few percent from one index to the next, and never drifts. */
function wobble(index: number): number {
  return 10 + ((index * 7) % 11) / 20;
}

test('without timing runs there are no figures', () => {
  expect(measurePerformance([], createSeededRandom(1))).toBeNull();
});

test('ratios of CPU time and memory are the candidate over the control, the speedup the other way round', () => {
  const fast = { wallMs: 5, userMs: 2, systemMs: 0, maxRssBytes: 1000 };
  const performance = measure(pairs(30, () => pair({}, fast)));
  expect(performance.speedup).toEqual({ median: 2, ci95: [2, 2] });
  expect(performance.cpuRatio?.median).toBeCloseTo(0.25);
  expect(performance.memoryRatio?.median).toBeCloseTo(0.25);
  expect(performance.warnings).toEqual([]);
});

test('a side without CPU time or memory leaves those ratios out', () => {
  const unmeasured = { userMs: null, systemMs: null, maxRssBytes: null, memoryScope: null };
  const performance = measure(pairs(30, () => pair(unmeasured, unmeasured)));
  expect(performance).toMatchObject({ cpuRatio: null, memoryRatio: null, memoryScope: null });
});

describe('the scope of the memory figures', () => {
  test('is the tree where every run was measured whole', () => {
    expect(measure([pair()]).memoryScope).toBe('tree');
  });

  test('is the process where one run was not, and a warning counts them', () => {
    const performance = measure([...pairs(29, () => pair()), pair({}, { memoryScope: 'process' })]);
    expect(performance.memoryScope).toBe('process');
    expect(performance.warnings).toEqual([
      'peak memory covers all processes in 59 of 60 timed runs and the largest single one in the others',
    ]);
  });

  test('is the process for observations that do not say', () => {
    const { memoryScope: _, ...silent } = plain;
    const unsaid = { control: { cost: silent }, candidate: { cost: silent } };
    expect(measure([unsaid]).memoryScope).toBe('process');
  });
});

describe('warnings', () => {
  test('few pairs say so', () => {
    expect(measure(pairs(19, () => pair())).warnings).toEqual([
      'only 19 cases were timed; with fewer than 20 the intervals say little',
    ]);
  });

  test('runs that wobble by a few percent raise none', () => {
    const steady = pairs(100, (index) => pair({ wallMs: wobble(index) }, { wallMs: wobble(index + 3) }));
    expect(measure(steady).warnings).toEqual([]);
  });

  test('one case in ten that took three times as long is an outlier', () => {
    const busy = pairs(100, (index) => {
      const factor = index % 10 === 5 ? 3 : 1;
      return pair({ wallMs: wobble(index) * factor }, { wallMs: wobble(index + 3) });
    });
    expect(measure(busy).warnings).toEqual([
      '10 of 100 timed cases are outliers in wall time; the machine may have been busy',
    ]);
  });

  test('a few of them are no news', () => {
    const calm = pairs(100, (index) => pair({ wallMs: index === 50 ? 100 : wobble(index) }));
    expect(measure(calm).warnings).toEqual([]);
  });

  test('cases that differ among themselves are not outliers as long as both sides agree about them', () => {
    const various = pairs(100, (index) => pair({ wallMs: 2 ** (index % 7) }, { wallMs: 2 ** (index % 7) }));
    expect(measure(various).warnings).toEqual([]);
  });

  test('a first tenth that was slower is a warm-up of the side that shows it', () => {
    const cold = pairs(100, (index) =>
      pair({ wallMs: wobble(index) }, { wallMs: wobble(index) * (index < 10 ? 1.5 : 1) }),
    );
    expect(measure(cold).warnings).toContainEqual(
      expect.stringMatching(/^the first tenth of the candidate's timed runs was \d+ % slower than the rest/),
    );
    expect(measure(cold).warnings.join()).not.toContain("control's timed runs");
  });
});
