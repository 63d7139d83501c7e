import { resolve } from 'node:path';
import type { ShadowReport } from '@strangler/core';
import {
  type GroupExcerpt,
  renderShadowHtml,
  renderShadowJUnit,
  renderShadowMarkdown,
  renderShadowText,
} from '@strangler/report';
import { groupExcerpts, RunStore } from '@strangler/shadow';
import type { CommandContext } from '../terminal/command-context.ts';
import type { ShadowCommandOptions } from './shadow-options.ts';

/** Prints a report in the asked form; those that are read as a page show what differs in the example of each group. */
export async function printShadowReport(
  { io, json, color, cwd }: CommandContext,
  reporter: ShadowCommandOptions['reporter'],
  report: ShadowReport,
): Promise<void> {
  if (json || reporter === 'json') return io.out(`${JSON.stringify(report)}\n`);
  if (reporter === undefined || reporter === 'text') return io.out(renderShadowText(report, { color }));
  const excerpts = await groupExcerpts(RunStore.open(resolve(cwd, report.runDir)), report);
  io.out(renderers[reporter](report, excerpts));
}

const renderers: Readonly<
  Record<'html' | 'markdown' | 'junit', (report: ShadowReport, excerpts: readonly GroupExcerpt[]) => string>
> = { html: renderShadowHtml, markdown: renderShadowMarkdown, junit: renderShadowJUnit };
