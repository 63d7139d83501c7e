import type { ShadowReport } from '@strangler/core';
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
import { visibleText } from './escape-html.ts';
import { formatCount } from './format-quantity.ts';
import { summarisePerformance } from './summarise-performance.ts';
import { type TextStyle, type Tone, tint } from './text-style.ts';

const maxGroups = 20;
const maxAlso = 3;
const maxRules = 20;
const tones: Readonly<Record<ShadowReport['verdict'], Tone>> = {
  pass: 'good',
  fail: 'bad',
  insufficient: 'warn',
};

/**
 * A shadow report for the terminal: verdict first, then the accounting, the groups, the performance, what is to be known of
 * the rules.
 */
export function renderShadowText(report: ShadowReport, style: TextStyle): string {
  const sections = [
    `${tint(report.verdict.toUpperCase(), tones[report.verdict], style)}  ${line(report.reason)}\n`,
    renderCounts(report),
    renderGroups(report, style),
    renderPerformance(report, style),
    renderList('executables', describeStarts(report)),
    renderList('rules', describeRules(report)),
    renderProposals(report, style),
    renderList('accepted differences', describeAccepted(report)),
    tint(`observations: ${line(report.runDir)}\n`, 'faint', style),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

/** What programs wrote may hold sequences that move the cursor, or line ends. */
function line(text: string): string {
  return visibleText(text.replaceAll(/\s+/g, ' '));
}

function renderCounts(report: ShadowReport): string {
  const { cases } = report;
  const sum = accountingOf(report).map(([name, count]) => `${formatCount(count)} ${name}`);
  const accepted = cases.accepted === 0 ? '' : `, ${formatCount(cases.accepted)} of them accepted`;
  return [
    `cases    ${formatCount(cases.captured)} captured = ${sum.join(' + ')}${accepted}\n`,
    `judged   ${countOf(cases.judged, 'case')} from ${countOf(cases.sources, 'distinct source')}\n`,
    `differ   ${describeRate(report)}\n`,
    ...describeCertainty(report).map((each) => `         ${each}\n`),
  ].join('');
}

function renderGroups({ groups }: ShadowReport, style: TextStyle): string {
  if (groups.length === 0) return '';
  const lines = groups.slice(0, maxGroups).map(({ id, count, title, also, reproduce }) => {
    const shown = also.slice(0, maxAlso).map((place) => `    also ${line(place)}\n`);
    const rest = also.length > maxAlso ? [`    and ${also.length - maxAlso} more places\n`] : [];
    return [
      `${tint(id, 'strong', style)}  ${countOf(count, 'case')}: ${line(title)}\n`,
      ...[...shown, ...rest].map((each) => tint(each, 'faint', style)),
      `    ${tint(line(reproduce), 'faint', style)}\n`,
    ].join('');
  });
  if (groups.length > maxGroups) lines.push(`and ${countOf(groups.length - maxGroups, 'more group')}\n`);
  return `differences by cause\n${lines.join('')}`;
}

function renderPerformance({ performance }: ShadowReport, style: TextStyle): string {
  if (performance === null) return '';
  const [headline = '', ...further] = summarisePerformance(performance).map(line);
  return `${tint(headline, 'strong', style)}\n${further.map((each) => `${each}\n`).join('')}`;
}

function renderList(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, maxRules).map((each) => `  ${line(each)}\n`);
  if (lines.length > maxRules) shown.push(`  and ${lines.length - maxRules} more\n`);
  return `${heading}\n${shown.join('')}`;
}

function renderProposals(report: ShadowReport, style: TextStyle): string {
  const { proposedRules } = report;
  if (proposedRules.length === 0) return '';
  const reasons = proposedRules
    .slice(0, maxRules)
    .map(({ cases, example }) => `  ${countOf(cases, 'case')}, for example ${line(example).slice(0, 160)}\n`);
  const rest = proposedRules.length > maxRules ? `  and ${proposedRules.length - maxRules} more\n` : '';
  return [
    'the control disagrees with itself; these rules would excuse that, look at each before you take it\n',
    tint(reasons.join('') + rest, 'faint', style),
    `${proposedRulesJson(report, maxRules)}\n`,
  ].join('');
}
