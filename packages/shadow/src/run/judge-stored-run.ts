import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ShadowReport } from '@strangler/core';
import { judgeRun } from '../judge/judge-run.ts';
import { readObservations } from './read-observations.ts';
import type { RunStore } from './run-store.ts';

/**
 * Judges a run from what it keeps on disk, without running anything; `shownDir` is how the report names its directory.
 *
 * Throws INPUT_INVALID for a damaged file.
 */
export function judgeStoredRun(store: RunStore, shownDir: string = store.dir): ShadowReport {
  const observations = join(store.dir, 'observations.jsonl');
  return judgeRun({
    run: store.readRun(),
    observationsByCase: existsSync(observations) ? readObservations(observations) : [],
    read: (output) => store.outputs.read(output),
    runDir: shownDir,
  });
}
