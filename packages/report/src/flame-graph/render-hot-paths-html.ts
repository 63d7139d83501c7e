import type { HotPath, ProfileReport } from '@strangler/core';
import { describeCalls, describeForecast, describeInterval } from '../describe-hot-path.ts';
import { escapeHtml } from '../escape-html.ts';

/** The hot paths with their advice as a section of a page: those to extract, and folded up what is around them. */
export function renderHotPathsHtml({ hotPaths, thresholdPercent }: ProfileReport): string {
  const columns = optionalColumns.filter(({ isKnown }) => hotPaths.some(isKnown));
  const extracted = hotPaths.filter(({ advice }) => advice === 'extract');
  const others = hotPaths.filter(({ advice }) => advice !== 'extract');
  const parts = [
    hotPaths.length === 0 ? `<p>No function holds ${thresholdPercent} % of the run.</p>` : '',
    extracted.length > 0 ? renderTable(extracted, columns) : '',
    others.length > 0 ? renderFolded(others, columns, extracted.length === 0) : '',
    hotPaths.length > 0 && columns.length === 0 ? '<p class="help">Calls were not counted.</p>' : '',
  ];
  return `<section aria-labelledby="hot-paths">
<h2 id="hot-paths">Operations of at least ${thresholdPercent} %</h2>
${parts.filter((part) => part !== '').join('\n')}
</section>`;
}

interface OptionalColumn {
  readonly heading: string;
  readonly isKnown: (path: HotPath) => boolean;
  readonly describe: (path: HotPath) => readonly string[];
}

/** Figures that take more than a profile; a column of dashes would say nothing. */
const optionalColumns: readonly OptionalColumn[] = [
  { heading: 'Calls', isKnown: (path) => describeCalls(path).length > 0, describe: describeCalls },
  {
    heading: 'Forecast',
    isKnown: ({ forecast }) => forecast !== null,
    describe: (path) => [describeForecast(path)],
  },
];

function renderFolded(
  paths: readonly HotPath[],
  columns: readonly OptionalColumn[],
  isOpen: boolean,
): string {
  const count =
    paths.length === 1
      ? '1 function that should not be extracted by itself'
      : `${paths.length} functions that should not be extracted by themselves`;
  return `<details${isOpen ? ' open' : ''}>
<summary>${count}</summary>
${renderTable(paths, columns)}
</details>`;
}

/** Roles are written out because a narrow screen shows the rows as blocks, which would take them away. */
function renderTable(paths: readonly HotPath[], columns: readonly OptionalColumn[]): string {
  const headings = ['Function', 'Share', ...columns.map(({ heading }) => heading), 'Advice']
    .map((heading) => `<th role="columnheader" scope="col">${heading}</th>`)
    .join('');
  return `<table class="wide" role="table">
<thead role="rowgroup"><tr role="row">${headings}</tr></thead>
<tbody role="rowgroup">
${paths.map((path) => renderRow(path, columns)).join('\n')}
</tbody>
</table>`;
}

function renderRow(path: HotPath, columns: readonly OptionalColumn[]): string {
  const { function: name, advice, reason, cumPercent } = path;
  const interval = describeInterval(path.cumPercent95);
  const cells = [
    `<td role="cell">${functionButton(name)}<div class="reason">${escapeHtml(reason)}</div></td>`,
    `<td role="cell" class="shares" data-label="Share">${cumPercent.toFixed(1)} %${interval === '' ? '' : ` <span class="interval">(${interval})</span>`}${shareBar(cumPercent)}</td>`,
    ...columns.map(
      ({ heading, describe }) =>
        `<td role="cell" class="figures" data-label="${heading}">${describe(path)
          .map((line) => `<div>${escapeHtml(line)}</div>`)
          .join('')}</td>`,
    ),
    `<td role="cell" data-label="Advice"><span class="advice${advice === 'extract' ? ' extract' : ''}">${advice}</span></td>`,
  ];
  return `<tr role="row">\n${cells.join('\n')}\n</tr>`;
}

function shareBar(percent: number): string {
  const width = Math.min(100, Math.max(0, percent)).toFixed(2);
  return `<svg class="share" aria-hidden="true"><rect width="100%" height="100%"/><rect width="${width}%" height="100%"/></svg>`;
}

/** A function's name that finds it in the flame graph. */
export function functionButton(name: string): string {
  const escaped = escapeHtml(name);
  return `<button type="button" class="name" data-find="${escaped}" title="Find in the flame graph">${escaped}</button>`;
}
