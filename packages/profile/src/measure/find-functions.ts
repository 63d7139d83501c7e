import type { Profile } from '@strangler/core';
import { analysisOf, type HotPathOptions, thresholdOf } from '../analyse/analyse-hot-paths.ts';
import { extractedName } from '../analyse/extracted-name.ts';
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
  const own = operations.filter(({ origin }) => origin === 'program');
  const recurring = recurringOperations(profile, new Set(own.map(({ name }) => name)));
  const collected = analysed.worthy
    .filter(({ cost }) => collector.includes(cost.frame.name))
    .reduce((sum, { cumPercent }) => sum + cumPercent, 0);
  return {
    functions: own.map(({ name, file, line, literals, functions }) => ({
      name,
      file,
      line,
      recurs: recurring.has(name),
      ...(functions.length === 0 && { literals }),
    })),
    isCollectorHot: collected >= thresholdPercent,
  };
}

/** The operations that stand more than once in a stack, be it through others between. */
function recurringOperations(profile: Profile, names: ReadonlySet<string>): ReadonlySet<string> {
  const operations = profile.functions.map(({ name }) => extractedName({ name }));
  const namesAt = profile.locations.map(({ lines }) =>
    lines.map(({ functionIndex }) => operations[functionIndex] ?? '').filter((name) => names.has(name)),
  );
  const recurring = new Set<string>();
  const { length, stackOffsets, stacks } = profile.samples;
  for (let sample = 0; sample < length; sample++) {
    const seen = new Set<string>();
    for (const location of stacks.subarray(stackOffsets[sample], stackOffsets[sample + 1])) {
      for (const name of namesAt[location] ?? []) {
        if (seen.has(name)) recurring.add(name);
        seen.add(name);
      }
    }
  }
  return recurring;
}
