import type { FlameTree, ProfileReport } from '@strangler/core';
import { describeMeasured } from '../describe-hot-path.ts';
import { embedJson, escapeHtml } from '../escape-html.ts';
import { formatMeasure } from '../format-measure.ts';
import { formatCount } from '../format-quantity.ts';
import { pageScript, pageScriptDigest, pageStyle, pageStyleDigest } from '../generated/flame-graph-page.ts';
import { packTree } from './pack-tree.ts';
import { renderFunctionsHtml } from './render-functions-html.ts';
import { renderHotPathsHtml } from './render-hot-paths-html.ts';

/** What the page says beside the tree. */
export interface FlameGraphMeta {
  /** What was profiled, for the heading. */
  readonly title: string;
  readonly report: ProfileReport;
  /** How many nodes the page may hold, the costliest; 200,000 by default. */
  readonly maxNodes?: number;
}

/**
 * Renders a profile as one HTML page that needs nothing else: verdict, hot paths, flame graph, functions.
 *
 * Names come from the profiled program, so none of them may become markup or script. They are escaped, and a content
 * security policy lets nothing run but the page's own script.
 */
export function renderFlameGraph(
  tree: FlameTree,
  { title, report, maxNodes = 200_000 }: FlameGraphMeta,
): string {
  const data = packTree(tree, report, maxNodes);
  const heading = `Profile of ${escapeHtml(title)}`;
  const policy = `default-src 'none'; script-src '${pageScriptDigest}'; style-src '${pageStyleDigest}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${heading}</title>
<style>${pageStyle}</style>
</head>
<body>
${renderHeader(heading, report)}
<main>
${renderHotPathsHtml(report)}
${renderGraph(data.nodes.frame.length - 1, tree.length)}
${renderFunctionsHtml(report)}
</main>
<script type="application/json" id="data">${embedJson(data)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

function renderHeader(heading: string, report: ProfileReport): string {
  const { verdict, sampleCount, total, unit, sampleType } = report;
  const kind = verdict.decision === 'extract' ? 'verdict extract' : 'verdict';
  const whole = formatMeasure(Number(total), unit);
  const facts = [
    `${formatCount(sampleCount)} ${sampleCount === 1 ? 'sample' : 'samples'}, ${whole} of ${sampleType}.`,
    ...describeMeasured(report),
  ];
  return `<header>
<h1>${heading}</h1>
<p class="facts">${escapeHtml(facts.join(' '))}</p>
<p class="${kind}"><strong>${verdict.decision}</strong> ${escapeHtml(verdict.reason)}</p>
</header>`;
}

function renderGraph(shown: number, all: number): string {
  const left =
    shown < all ? ` The ${formatCount(all - shown)} cheapest of ${formatCount(all)} nodes are left out.` : '';
  return `<section aria-labelledby="flame-graph">
<h2 id="flame-graph">Flame graph</h2>
<div class="tools">
<label for="query">Find</label>
<input id="query" type="search" autocomplete="off" spellcheck="false" placeholder="part of a function's name">
<button id="reset" type="button" disabled>Reset zoom</button>
<output id="found" for="query"></output>
</div>
${legend}
<div id="details" role="region" aria-label="Selected frame" aria-live="polite"></div>
<div id="graph" tabindex="0" role="application" aria-roledescription="flame graph" aria-label="Flame graph, ${formatCount(shown)} nodes" aria-describedby="keys">
<div id="spacer"></div>
<canvas id="canvas" aria-hidden="true"></canvas>
</div>
<p class="help" id="keys">Callers stand above what they call; the width is the cost. Click or <kbd>Enter</kbd> zooms, <kbd>Esc</kbd> resets, arrow keys move to caller, callee and neighbours, <kbd>/</kbd> finds, <kbd>n</kbd> goes to the next match.${left}</p>
<noscript><p>The drawing needs JavaScript; the tables hold the figures.</p></noscript>
</section>`;
}

const legend = `<ul class="legend" aria-label="Colours">
<li class="program">program</li>
<li class="dependency">dependency</li>
<li class="standard">standard library, runtime</li>
<li class="unknown">not known</li>
<li class="inlined">inlined</li>
<li class="match">found</li>
</ul>`;
