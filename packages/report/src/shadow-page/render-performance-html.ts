import type { Performance, Quantiles, ShadowReport } from '@strangler/core';
import { countOf } from '../describe-shadow.ts';
import { formatBytes, formatMs } from '../format-quantity.ts';
import { describeScope } from '../summarise-performance.ts';
import { clip } from './clip.ts';

type Ratio = NonNullable<Performance['speedup']>;

/** What both sides cost as a section of a page: the headline figures, a table, what to know; empty without a timing pass. */
export function renderPerformanceHtml({ performance }: ShadowReport): string {
  if (performance === null) return '';
  const { pairs, speedup, memoryRatio, cpuRatio, warnings } = performance;
  const figures = [
    speedup === null ? '' : figure('Throughput', `${speedup.median.toFixed(2)} ×`, rangeOf(speedup)),
    memoryRatio === null ? '' : reduction('memory', memoryRatio),
    cpuRatio === null ? '' : reduction('CPU time', cpuRatio),
  ];
  return `<section aria-labelledby="performance">
<h2 id="performance">The candidate against the control</h2>
<dl class="figures">
${figures.filter((each) => each !== '').join('\n')}
</dl>
<p class="help">${countOf(pairs, 'case')} timed on both sides, one run at a time; with 95 % intervals.</p>
${renderTable(performance)}
${warnings.length === 0 ? '' : `<ul class="notes">${warnings.map((warning) => `<li>${clip(warning)}</li>`).join('')}</ul>`}
</section>`;
}

function figure(name: string, value: string, range: string): string {
  return `<div><dt>${name}</dt><dd>${value}<span class="range">${range}</span></dd></div>`;
}

function rangeOf({ ci95: [low, high] }: Ratio): string {
  return `${low.toFixed(2)} to ${high.toFixed(2)} ×`;
}

/** A ratio below 1 as what is saved, any other as what is added. */
function reduction(what: string, { median, ci95: [low, high] }: Ratio): string {
  const saved = (ratio: number): string => ((1 - ratio) * 100).toFixed(0);
  const added = (ratio: number): string => ((ratio - 1) * 100).toFixed(0);
  return median <= 1
    ? figure(`Less ${what}`, `${saved(median)} %`, `${saved(high)} to ${saved(low)} %`)
    : figure(`More ${what}`, `${added(median)} %`, `${added(low)} to ${added(high)} %`);
}

function renderTable(performance: Performance): string {
  const { control, candidate } = performance;
  const rows = [
    ...quantileRows('Wall time', control.wallMs, candidate.wallMs),
    ...quantileRows('CPU time', control.cpuMs, candidate.cpuMs),
    ...memoryRows(performance),
  ].map(
    ([name, ours, theirs]) =>
      `<tr><th scope="row">${name}</th><td class="number">${ours}</td><td class="number">${theirs}</td></tr>`,
  );
  return `<table>
<thead><tr><th scope="col">A run</th><th scope="col" class="number">Control</th><th scope="col" class="number">Candidate</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

type Row = readonly [name: string, control: string, candidate: string];

function quantileRows(name: string, ours: Quantiles | null, theirs: Quantiles | null): Row[] {
  if (ours === null || theirs === null) return [];
  return (['p50', 'p95', 'p99'] as const).map((key) => [
    `${name} ${key}`,
    formatMs(ours[key]),
    formatMs(theirs[key]),
  ]);
}

function memoryRows(performance: Performance): Row[] {
  const [ours, theirs] = [performance.control.maxRssBytes, performance.candidate.maxRssBytes];
  if (ours === null || theirs === null) return [];
  const scope = describeScope(performance);
  return [
    [`Peak memory p50${scope}`, formatBytes(ours.p50), formatBytes(theirs.p50)],
    ['Peak memory, highest', formatBytes(ours.max), formatBytes(theirs.max)],
  ];
}
