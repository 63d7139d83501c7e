import { existsSync } from 'node:fs';
import type { Observation, RulesDocument, RunDocument, ShadowReport } from '@strangler/core';
import type { Comparator } from '../compare/comparator.ts';
import type { Difference } from '../compare/difference.ts';
import type { AcceptanceList } from '../judge/acceptances.ts';
import { judgeRun, type RunDemands, type RunJudging } from '../judge/judge-run.ts';
import type { JudgeSettings } from '../judge/judge-settings.ts';
import { compileRules } from '../rules/compile-rules.ts';
import { noRules } from '../rules/compiled-rules.ts';
import { checkOutputs } from './check-outputs.ts';
import { reopenComparator } from './open-comparator.ts';
import { readObservations } from './read-observations.ts';
import type { RunStore } from './run-store.ts';
import { checkSeal } from './seal.ts';
import { addsRules } from './seen-cases.ts';

/** How a stored run is judged, where that is not as it was told itself. */
export interface StoredJudging {
  /** How the report names the directory of the run. */
  readonly shownDir?: string;
  readonly demands?: RunDemands;
  /** Other rules than those of the run. */
  readonly rules?: RulesDocument;
  /** Another comparator than that of the run; null for none. */
  readonly comparator?: Comparator | null;
  readonly acceptances?: AcceptanceList;
  /** Called with the differences of each case that differs. */
  readonly onDiffering?: (differences: readonly Difference[]) => void;
}

/**
 * Judges a run from what it keeps on disk, without running anything.
 *
 * Throws INPUT_INVALID for a file that is damaged, or not what the finished run left.
 */
export async function judgeStoredRun(store: RunStore, judging: StoredJudging = {}): Promise<ShadowReport> {
  const run = store.readRun();
  await checkSeal(store.dir, run);
  const book = await store.openBook();
  book.close();
  return judgeRun({
    ...(await judgingOf(store, run, judging)),
    cases: book.table,
    observationsByCase: observationsOf(store, run),
  });
}

async function judgingOf(store: RunStore, run: RunDocument, judging: StoredJudging): Promise<RunJudging> {
  const { shownDir = store.dir, demands, rules, acceptances, onDiffering } = judging;
  const own = store.readRules(run);
  const comparator =
    judging.comparator === undefined && run.comparator
      ? await reopenComparator(run.comparator)
      : judging.comparator;
  return {
    run,
    settings: judgeSettings(store, run, { demands, comparator, rules: rules ?? own }),
    runDir: shownDir,
    rulesAreNew: rules !== undefined && addsRules(rules, own),
    ...(demands === undefined ? {} : { demands }),
    ...(acceptances === undefined ? {} : { acceptances }),
    ...(onDiffering === undefined ? {} : { onDiffering }),
  };
}

/** What a run is judged by, beside what its run.json says. */
export interface JudgingTerms {
  readonly demands?: RunDemands | undefined;
  readonly comparator?: Comparator | null | undefined;
  readonly rules: RulesDocument | null;
}

/** By what the cases of a stored run are judged. */
export function judgeSettings(
  store: RunStore,
  run: RunDocument,
  { demands, rules, comparator }: JudgingTerms,
): JudgeSettings {
  return {
    channels: (demands ?? run.settings).channels,
    controlAnswersAs: run.control.answersAs,
    candidateAnswersAs: run.candidate.answersAs,
    read: (output) => store.outputs.read(output),
    open: (output) => store.outputs.open(output),
    rules: rules === null ? noRules : compileRules(rules),
    comparator: comparator ?? null,
  };
}

/** All groups of a finished run; of one that is not, those that no dying process cut short. */
async function* observationsOf(store: RunStore, run: RunDocument): AsyncGenerator<readonly Observation[]> {
  if (!existsSync(store.observationsFile)) return;
  for await (const group of checkOutputs(readObservations(store.observationsFile), store)) {
    if (run.finishedAt !== null || hasAllSides(group, run)) yield group;
  }
}

function hasAllSides(group: readonly Observation[], { settings }: RunDocument): boolean {
  const controls = group.filter((each) => each.role === 'control').length;
  const wanted = group[0]?.pass === 'timing' ? 1 : settings.noiseRuns;
  return controls >= wanted && group.length > controls;
}
