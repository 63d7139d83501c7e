import {
  type Observation,
  type Performance,
  pairedRatio,
  type Quantiles,
  quantile,
  type Random,
  type RolePerformance,
  sortedNumbers,
} from '@strangler/core';

/** The two timing runs of one case. */
export interface TimedPair {
  readonly control: TimedRun;
  readonly candidate: TimedRun;
}

/** What a run cost; what it wrote is not kept. */
type TimedRun = Pick<Observation, 'cost'>;

/** Compares what both sides cost, case by case; null without any timing run. */
export function measurePerformance(pairs: readonly TimedPair[], random: Random): Performance | null {
  if (pairs.length === 0) return null;
  const wall = pairs.map(({ control, candidate }) => [control.cost.wallMs, candidate.cost.wallMs] as const);
  const memory = pairs.flatMap(({ control, candidate }) => {
    const [ours, theirs] = [control.cost.maxRssBytes, candidate.cost.maxRssBytes];
    return ours === null || theirs === null ? [] : [[theirs, ours] as const];
  });
  return {
    pairs: pairs.length,
    control: measureRole(pairs.map((pair) => pair.control)),
    candidate: measureRole(pairs.map((pair) => pair.candidate)),
    speedup: toRatio(pairedRatio(wall, random)),
    memoryRatio: toRatio(pairedRatio(memory, random)),
  };
}

function toRatio(ratio: ReturnType<typeof pairedRatio>): Performance['speedup'] {
  return ratio === null ? null : { median: ratio.median, ci95: [...ratio.ci95] };
}

function measureRole(runs: readonly TimedRun[]): RolePerformance {
  const cpu = runs.flatMap(({ cost }) =>
    cost.userMs === null || cost.systemMs === null ? [] : [cost.userMs + cost.systemMs],
  );
  const memory = sortedNumbers(
    runs.flatMap(({ cost }) => (cost.maxRssBytes === null ? [] : [cost.maxRssBytes])),
  );
  return {
    wallMs: quantilesOf(runs.map(({ cost }) => cost.wallMs)),
    cpuMs: cpu.length === 0 ? null : quantilesOf(cpu),
    maxRssBytes: memory.length === 0 ? null : { p50: quantile(memory, 0.5), max: quantile(memory, 1) },
  };
}

function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = sortedNumbers(values);
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), p99: quantile(sorted, 0.99) };
}
