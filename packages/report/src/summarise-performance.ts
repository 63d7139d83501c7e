import type { Performance } from '@strangler/core';
import { formatBytes, formatMs } from './format-quantity.ts';

/** The headline figures of a comparison, one sentence each. */
export function summarisePerformance(performance: Performance): string[] {
  const { pairs, control, candidate, speedup, memoryRatio } = performance;
  const lines = [
    `wall time p50: control ${formatMs(control.wallMs.p50)}, candidate ${formatMs(candidate.wallMs.p50)} (${pairs} pairs)`,
  ];
  if (speedup !== null) lines.push(`throughput: ${describeRatio(speedup, 'the candidate is', 'as fast as')}`);
  if (control.maxRssBytes !== null && candidate.maxRssBytes !== null) {
    const [ours, theirs] = [control.maxRssBytes.p50, candidate.maxRssBytes.p50].map(formatBytes);
    lines.push(`peak memory p50: control ${ours}, candidate ${theirs}`);
  }
  if (memoryRatio !== null) lines.push(`memory: ${describeRatio(memoryRatio, 'the candidate takes', 'of')}`);
  return lines;
}

function describeRatio(
  ratio: NonNullable<Performance['speedup']>,
  verb: string,
  preposition: string,
): string {
  const [low, high] = ratio.ci95;
  return `${verb} ${ratio.median.toFixed(2)} × ${preposition} the control (95 %: ${low.toFixed(2)} to ${high.toFixed(2)})`;
}
