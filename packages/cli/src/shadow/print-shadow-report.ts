import type { ShadowReport } from '@strangler/core';
import { renderShadowJUnit, renderShadowMarkdown, renderShadowText } from '@strangler/report';
import type { CommandContext } from '../terminal/command-context.ts';
import type { ShadowCommandOptions } from './shadow-options.ts';

/** Prints a report in the asked form. */
export function printShadowReport(
  context: CommandContext,
  reporter: ShadowCommandOptions['reporter'],
  report: ShadowReport,
): void {
  const { io, json, color } = context;
  if (json || reporter === 'json') io.out(`${JSON.stringify(report)}\n`);
  else if (reporter === 'markdown') io.out(renderShadowMarkdown(report));
  else if (reporter === 'junit') io.out(renderShadowJUnit(report));
  else io.out(renderShadowText(report, { color }));
}
