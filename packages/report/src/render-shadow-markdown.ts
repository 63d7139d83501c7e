import type { DifferenceGroup, ShadowReport } from '@strangler/core';
import {
  accountingOf,
  countOf,
  describeAccepted,
  describeCertainty,
  describeRate,
  describeRules,
  describeStarts,
  proposedRulesJson,
} from './describe-shadow.ts';
import { escapeHtml, visibleText } from './escape-html.ts';
import { formatCount } from './format-quantity.ts';
import { excerptsByGroup, type GroupExcerpt } from './group-excerpt.ts';
import { performanceHeadline, summarisePerformance } from './summarise-performance.ts';

const maxGroups = 20;
const maxLines = 20;
const maxTitle = 300;
const maxSentence = 600;
/** GitHub refuses a comment of more than 65,536 characters. */
const maxExcerpts = 40_000;

/** A shadow report for a pull request: the verdict, the figures, the groups folded up with what differs in their example. */
export function renderShadowMarkdown(report: ShadowReport, excerpts: readonly GroupExcerpt[] = []): string {
  const { performance } = report;
  const headline = performance === null ? '' : performanceHeadline(performance);
  const sections = [
    `## Shadow: ${report.verdict}\n\n${escapeMarkdown(report.reason)}\n`,
    headline === '' ? '' : `**${headline}**\n`,
    renderCounts(report),
    renderList([`differing: ${describeRate(report)}`, ...describeCertainty(report)]),
    renderGroups(report, excerptsByGroup(excerpts)),
    performance === null ? '' : renderSection('Performance', summarisePerformance(performance)),
    renderSection('Executables', describeStarts(report)),
    renderSection('Rules', describeRules(report)),
    renderProposals(report),
    renderSection('Accepted differences', describeAccepted(report)),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function renderCounts(report: ShadowReport): string {
  const { captured, judged, sources, accepted } = report.cases;
  const counts: (readonly [string, number])[] = [
    ['captured', captured],
    ...accountingOf(report),
    ['judged', judged],
    ['sources', sources],
    ...(accepted > 0 ? [['accepted', accepted] as const] : []),
  ];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    row(counts.map(([name]) => name)),
    row(counts.map(() => '---:')),
    row(counts.map(([, count]) => formatCount(count))),
  ].join('');
}

function renderSection(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title}\n\n${renderList(lines)}`;
}

function renderList(lines: readonly string[]): string {
  const shown = lines.slice(0, maxLines).map((line) => `- ${escapeMarkdown(line)}\n`);
  if (lines.length > maxLines) shown.push(`- and ${lines.length - maxLines} more\n`);
  return shown.join('');
}

function renderGroups({ groups }: ShadowReport, textOf: ReadonlyMap<string, string>): string {
  if (groups.length === 0) return '';
  let room = maxExcerpts;
  const blocks = groups.slice(0, maxGroups).map((group) => {
    const excerpt = textOf.get(group.id) ?? '';
    room -= excerpt.length;
    return renderGroup(group, room >= 0 ? excerpt : '');
  });
  const rest = groups.length > maxGroups ? [`and ${countOf(groups.length - maxGroups, 'more group')}\n`] : [];
  return `### Differences by cause\n\n${[...blocks, ...rest].join('\n')}`;
}

/** In HTML elements and fences nothing is Markdown, so nothing that a program wrote can become a link or a mention. */
function renderGroup({ id, count, title, also, reproduce }: DifferenceGroup, excerpt: string): string {
  const further = also.length === 0 ? '' : `and ${countOf(also.length, 'further place')}`;
  return [
    `<details>\n<summary>${id}: ${countOf(count, 'case')}, <code>${inlineHtml(title)}</code> ${further}</summary>\n`,
    excerpt === '' ? '' : fenced(excerpt, 'diff'),
    fenced(reproduce.replaceAll(/\s+/g, ' '), 'sh'),
    '</details>\n',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function renderProposals(report: ShadowReport): string {
  const { proposedRules } = report;
  if (proposedRules.length === 0) return '';
  const what = `the control disagrees with itself; ${countOf(proposedRules.length, 'rule')} would excuse that`;
  return `<details>\n<summary>${what}</summary>\n\n${fenced(proposedRulesJson(report, maxLines), 'json')}\n</details>\n`;
}

/** On one line: an empty line would end the element. */
function inlineHtml(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return escapeHtml(line.length > maxTitle ? `${line.slice(0, maxTitle)} …` : line);
}

/** A fence longer than any row of backticks inside. */
function fenced(text: string, language: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${visibleText(text).trimEnd()}\n${fence}\n`;
}

/**
 * Nothing in the text may become markup, a mention, a reference or a link; those are looked for after escapes are resolved, so
 * they are broken by a character without width.
 */
function escapeMarkdown(text: string): string {
  return visibleText(text.replaceAll(/\s+/g, ' ').slice(0, maxSentence))
    .replaceAll(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replaceAll(/[@#](?=\S)|:(?=\/\/)|\bwww(?=\.)/gi, '$&\u200b')
    .replaceAll(/#/g, '\\#');
}
