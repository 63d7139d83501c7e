import {
  type Performance,
  pairedRatio,
  type Quantiles,
  quantile,
  type Random,
  type RolePerformance,
  sortedNumbers,
} from '@strangler/core';
import { performanceWarnings, runsOf } from './performance-warnings.ts';
import type { TimedPair, TimedRun } from './timed-pair.ts';

/** Compares what both sides cost, case by case, in the order in which they ran; null without any timing run. */
export function measurePerformance(pairs: readonly TimedPair[], random: Random): Performance | null {
  if (pairs.length === 0) return null;
  const wall = pairs.map(({ control, candidate }) => [control.cost.wallMs, candidate.cost.wallMs] as const);
  const memory = pairsOf(pairs, ({ cost }) => cost.maxRssBytes);
  return {
    pairs: pairs.length,
    control: measureRole(pairs.map((pair) => pair.control)),
    candidate: measureRole(pairs.map((pair) => pair.candidate)),
    speedup: toRatio(pairedRatio(wall, random)),
    cpuRatio: toRatio(pairedRatio(pairsOf(pairs, cpuMs), random)),
    memoryRatio: toRatio(pairedRatio(memory, random)),
    memoryScope: memoryScopeOf(runsOf(pairs)),
    warnings: performanceWarnings(pairs),
  };
}

/** What the candidate and the control took of something, where both are known. */
function pairsOf(
  pairs: readonly TimedPair[],
  measure: (run: TimedRun) => number | null,
): (readonly [number, number])[] {
  return pairs.flatMap(({ control, candidate }) => {
    const [ours, theirs] = [measure(control), measure(candidate)];
    return ours === null || theirs === null ? [] : [[theirs, ours] as const];
  });
}

function cpuMs({ cost }: TimedRun): number | null {
  return cost.userMs === null || cost.systemMs === null ? null : cost.userMs + cost.systemMs;
}

/** `tree` where every run was measured whole. Runs that say nothing were measured by process. */
function memoryScopeOf(runs: readonly TimedRun[]): Performance['memoryScope'] {
  const measured = runs.filter(({ cost }) => cost.maxRssBytes !== null);
  if (measured.length === 0) return null;
  return measured.every(({ cost }) => cost.memoryScope === 'tree') ? 'tree' : 'process';
}

function toRatio(ratio: ReturnType<typeof pairedRatio>): Performance['speedup'] {
  return ratio === null ? null : { median: ratio.median, ci95: [...ratio.ci95] };
}

function measureRole(runs: readonly TimedRun[]): RolePerformance {
  const cpu = runs.map(cpuMs).filter((time) => time !== null);
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
