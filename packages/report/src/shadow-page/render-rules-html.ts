import type { ShadowReport } from '@strangler/core';
import { countOf, proposedRulesJson } from '../describe-shadow.ts';
import { escapeHtml } from '../escape-html.ts';
import { formatCount } from '../format-quantity.ts';
import { clip } from './clip.ts';
import { block } from './render-groups-html.ts';

const maxRows = 100;
const ruleStates = { used: 'used', never: 'never fired', always: 'always fired' } as const;

/** The rules and how often each fired as a section of a page, those to look at first; empty without rules. */
export function renderRulesHtml({ rules }: ShadowReport): string {
  const sorted = [...rules].sort((a, b) => Number(a.state === 'used') - Number(b.state === 'used'));
  const rows = sorted.map(({ rule, hits, state }) => [
    `<code>${clip(rule)}</code>`,
    numberCell(hits),
    stateCell(ruleStates[state], state === 'used'),
  ]);
  return renderSection('rules', 'Rules', ['Rule', 'Cases', 'State'], rows);
}

/** Rules for the noise that was seen as a section of a page, ready to paste; empty without any. */
export function renderProposalsHtml(report: ShadowReport): string {
  const { proposedRules } = report;
  if (proposedRules.length === 0) return '';
  const examples = proposedRules
    .slice(0, maxRows)
    .map(
      ({ cases, example }) =>
        `<li>${countOf(cases, 'case')}, for example <code>${clip(example, 160)}</code></li>`,
    );
  return `<section aria-labelledby="proposed">
<h2 id="proposed">Rules that would excuse the noise</h2>
<p>The control disagrees with itself here. Look at each before you take it.</p>
<ul class="notes">${examples.join('')}</ul>
${block(escapeHtml(proposedRulesJson(report, maxRows)), 'Rules to paste')}
</section>`;
}

/** What was accepted beforehand as a section of a page; empty without any. */
export function renderAcceptedHtml({ accepted }: ShadowReport): string {
  const rows = accepted.map(({ channel, location, reason, expires, cases, state }) => [
    `${clip(channel)}, <code>${clip(location)}</code><br>${clip(reason)}`,
    clip(expires),
    numberCell(cases),
    stateCell(state, state === 'used'),
  ]);
  return renderSection(
    'accepted',
    'Accepted differences',
    ['What, and why', 'Until', 'Cases', 'State'],
    rows,
  );
}

function numberCell(count: number): string {
  return `<span class="state">${formatCount(count)}</span>`;
}

function stateCell(state: string, isGood: boolean): string {
  return `<span class="state${isGood ? '' : ' warn'}">${state}</span>`;
}

function renderSection(
  id: string,
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return '';
  const shown = rows
    .slice(0, maxRows)
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const rest = rows.length > maxRows ? `<p class="help">and ${rows.length - maxRows} more</p>` : '';
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<table>
<thead><tr>${headings.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead>
<tbody>
${shown.join('\n')}
</tbody>
</table>
${rest}
</section>`;
}
