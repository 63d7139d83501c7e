import type { FunctionCost, ProfileReport } from '@strangler/core';
import { describeInterval } from '../describe-hot-path.ts';
import { escapeHtml } from '../escape-html.ts';
import { formatMeasure } from '../format-measure.ts';
import { formatCount } from '../format-quantity.ts';
import { functionButton } from './render-hot-paths-html.ts';

const shown = 30;

/** The most expensive functions as a table, which says in words what the flame graph shows. */
export function renderFunctionsHtml({ functions, unit }: ProfileReport): string {
  const rows = functions.slice(0, shown).map((cost) => renderRow(cost, unit));
  const rest = functions.length - rows.length;
  const more = rest > 0 ? `<p class="help">and ${formatCount(rest)} more functions</p>` : '';
  return `<section aria-labelledby="functions">
<h2 id="functions">Functions by their own cost</h2>
<table class="wide" role="table">
<thead role="rowgroup"><tr role="row">${headings}</tr></thead>
<tbody role="rowgroup">
${rows.join('\n')}
</tbody>
</table>
${more}
</section>`;
}

const headings = [
  ['Function', ''],
  ['Flat', ' class="number"'],
  ['Cum', ' class="number"'],
  ['95 % interval', ' class="number"'],
]
  .map(([heading, kind]) => `<th role="columnheader" scope="col"${kind}>${heading}</th>`)
  .join('');

function renderRow({ name, file, line, cumPercent95, ...cost }: FunctionCost, unit: string): string {
  const place = line > 0 && file !== '' ? `${file}:${line}` : file;
  const interval = describeInterval(cumPercent95);
  return `<tr role="row">
<td role="cell">${functionButton(name)}<div class="reason">${escapeHtml(place)}</div></td>
<td role="cell" class="number" data-label="Flat">${formatCost(cost.flat, cost.flatPercent, unit)}</td>
<td role="cell" class="number" data-label="Cum">${formatCost(cost.cum, cost.cumPercent, unit)}</td>
<td role="cell" class="number" data-label="95 % interval">${interval === '' ? '–' : `${interval} %`}</td>
</tr>`;
}

function formatCost(value: number | string, percent: number, unit: string): string {
  return `${escapeHtml(formatMeasure(Number(value), unit))} <span class="interval">${percent.toFixed(2)} %</span>`;
}
