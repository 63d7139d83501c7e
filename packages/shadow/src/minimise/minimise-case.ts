import { dirname, join, resolve } from 'node:path';
import { type CaseDocument, isMigrateError, MigrateError, type RunDocument } from '@strangler/core';
import type { Difference } from '../compare/difference.ts';
import { loadCase } from '../corpus/load-case.ts';
import type { StoredCase } from '../corpus/stored-case.ts';
import { assertUnchanged } from '../implementation/assert-unchanged.ts';
import type { Implementation, Role } from '../implementation/implementation.ts';
import { causesOf, featureKey } from '../judge/group-differences.ts';
import type { RunStore } from '../run/run-store.ts';
import { readObservationsOf } from '../show/case-evidence.ts';
import { type FoundCase, findCase, groupsOf } from '../show/find-case.ts';
import { judgeObservedCase } from '../show/judge-observed-case.ts';
import { settingsOfRun } from '../show/settings-of-run.ts';
import { shellLine } from '../show/shell-line.ts';
import { loadUnchanged } from '../show/show-case.ts';
import { Workspace } from '../workspace/workspace.ts';
import { sizeOf } from './case-draft.ts';
import { showsNothing } from './minimise-errors.ts';
import type { MinimiseOptions } from './minimise-options.ts';
import type { MinimisedCase } from './minimised-case.ts';
import { assertFreeOutput, writeMinimised } from './minimised-file.ts';
import { type Found, searchSmallest } from './search-smallest.ts';
import { searchTimeout } from './search-timeout.ts';
import { shadowLine } from './shadow-line.ts';

/**
 * Makes a case of a run smaller while the same difference (channel, kind, normalised location) shows, and writes it to a
 * file.
 *
 * Each try runs both sides twice on fresh copies. Throws INPUT_NOT_FOUND for a case that the run does not have, CASE_INVALID
 * or INPUT_INVALID where its files or the programs changed since, OUTPUT_EXISTS, MINIMISE_NOT_REPRODUCED where the difference
 * no longer shows, MINIMISE_FLAKY where it shows only sometimes, and INTERRUPTED after an abort.
 */
export async function minimiseCase(options: MinimiseOptions): Promise<MinimisedCase> {
  const { store } = options;
  const run = store.readRun();
  const found = findCase(store, options.selector);
  const { stored } = found;
  const outFile = options.outFile ?? join(store.dir, 'minimised', `${stored.caseId.slice(0, 12)}.json`);
  assertFreeOutput(outFile);
  const original = loadUnchanged(stored);
  const sides = { control: sideOf(run, 'control'), candidate: sideOf(run, 'candidate') };
  const judge = await settingsOfRun(store, run);
  const observations = readObservationsOf(store, new Set([stored.caseId])).get(stored.caseId) ?? [];
  const difference = differenceOf(store, found, judgeObservedCase(observations, judge).judgement);
  const timeoutsMs = [
    ...new Set([searchTimeout(observations, run.settings.timeoutMs), run.settings.timeoutMs]),
  ];
  const result = await searchSmallest({
    options,
    sides,
    judge,
    signature: difference,
    original,
    stored,
    timeoutsMs,
  });
  return conclude({ run, stored, outFile, difference, result, store });
}

/** A side as the run names it. Throws INPUT_INVALID where one of its files is not what it was. */
function sideOf(run: RunDocument, role: Role): Implementation {
  const { argv, ...side } = run[role];
  const [program, ...args] = argv;
  const implementation = { ...side, role, program, args, unlocated: [] };
  try {
    assertUnchanged(implementation);
  } catch (error) {
    if (!isMigrateError(error)) throw error;
    throw new MigrateError({
      code: 'INPUT_INVALID',
      message: `the ${role} is not the one of the run any more`,
      why: `A file that it runs changed since, or is gone: ${error.message.replace(' changed while it ran', '')}.`,
      next: 'Run migrate shadow again, and take a case of that run.',
      cause: error,
    });
  }
  return implementation;
}

/** The difference to keep: that of the group, else of the first group that the case shows, else its most telling one. */
function differenceOf(
  store: RunStore,
  { stored, group }: FoundCase,
  judgement: ReturnType<typeof judgeObservedCase>['judgement'],
): Pick<Difference, 'channel' | 'kind' | 'location' | 'title'> {
  const { differences, status } = judgement;
  const wanted = group === null ? groupsOf(store) : [group];
  for (const { channel, kind, location } of wanted) {
    const found = differences.find(
      (each) => each.channel === channel && each.kind === kind && each.location === location,
    );
    if (found !== undefined) return found;
  }
  const [first] = [...causesOf(differences)].sort((a, b) => (featureKey(a) < featureKey(b) ? -1 : 1));
  if (first === undefined) throw showsNothing(stored.caseId, status);
  return first;
}

interface Conclusion {
  readonly run: RunDocument;
  readonly store: RunStore;
  readonly stored: StoredCase;
  readonly outFile: string;
  readonly difference: ReturnType<typeof differenceOf>;
  readonly result: Found;
}

/** Writes the smaller case, lays it out, and describes both. */
function conclude({ run, store, stored, outFile, difference, result }: Conclusion): MinimisedCase {
  const { smallest, original, runs, tries, complete } = result;
  const short = stored.caseId.slice(0, 12);
  const document = { id: `${short}-minimised`, ...absolute(smallest.source.document, stored.baseDir) };
  writeMinimised(outFile, document);
  const workspace = new Workspace(join(store.dir, 'cases', `${short}-minimised`));
  workspace.prepare(smallest.loaded.tree, smallest.loaded.stdin);
  const { channel, kind, location, title } = difference;
  const written = loadCase({ document, input: null, baseDir: dirname(outFile), where: outFile });
  return {
    schemaVersion: 1,
    kind: 'shadow-minimised',
    caseId: stored.caseId,
    difference: { channel, kind, location, title },
    minimisedId: written.id,
    before: sizeOf(original),
    after: sizeOf(smallest.loaded),
    runs,
    tries,
    complete,
    file: outFile,
    reproduce: {
      shadow: shadowLine(run, stored.input, outFile),
      control: shellLine(run.control, run, smallest.loaded, workspace.paths),
      candidate: shellLine(run.candidate, run, smallest.loaded, workspace.paths),
    },
  };
}

/** Paths of what is copied start at the root, since the file of the smaller case lies elsewhere. */
function absolute(document: CaseDocument, baseDir: string): CaseDocument {
  if (document.files === undefined) return document;
  const files = Object.entries(document.files).map(([path, file]) => {
    if (typeof file === 'string') return [path, file] as const;
    if ('dir' in file) return [path, { dir: resolve(baseDir, file.dir) }] as const;
    return [path, 'file' in file ? { ...file, file: resolve(baseDir, file.file) } : file] as const;
  });
  return { ...document, files: Object.fromEntries(files) };
}
