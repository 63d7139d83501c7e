import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ShadowReport } from '@strangler/core';
import { judgeRun, type RunDemands } from '../judge/judge-run.ts';
import { checkOutputs } from './check-outputs.ts';
import { readObservations } from './read-observations.ts';
import type { RunStore } from './run-store.ts';
import { checkSeal } from './seal.ts';

/**
 * Judges a run from what it keeps on disk, without running anything; `shownDir` is how the report names its
 * directory, and `demands` stand in for what the run was told itself.
 *
 * Throws INPUT_INVALID for a file that is damaged, or not what the finished run left.
 */
export function judgeStoredRun(
  store: RunStore,
  shownDir: string = store.dir,
  demands?: RunDemands,
): ShadowReport {
  const run = store.readRun();
  checkSeal(store.dir, run);
  const file = join(store.dir, 'observations.jsonl');
  return judgeRun({
    run,
    cases: store.readCases().map(({ caseId, document }) => ({ caseId, source: document.source ?? caseId })),
    observationsByCase: existsSync(file) ? checkOutputs(readObservations(file), store) : [],
    read: (output) => store.outputs.read(output),
    runDir: shownDir,
    ...(demands === undefined ? {} : { demands }),
  });
}
