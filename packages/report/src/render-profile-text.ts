import type { HotPath, ProfileReport } from '@strangler/core';
import { describeCalls, describeForecast, describeMeasured, describeShare } from './describe-hot-path.ts';
import { visibleText } from './escape-html.ts';
import { formatCount } from './format-quantity.ts';
import { renderTable } from './render-table.ts';
import { shortenName } from './shorten-name.ts';
import { type TextStyle, tint } from './text-style.ts';
import { wrapText } from './wrap-text.ts';

/** How a profile is printed. */
export interface ProfileTextStyle extends TextStyle {
  /** The number of functions in the table. */
  readonly top: number;
  /** How many characters a line holds, 100 by default, never less than 80; names are shortened to fit. */
  readonly width?: number;
}

interface Layout extends TextStyle {
  readonly top: number;
  readonly width: number;
}

const shareWidth = 23;
const indent = ' '.repeat(shareWidth + 3);

/** A profile for the terminal: the verdict, the hot paths with advice, the most expensive functions. */
export function renderProfileText(report: ProfileReport, style: ProfileTextStyle): string {
  const layout = { ...style, width: Math.max(80, style.width ?? 100) };
  const { sampleType, unit, sampleCount, total } = report;
  const sections = [
    renderVerdict(report, layout),
    `${formatCount(sampleCount)} ${sampleCount === 1 ? 'sample' : 'samples'}, ${formatValue(total, unit)} of ${visibleText(sampleType)}\n${renderMeasured(report, layout)}`,
    renderHotPaths(report, layout),
    renderFunctions(report, layout),
  ];
  return sections.join('\n');
}

function renderVerdict({ verdict }: ProfileReport, layout: Layout): string {
  const tone = verdict.decision === 'extract' ? 'good' : 'warn';
  const decision = verdict.decision.toUpperCase();
  const lead = ' '.repeat(decision.length + 2);
  const lines = wrapText(visibleText(verdict.reason), layout.width - lead.length);
  return `${tint(decision, tone, layout)}  ${lines.join(`\n${lead}`)}\n`;
}

function renderMeasured(report: ProfileReport, { width }: Layout): string {
  const lines = describeMeasured(report).flatMap((sentence) => wrapText(visibleText(sentence), width));
  return lines.map((line) => `${line}\n`).join('');
}

function renderHotPaths({ hotPaths, thresholdPercent }: ProfileReport, layout: Layout): string {
  if (hotPaths.length === 0) return `no function holds ${thresholdPercent} % of the run\n`;
  const lines = hotPaths.map((path) => renderHotPath(path, layout)).join('');
  return `operations of at least ${thresholdPercent} %\n${lines}`;
}

function renderHotPath(path: HotPath, layout: Layout): string {
  const { advice, reason } = path;
  const isExtracted = advice === 'extract';
  const room = layout.width - indent.length - advice.length - 2;
  const name = shortenName(visibleText(path.function), room);
  const head = `  ${describeShare(path).padEnd(shareWidth)} ${name}  ${tint(advice, isExtracted ? 'good' : 'faint', layout)}`;
  const wrap = (text: string) => wrapText(text, layout.width - indent.length);
  const reasons = wrap(visibleText(reason)).map((line) => (isExtracted ? line : tint(line, 'faint', layout)));
  const lines = [...describeFigures(path).flatMap(wrap), ...reasons];
  return [head, ...lines.map((line) => indent + line), ''].join('\n');
}

/** What is known beside the share: the calls, the forecast. */
function describeFigures(path: HotPath): readonly string[] {
  const forecast = path.forecast === null ? '' : `forecast: ${describeForecast(path)}`;
  return [describeCalls(path).join(', '), forecast].filter((line) => line !== '');
}

function renderFunctions({ functions, unit }: ProfileReport, { top, width }: Layout): string {
  const columns = ['flat', 'flat %', 'cum', 'cum %', 'function'].map((heading) => ({
    heading,
    align: heading === 'function' ? ('left' as const) : ('right' as const),
  }));
  const figures = functions
    .slice(0, top)
    .map(({ flat, flatPercent, cum, cumPercent }) => [
      formatValue(flat, unit),
      flatPercent.toFixed(2),
      formatValue(cum, unit),
      cumPercent.toFixed(2),
    ]);
  const room = width - widthOf(figures, columns);
  const rows = figures.map((cells, at) => [
    ...cells,
    shortenName(visibleText(functions[at]?.name ?? ''), Math.max(room, 30)),
  ]);
  const rest = functions.length - rows.length;
  return `${renderTable(columns, rows)}${rest > 0 ? `and ${formatCount(rest)} more functions\n` : ''}`;
}

/** The width of the columns before the last, the spaces behind each included. */
function widthOf(
  rows: readonly (readonly string[])[],
  columns: readonly { readonly heading: string }[],
): number {
  return columns.slice(0, -1).reduce((sum, { heading }, at) => {
    const cells = rows.map((row) => row[at]?.length ?? 0);
    return sum + cells.reduce((most, length) => Math.max(most, length), heading.length) + 2;
  }, 0);
}

function formatValue(value: number | string, unit: string): string {
  return unit === 'nanoseconds' ? `${(Number(value) / 1e9).toFixed(2)} s` : `${value} ${unit}`;
}
