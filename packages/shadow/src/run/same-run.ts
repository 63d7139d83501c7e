import { MigrateError, type RunDocument, type RunImplementation, type RunSettings } from '@strangler/core';

/** Throws RUN_DIFFERS where two runs are not of the same sides, settings, rules and corpus; `where` names the first. */
export function assertSameRun(where: string, a: RunDocument, b: RunDocument): void {
  const difference = findDifference(a, b);
  if (difference !== null) throw anotherRun(where, difference);
}

/** The error for a run that is not the one that was meant. */
export function anotherRun(where: string, difference: string): MigrateError {
  return new MigrateError({
    code: 'RUN_DIFFERS',
    message: `the run in ${where} is another one: ${difference}`,
    why: 'Observations of different sides, cases, settings or rules cannot be judged together.',
    next: 'Call it as that run was called, or begin a new one with another --out.',
  });
}

/** What is different, in words; the machine, the number of jobs and the shard may be. */
function findDifference(a: RunDocument, b: RunDocument): string | null {
  const sides =
    sideDifference('control', a.control, b.control) ?? sideDifference('candidate', a.candidate, b.candidate);
  if (sides !== null) return sides;
  const settings = comparable(a.settings);
  for (const [name, value] of Object.entries(comparable(b.settings))) {
    const had = settings[name as keyof typeof settings];
    if (JSON.stringify(had) !== JSON.stringify(value)) return `${name} was ${JSON.stringify(had)}`;
  }
  if ((a.rulesDigest ?? null) !== (b.rulesDigest ?? null)) return 'its rules are others';
  if ((a.comparator?.digest ?? null) !== (b.comparator?.digest ?? null)) return 'its comparator is another';
  return a.corpus.digest === b.corpus.digest ? null : 'its cases are others';
}

/** The number of jobs may be another, and a run of before there was tracing has no say in it. */
function comparable(settings: RunSettings): Required<RunSettings> {
  return { ...settings, traceCases: settings.traceCases ?? null, jobs: 0 };
}

function sideDifference(role: string, a: RunImplementation, b: RunImplementation): string | null {
  if (a.digest !== b.digest) return `its ${role} has the digest ${a.digest}, not ${b.digest}`;
  const isSame = a.answersAs === b.answersAs && JSON.stringify(a.command) === JSON.stringify(b.command);
  return isSame ? null : `its ${role} is called ${JSON.stringify(a.command)}`;
}
