import type { ShadowReport } from '@strangler/core';
import { escapeControls } from './escape-controls.ts';
import { formatCount, formatUpperBound } from './format-quantity.ts';
import { summarisePerformance } from './summarise-performance.ts';

const maxGroups = 20;

/** A shadow report for a pull request. */
export function renderShadowMarkdown(report: ShadowReport): string {
  const { cases } = report;
  const rows = Object.entries(cases).map(([name, count]) => `| ${name} | ${formatCount(count)} |`);
  const sections = [
    `## Shadow: ${report.verdict}\n\n${escapeMarkdown(report.reason)}\n`,
    `| cases | |\n|---|---:|\n${rows.join('\n')}\n`,
    `At most ${formatUpperBound(report.mismatchUpperBound95)} of sources like these differ (95 % confidence).\n`,
    renderGroups(report),
    report.performance === null
      ? ''
      : `${summarisePerformance(report.performance)
          .map((line) => `- ${line}`)
          .join('\n')}\n`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function renderGroups({ groups }: ShadowReport): string {
  if (groups.length === 0) return '';
  const rows = groups
    .slice(0, maxGroups)
    .map(
      ({ count, title, reproduce }) =>
        `| ${count} | ${escapeMarkdown(title)} | \`${escapeCode(reproduce)}\` |`,
    );
  const rest = groups.length > maxGroups ? `\n\nand ${groups.length - maxGroups} more groups` : '';
  return `| cases | difference | look at one |\n|---:|---|---|\n${rows.join('\n')}${rest}\n`;
}

/** Programs choose what these texts hold, so nothing in them may become markup or end a table row. */
function escapeMarkdown(text: string): string {
  return escapeControls(text.replaceAll(/\s+/g, ' ')).replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function escapeCode(text: string): string {
  return escapeControls(text.replaceAll(/\s+/g, ' ')).replaceAll(/[`|]/g, ' ');
}
