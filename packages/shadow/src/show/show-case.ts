import { join } from 'node:path';
import { type DifferenceGroup, MigrateError, type Observation } from '@strangler/core';
import { loadCase } from '../corpus/load-case.ts';
import type { StoredCase } from '../corpus/stored-case.ts';
import type { CaseJudgement } from '../judge/judge-case.ts';
import type { RunStore } from '../run/run-store.ts';
import { Workspace } from '../workspace/workspace.ts';
import { readObservationsOf } from './case-evidence.ts';
import { findCase } from './find-case.ts';
import { judgeObservedCase } from './judge-observed-case.ts';
import { renderDetail } from './render-detail.ts';
import { settingsOfRun } from './settings-of-run.ts';
import { shellLine } from './shell-line.ts';

/** How long one comparison of lines may take before the first place that differs is shown. */
const limitMs = 5000;

/** One case of a run, as a person looks at it. */
export interface CaseShow {
  readonly schemaVersion: 1;
  readonly kind: 'shadow-case';
  readonly caseId: string;
  readonly name: string | null;
  readonly source: string;
  /** The group whose example this is, where it was asked for by its group. */
  readonly group: Pick<DifferenceGroup, 'id' | 'title' | 'count'> | null;
  readonly status: CaseJudgement['status'];
  readonly differences: CaseJudgement['differences'];
  readonly noise: CaseJudgement['noise'];
  /** For each channel that differs, what differs, ready to print. */
  readonly details: readonly { readonly channel: string; readonly text: string }[];
  /** Shell lines that run each side on a copy of the case, laid out below the run's directory. */
  readonly reproduce: { readonly control: string; readonly candidate: string };
}

/**
 * Shows what both sides did on one case and lays its files out, so that each side can be run by hand.
 *
 * `selector` is the beginning of a case's id, its whole name, or a group such as `g1`, of which the example is shown. Throws
 * INPUT_NOT_FOUND where it fits none or several cases, CASE_INVALID where the files of the case changed since.
 */
export async function showCase(store: RunStore, selector: string): Promise<CaseShow> {
  const run = store.readRun();
  const { stored, group } = findCase(store, selector);
  const observed = readObservationsOf(store, new Set([stored.caseId])).get(stored.caseId) ?? [];
  const { judgement, observations } = judgeObservedCase(observed, await settingsOfRun(store, run));
  const loaded = loadUnchanged(stored);
  const workspace = new Workspace(join(store.dir, 'cases', stored.caseId.slice(0, 12)));
  workspace.prepare(loaded.tree, loaded.stdin);
  const { status, differences, noise } = judgement;
  return {
    schemaVersion: 1,
    kind: 'shadow-case',
    caseId: stored.caseId,
    name: loaded.name,
    source: loaded.source,
    group: group === null ? null : { id: group.id, title: group.title, count: group.count },
    status,
    differences,
    noise,
    details: await describeChannels(differences, observations, store.dir),
    reproduce: {
      control: shellLine(run.control, run, loaded, workspace.paths),
      candidate: shellLine(run.candidate, run, loaded, workspace.paths),
    },
  };
}

/** Reads a stored case again. Throws CASE_INVALID where its files are no longer what they were. */
export function loadUnchanged(stored: StoredCase): ReturnType<typeof loadCase> {
  const loaded = loadCase(stored);
  if (loaded.id === stored.caseId) return loaded;
  throw new MigrateError({
    code: 'CASE_INVALID',
    message: `the files of the case at ${stored.where} changed since the run`,
    why: `What it names now makes case ${loaded.id.slice(0, 12)}, and the run had ${stored.caseId.slice(0, 12)}.`,
    next: 'Bring the files back, or run migrate shadow again.',
  });
}

/** What differs in each channel that differs, once a channel; empty for a case that was not run. */
export async function describeChannels(
  differences: CaseJudgement['differences'],
  observations: readonly Observation[],
  runDir: string,
): Promise<CaseShow['details']> {
  const control = observations.find((each) => each.role === 'control');
  const candidate = observations.find((each) => each.role === 'candidate');
  if (control === undefined || candidate === undefined) return [];
  const details: { channel: string; text: string }[] = [];
  for (const channel of new Set(differences.map((each) => each.channel))) {
    details.push({ channel, text: await renderDetail(channel, { control, candidate }, { runDir, limitMs }) });
  }
  return details;
}
