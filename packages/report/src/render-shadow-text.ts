import type { ShadowReport } from '@strangler/core';
import { escapeControls } from './escape-controls.ts';
import { formatCount, formatShare, formatUpperBound } from './format-quantity.ts';
import { summarisePerformance } from './summarise-performance.ts';
import { type TextStyle, type Tone, tint } from './text-style.ts';

const maxGroups = 20;
const tones: Readonly<Record<ShadowReport['verdict'], Tone>> = {
  pass: 'good',
  fail: 'bad',
  insufficient: 'warn',
};

/** A shadow report for the terminal: verdict first, then the accounting, the groups, the performance. */
export function renderShadowText(report: ShadowReport, style: TextStyle): string {
  const sections = [
    `${tint(report.verdict.toUpperCase(), tones[report.verdict], style)}  ${report.reason}\n`,
    renderCounts(report),
    renderGroups(report, style),
    renderPerformance(report),
    tint(`observations: ${report.runDir}\n`, 'faint', style),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function renderCounts({ cases, mismatchRate, mismatchUpperBound95 }: ShadowReport): string {
  const { equal, noisy, flaky, mismatch, timedOut, errored, skipped } = cases;
  const parts = { equal, noisy, flaky, mismatch, 'timed out': timedOut, errored, skipped };
  const sum = Object.entries(parts).map(([name, count]) => `${formatCount(count)} ${name}`);
  return [
    `cases    ${formatCount(cases.captured)} captured = ${sum.join(' + ')}\n`,
    `judged   ${formatCount(cases.judged)} cases from ${formatCount(cases.sources)} distinct sources\n`,
    `differ   ${formatShare(mismatchRate)} of cases; at most ${formatUpperBound(mismatchUpperBound95)} of sources (95 %)\n`,
  ].join('');
}

function renderGroups({ groups }: ShadowReport, style: TextStyle): string {
  if (groups.length === 0) return '';
  const lines = groups
    .slice(0, maxGroups)
    .map(
      ({ id, title, count, reproduce }) =>
        `${id}  ${count} cases: ${escapeControls(title)}\n    ${tint(escapeControls(reproduce), 'faint', style)}\n`,
    );
  if (groups.length > maxGroups) lines.push(`and ${groups.length - maxGroups} more groups\n`);
  return `differences by cause\n${lines.join('')}`;
}

function renderPerformance({ performance }: ShadowReport): string {
  return performance === null ? '' : `${summarisePerformance(performance).join('\n')}\n`;
}
