import { describe, expect, it } from 'vitest';
import { guardLimits } from '../../src/guard/guard-limits.ts';
import { type SimulatedArm, simulateRollouts } from './simulated-rollout.ts';

/** Every test on, and none lenient: what is no worse has to be told by chance alone. */
const strict = guardLimits({
  errors: { tolerance: 0 },
  latency: { p50: 1, p95: 1, p99: 1, slackMs: 0 },
  memory: { p95: 1, slackMiB: 0 },
  errorBudget: { target: 0.99 },
});
const looks = { looks: 200, runsALook: 20, share: 0.5 };

const medianRuns = (outcomes: ReturnType<typeof simulateRollouts>): number => {
  const runs = outcomes.map(({ fired, candidateRuns }) => (fired === null ? Infinity : candidateRuns));
  return runs.toSorted((left, right) => left - right)[runs.length >> 1]!;
};

describe('a slice of the simulated rollouts', () => {
  it.each([0, 0.001, 0.01, 0.2])(
    'rolls no stage of two like arms back that fail in %d of runs',
    (errorRate) => {
      const arm: SimulatedArm = { errorRate, latencyMs: 50, memoryMiB: 100 };
      const outcomes = simulateRollouts(30, { ...looks, control: arm, candidate: arm, limits: strict }, 1);
      expect(outcomes.filter(({ fired }) => fired !== null)).toEqual([]);
    },
  );

  it('catches 1 percent that became 5 in a median of at most 700 runs an arm', () => {
    const arms = { control: { errorRate: 0.01 }, candidate: { errorRate: 0.05 } };
    expect(medianRuns(simulateRollouts(200, { ...looks, ...arms }, 1))).toBeLessThanOrEqual(700);
  });

  it('catches a latency that doubled, and a memory that doubled, each by its own rule', () => {
    const control = { errorRate: 0, latencyMs: 50, memoryMiB: 100 };
    for (const [rule, worse] of [
      ['latency', { latencyMs: 120 }],
      ['memory', { memoryMiB: 250 }],
    ] as const) {
      const arms = { control, candidate: { ...control, ...worse } };
      const outcomes = simulateRollouts(20, { ...looks, ...arms }, 1);
      const rules = outcomes.flatMap(({ fired }) => fired?.findings.map((each) => each.rule) ?? ['none']);
      expect(new Set(rules)).toEqual(new Set([rule]));
    }
  });

  it('trips the breaker within few crashes', () => {
    const arms = { control: { errorRate: 0 }, candidate: { errorRate: 0, crashRate: 0.2 } };
    expect(medianRuns(simulateRollouts(50, { ...looks, ...arms }, 1))).toBeLessThan(40);
  });
});
