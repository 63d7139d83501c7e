import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShadowReport } from '@strangler/core';
import { renderShadowHtml, renderShadowJUnit } from '@strangler/report';
import { groupExcerpts, RunStore } from '@strangler/shadow';

/** Writes report.html and junit.xml beside the report.json of a run, each in one step. */
export async function writeReports(runDir: string, report: ShadowReport): Promise<void> {
  const excerpts = await groupExcerpts(RunStore.open(runDir), report);
  writeWhole(join(runDir, 'report.html'), renderShadowHtml(report, excerpts));
  writeWhole(join(runDir, 'junit.xml'), renderShadowJUnit(report, excerpts));
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}
