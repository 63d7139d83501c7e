import type { Profile } from '@strangler/core';
import { analysisOf, type HotPathOptions, thresholdOf } from '../analyse/analyse-hot-paths.ts';
import { originFacts } from '../analyse/function-origin.ts';
import { findOperations } from '../analyse/operation.ts';
import type { ProfiledFunction } from '../instrument/operation-site.ts';

/** What a profile says is worth measuring. */
export interface WorthMeasuring {
  /** The program's own operations at or above the threshold. */
  readonly functions: readonly ProfiledFunction[];
  /** Whether the garbage collector itself is at or above it. */
  readonly isCollectorHot: boolean;
}

/** The collector's work on threads of its own, and what it has the program do. */
const collector = ['runtime.gcBgMarkWorker', 'runtime.gcAssistAlloc', 'runtime.bgsweep'];

/** Finds the operations whose calls and time are to be measured. */
export function findFunctions(profile: Profile, options: HotPathOptions): WorthMeasuring {
  const analysed = analysisOf(profile, options);
  const thresholdPercent = thresholdOf(options);
  const facts = originFacts(analysed.functions.frames, options.modulePath ?? null);
  const operations = findOperations(analysed, thresholdPercent, facts);
  const collected = analysed.worthy
    .filter(({ cost }) => collector.includes(cost.frame.name))
    .reduce((sum, { cumPercent }) => sum + cumPercent, 0);
  return {
    functions: operations.filter(({ origin }) => origin === 'program'),
    isCollectorHot: collected >= thresholdPercent,
  };
}
