import type { Performance } from '@strangler/core';
import { formatBytes, formatMs } from './format-quantity.ts';

type Ratio = NonNullable<Performance['speedup']>;

/**
 * The headline figures of a comparison: `1.37 × the throughput (95 % 1.31–1.44), 65 % less memory (95 % 60–70)`; empty where
 * neither was measured.
 */
export function performanceHeadline({ speedup, memoryRatio }: Performance): string {
  const parts = [
    speedup === null
      ? ''
      : `${speedup.median.toFixed(2)} × the throughput (95 % ${rangeOf(speedup.ci95, 2)})`,
    memoryRatio === null ? '' : describeReduction(memoryRatio, 'memory'),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The figures of a comparison, the headline first, one sentence each; what to know before trusting them last. */
export function summarisePerformance(performance: Performance): string[] {
  const { pairs, control, candidate, cpuRatio, warnings } = performance;
  const headline = performanceHeadline(performance);
  const lines = [
    headline === '' ? '' : `the candidate has ${headline}`,
    `wall time p50: control ${formatMs(control.wallMs.p50)}, candidate ${formatMs(candidate.wallMs.p50)} (${pairs} pairs)`,
  ];
  if (control.cpuMs !== null && candidate.cpuMs !== null) {
    const ratio = cpuRatio === null ? '' : `, ${describeReduction(cpuRatio, 'CPU time')}`;
    lines.push(
      `CPU time p50: control ${formatMs(control.cpuMs.p50)}, candidate ${formatMs(candidate.cpuMs.p50)}${ratio}`,
    );
  }
  if (control.maxRssBytes !== null && candidate.maxRssBytes !== null) {
    const [ours, theirs] = [control.maxRssBytes.p50, candidate.maxRssBytes.p50].map(formatBytes);
    lines.push(`peak memory p50: control ${ours}, candidate ${theirs}${describeScope(performance)}`);
  }
  return [...lines, ...warnings.map((warning) => `warning: ${warning}`)].filter((line) => line !== '');
}

/** What the figures of memory cover. */
export function describeScope({ memoryScope }: Performance): string {
  if (memoryScope === null) return '';
  return memoryScope === 'tree' ? ' (all processes of a run together)' : ' (the largest process of a run)';
}

function describeReduction({ median, ci95 }: Ratio, what: string): string {
  const [low, high] = ci95;
  const percent = (ratio: number): number => (1 - ratio) * 100;
  if (median <= 1)
    return `${percent(median).toFixed(0)} % less ${what} (95 % ${rangeOf([percent(high), percent(low)], 0)})`;
  return `${(-percent(median)).toFixed(0)} % more ${what} (95 % ${rangeOf([-percent(low), -percent(high)], 0)})`;
}

/** A dash between two ends; `to` where one of them is below zero and the dash would look like a sign. */
function rangeOf([low, high]: readonly [number, number], digits: number): string {
  const [from, to] = [low, high].map((end) => end.toFixed(digits));
  return low < 0 || high < 0 ? `${from} to ${to}` : `${from}–${to}`;
}
