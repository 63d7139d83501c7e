import type { HotPath, ProfileReport } from '@strangler/core';
import { formatCount } from './format-quantity.ts';
import { renderTable } from './render-table.ts';
import { type TextStyle, tint } from './text-style.ts';

/** How a profile is printed: `top` is the number of functions in the table. */
export interface ProfileTextStyle extends TextStyle {
  readonly top: number;
}

/** A profile for the terminal: the verdict, the hot paths with advice, the most expensive functions. */
export function renderProfileText(report: ProfileReport, style: ProfileTextStyle): string {
  const { sampleType, unit, sampleCount, total, verdict } = report;
  const tone = verdict.decision === 'extract' ? 'good' : 'warn';
  const sections = [
    `${tint(verdict.decision.toUpperCase(), tone, style)}  ${verdict.reason}\n`,
    `${formatCount(sampleCount)} samples, ${formatValue(total, unit)} of ${sampleType}\n`,
    renderHotPaths(report, style),
    renderFunctions(report, style.top),
  ];
  return sections.join('\n');
}

function renderHotPaths({ hotPaths, thresholdPercent }: ProfileReport, style: TextStyle): string {
  if (hotPaths.length === 0) return `no function holds ${thresholdPercent} % of the run\n`;
  const lines = hotPaths.map((path) => renderHotPath(path, style)).join('');
  return `operations of at least ${thresholdPercent} %\n${lines}`;
}

function renderHotPath(
  { function: name, cumPercent, cumPercent95, advice, reason }: HotPath,
  style: TextStyle,
): string {
  const interval =
    cumPercent95 === null ? '' : ` (${cumPercent95.map((bound) => bound.toFixed(1)).join(' to ')})`;
  const share = `${cumPercent.toFixed(1)} %${interval}`;
  const head = `  ${share.padEnd(24)} ${name}  ${tint(advice, advice === 'extract' ? 'good' : 'faint', style)}\n`;
  return advice === 'extract' ? `${head}${' '.repeat(27)}${reason}\n` : head;
}

function renderFunctions({ functions, unit }: ProfileReport, top: number): string {
  const columns = ['flat', 'flat %', 'cum', 'cum %', 'function'].map((heading) => ({
    heading,
    align: heading === 'function' ? ('left' as const) : ('right' as const),
  }));
  const rows = functions
    .slice(0, top)
    .map(({ name, flat, flatPercent, cum, cumPercent }) => [
      formatValue(flat, unit),
      flatPercent.toFixed(2),
      formatValue(cum, unit),
      cumPercent.toFixed(2),
      name,
    ]);
  const rest = functions.length - rows.length;
  return `${renderTable(columns, rows)}${rest > 0 ? `and ${formatCount(rest)} more functions\n` : ''}`;
}

function formatValue(value: number | string, unit: string): string {
  return unit === 'nanoseconds' ? `${(Number(value) / 1e9).toFixed(2)} s` : `${value} ${unit}`;
}
