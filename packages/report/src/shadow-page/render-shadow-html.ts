import type { ShadowReport } from '@strangler/core';
import { describeCertainty, describeRate, describeStarts } from '../describe-shadow.ts';
import { escapeHtml } from '../escape-html.ts';
import { pageStyle, pageStyleDigest } from '../generated/shadow-page.ts';
import { excerptsByGroup, type GroupExcerpt } from '../group-excerpt.ts';
import { clip } from './clip.ts';
import { renderAccountingHtml } from './render-accounting-html.ts';
import { renderGroupsHtml } from './render-groups-html.ts';
import { renderPerformanceHtml } from './render-performance-html.ts';
import { renderAcceptedHtml, renderProposalsHtml, renderRulesHtml } from './render-rules-html.ts';

const maxBytes = 2 << 20;
const maxGroups = 100;

/**
 * Renders a shadow report as one HTML page that needs nothing else and no script: verdict, accounting, differences by cause
 * with what differs in their examples, performance, rules.
 *
 * What programs wrote is escaped, and a content security policy lets nothing run. The page is never larger than 2 MiB: groups
 * that do not fit are counted.
 */
export function renderShadowHtml(report: ShadowReport, excerpts: readonly GroupExcerpt[] = []): string {
  for (let groups = maxGroups; ; groups = Math.floor(groups / 2)) {
    const page = renderPage(report, excerpts, groups);
    if (groups === 0 || Buffer.byteLength(page) <= maxBytes) return page;
  }
}

function renderPage(report: ShadowReport, excerpts: readonly GroupExcerpt[], groups: number): string {
  const policy = `default-src 'none'; style-src '${pageStyleDigest}'; base-uri 'none'; form-action 'none'`;
  const sections = [
    renderPerformanceHtml(report),
    renderAccountingHtml(report),
    renderGroupsHtml(report, excerptsByGroup(excerpts), groups),
    renderStarts(report),
    renderRulesHtml(report),
    renderProposalsHtml(report),
    renderAcceptedHtml(report),
    renderRun(report),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Shadow: ${report.verdict}</title>
<style>${pageStyle}</style>
</head>
<body>
${renderHeader(report)}
<main>
${sections.filter((section) => section !== '').join('\n')}
</main>
</body>
</html>
`;
}

function renderHeader(report: ShadowReport): string {
  const certainty = [`Differing: ${describeRate(report)}`, ...describeCertainty(report)].map(
    (sentence) => `<li>${escapeHtml(sentence)}</li>`,
  );
  return `<header>
<h1>Shadow run</h1>
<p class="facts">${clip(report.runDir)}</p>
<p class="verdict ${report.verdict}"><strong>${report.verdict}</strong> ${clip(report.reason)}</p>
<ul class="notes">${certainty.join('')}</ul>
</header>`;
}

function renderStarts(report: ShadowReport): string {
  const lines = describeStarts(report);
  const shown = lines.slice(0, maxGroups).map((line) => `<li>${clip(line)}</li>`);
  const rest = lines.length > maxGroups ? `<li>and ${lines.length - maxGroups} more</li>` : '';
  return `<section aria-labelledby="starts">
<h2 id="starts">Executables</h2>
<ul class="notes">${shown.join('')}${rest}</ul>
</section>`;
}

function renderRun({ control, candidate, corpusDigest }: ShadowReport): string {
  const rows = [
    ['Control', control.command.join(' '), control.digest],
    ['Candidate', candidate.command.join(' '), candidate.digest],
    ['Corpus', corpusDigest],
  ].map(([name, ...values]) => {
    const lines = values.map((value) => `<code>${clip(value)}</code>`);
    return `<dt>${name}</dt><dd>${lines.join('<br>')}</dd>`;
  });
  return `<section aria-labelledby="run">
<h2 id="run">What ran</h2>
<dl class="run">
${rows.join('\n')}
</dl>
</section>`;
}
