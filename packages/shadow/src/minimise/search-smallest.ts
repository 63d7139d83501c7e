import { join } from 'node:path';
import { MigrateError } from '@strangler/core';
import type { Runner } from '@strangler/process';
import type { Case } from '../corpus/case.ts';
import type { StoredCase } from '../corpus/stored-case.ts';
import type { JudgeSettings } from '../judge/judge-settings.ts';
import { Observer, sharedName } from '../observe/observer.ts';
import { OutputStore } from '../observe/output-store.ts';
import type { Sides } from '../run/run-context.ts';
import { removeTreeQuietly } from '../workspace/remove-tree.ts';
import { makeScratchDirectory } from '../workspace/scratch-directory.ts';
import { Workspace } from '../workspace/workspace.ts';
import { draftOf } from './case-draft.ts';
import { doesNotReproduce, isFlaky } from './minimise-errors.ts';
import type { MinimiseOptions } from './minimise-options.ts';
import { Reproduction, type Signature } from './reproduction.ts';
import { type DraftedCase, draftCase, shrinkCase } from './shrink-case.ts';

const maxOutputBytes = 64 << 20;
const defaultMaxRuns = 100_000;
/** Tries of the case before the search and of its result, all of which have to show the difference. */
const confirmations = 3;
/** Drafts that are gone back to, one by one, where a result turns out to be a flake. */
const maxStepsBack = 8;

/** What is searched, and with what. */
export interface SearchTask {
  readonly options: Pick<
    MinimiseOptions,
    'openRunner' | 'jobs' | 'budgetMs' | 'maxRuns' | 'searchPath' | 'clock' | 'signal'
  >;
  readonly sides: Sides;
  readonly judge: JudgeSettings;
  readonly signature: Signature;
  readonly original: Case;
  readonly stored: StoredCase;
  /** Limits of one run, the first tried first: where the difference does not show under it, the next is taken. */
  readonly timeoutsMs: readonly number[];
}

/** The smallest case that a search found. */
export interface Found {
  readonly original: Case;
  readonly smallest: DraftedCase;
  readonly runs: number;
  readonly tries: number;
  /** False where the limits were reached before nothing more could be taken away. */
  readonly complete: boolean;
}

/** Searches the smallest case that shows the same difference. Throws as `minimiseCase` does. */
export async function searchSmallest(task: SearchTask): Promise<Found> {
  const { openRunner, signal } = task.options;
  const scratch = makeScratchDirectory(process.env);
  const runner = await openRunner();
  try {
    return await searchWith(task, runner, scratch);
  } catch (error) {
    throw signal.aborted ? interrupted(error) : error;
  } finally {
    await runner.close();
    removeTreeQuietly(scratch);
  }
}

async function searchWith(task: SearchTask, runner: Runner, scratch: string): Promise<Found> {
  const { original, stored, signature } = task;
  const workspaces = Array.from(
    { length: task.options.jobs },
    (_, slot) => new Workspace(join(scratch, `${slot}`)),
  );
  try {
    const reproduction = await confirmOriginal(task, (timeoutMs) =>
      reproductionOf(task, { runner, scratch, workspaces, timeoutMs }),
    );
    reproduction.start();
    const start = await firstDraft(task, reproduction);
    const drafts = await shrinkCase(start, reproduction);
    const smallest = await lastConfirmed(drafts, reproduction);
    if (smallest === null) throw isFlaky(stored.caseId, signature, `some of ${confirmations}`);
    const { runs, tries, isSpent } = reproduction;
    return { original, smallest, runs, tries, complete: !isSpent };
  } finally {
    for (const workspace of workspaces) workspace.remove();
  }
}

interface Place {
  readonly runner: Runner;
  readonly scratch: string;
  readonly workspaces: readonly Workspace[];
  readonly timeoutMs: number;
}

function reproductionOf({ options, sides, judge, signature }: SearchTask, place: Place): Reproduction {
  const { searchPath, signal, clock, budgetMs, maxRuns = defaultMaxRuns } = options;
  const outputs = new OutputStore(join(place.scratch, 'blobs'));
  const observer = new Observer(place.runner, outputs, {
    timeoutMs: place.timeoutMs,
    maxOutputBytes,
    argv0: sharedName(sides),
    searchPath,
    signal,
  });
  return new Reproduction({
    sides,
    observer,
    judge: {
      ...judge,
      read: (output) => outputs.read(output),
      open: (output) => outputs.open(output),
    },
    signature,
    workspaces: place.workspaces,
    limits: { budgetMs, maxRuns, clock, signal },
  });
}

/** The reproduction under the first limit of time under which the case shows its difference, each time it is tried. */
async function confirmOriginal(
  { timeoutsMs, original, stored, signature }: SearchTask,
  reproductionUnder: (timeoutMs: number) => Reproduction,
): Promise<Reproduction> {
  let mostShown = 0;
  for (const timeoutMs of timeoutsMs) {
    const reproduction = reproductionUnder(timeoutMs);
    const shown = await reproduction.countShows(original, confirmations);
    if (shown === confirmations) return reproduction;
    mostShown = Math.max(mostShown, shown);
  }
  if (mostShown === 0) throw doesNotReproduce(stored.caseId, signature);
  throw isFlaky(stored.caseId, signature, `${mostShown} of ${confirmations}`);
}

/** The case as values; where it does not show the difference then, since directories matter, its files stay as they are. */
async function firstDraft(
  { original, stored }: SearchTask,
  reproduction: Reproduction,
): Promise<DraftedCase> {
  const draft = draftOf(original);
  const asGiven = draftCase({ ...draft, files: null }, stored);
  const asValues = draftCase(draft, stored);
  if (asValues !== null && (await reproduction.countShows(asValues.loaded, 1)) === 1) return asValues;
  return asGiven ?? { draft: { ...draft, files: null }, source: stored, loaded: original };
}

/** The last draft that shows the difference every time it is tried again; null where not even the first does. */
async function lastConfirmed(
  drafts: readonly DraftedCase[],
  reproduction: Reproduction,
): Promise<DraftedCase | null> {
  const [first] = drafts;
  const candidates = [
    ...drafts.slice(1).slice(-maxStepsBack).reverse(),
    ...(first === undefined ? [] : [first]),
  ];
  for (const each of candidates) {
    if ((await reproduction.countShows(each.loaded, confirmations)) === confirmations) return each;
  }
  return null;
}

function interrupted(cause: unknown): MigrateError {
  return new MigrateError({
    code: 'INTERRUPTED',
    message: 'making the case smaller was interrupted',
    why: 'A case that was not confirmed is not written.',
    next: 'Run it again; --budget limits the time that it takes.',
    cause,
  });
}
