import { join } from 'node:path';
import {
  MigrateError,
  type Observation,
  type Output,
  type RunDocument,
  type RunImplementation,
} from '@strangler/core';
import type { Case } from '../corpus/case.ts';
import { loadCase, type StoredCase } from '../corpus/load-corpus.ts';
import { CaseLedger } from '../judge/case-ledger.ts';
import { describeEnd } from '../judge/describe-end.ts';
import type { CaseJudgement } from '../judge/judge-case.ts';
import { environmentFor } from '../observe/environment.ts';
import { commandFor } from '../observe/observer.ts';
import { readObservations } from '../run/read-observations.ts';
import type { RunStore } from '../run/run-store.ts';
import { Workspace, type WorkspacePaths } from '../workspace/workspace.ts';
import { quoteShell } from './quote-shell.ts';
import { renderTextDifference } from './render-text-difference.ts';

/** One case of a run, as a person looks at it. */
export interface CaseShow {
  readonly schemaVersion: 1;
  readonly kind: 'shadow-case';
  readonly caseId: string;
  readonly name: string | null;
  readonly source: string;
  readonly status: CaseJudgement['status'];
  readonly differences: CaseJudgement['differences'];
  /** For each channel that differs, what differs, ready to print. */
  readonly details: readonly { readonly channel: string; readonly text: string }[];
  /** Shell lines that run each side on a copy of the case, laid out below the run's directory. */
  readonly reproduce: { readonly control: string; readonly candidate: string };
}

/**
 * Shows what both sides did on one case and lays its files out, so that each side can be run by hand.
 *
 * `prefix` is the beginning of a case's id or its whole name. Throws INPUT_NOT_FOUND where it fits none or several.
 */
export function showCase(store: RunStore, prefix: string): CaseShow {
  const run = store.readRun();
  const stored = findCase(store, prefix);
  const { judgement, observations } = judgeStoredCase(store, run, stored);
  const loaded = loadCase(stored);
  const workspace = new Workspace(join(store.dir, 'cases', stored.caseId.slice(0, 12)));
  workspace.prepare(loaded.tree, loaded.stdin);
  return {
    schemaVersion: 1,
    kind: 'shadow-case',
    caseId: stored.caseId,
    name: loaded.name,
    source: loaded.source,
    ...judgement,
    details: judgement.differences.map(({ channel }) => ({
      channel,
      text: renderDetail(channel, observations, store),
    })),
    reproduce: {
      control: shellLine(run.control, run, loaded, workspace.paths),
      candidate: shellLine(run.candidate, run, loaded, workspace.paths),
    },
  };
}

function findCase(store: RunStore, prefix: string): StoredCase {
  const fits = store
    .readCases()
    .filter((each) => each.caseId.startsWith(prefix) || each.document.id === prefix);
  const [found] = fits;
  if (found !== undefined && fits.length === 1) return found;
  throw new MigrateError({
    code: 'INPUT_NOT_FOUND',
    message: `${fits.length === 0 ? 'no' : 'more than one'} case of this run fits ${prefix}`,
    why: `The run in ${store.dir} names its cases by 64 hex digits; the first twelve are enough.`,
    next: 'Take a case that migrate shadow listed, or name the run by --run <directory>.',
  });
}

/** How the case came out, and the observations of the pass that shows it. */
function judgeStoredCase(store: RunStore, run: RunDocument, { caseId, document }: StoredCase) {
  const settings = {
    channels: run.settings.channels,
    controlAnswersAs: run.control.answersAs,
    candidateAnswersAs: run.candidate.answersAs,
    read: (output: Output) => store.outputs.read(output),
  };
  const file = join(store.dir, 'observations.jsonl');
  const ledger = new CaseLedger([{ caseId, source: document.source ?? caseId }], settings, file);
  const groups: (readonly Observation[])[] = [];
  for (const group of readObservations(file)) {
    if (group[0]?.caseId === caseId) groups.push(group);
  }
  for (const group of groups) ledger.add(group);
  const [outcome] = ledger.outcomes();
  return {
    judgement: outcome?.judgement ?? notRun,
    observations: groups.find(([first]) => first?.pass === outcome?.pass) ?? [],
  };
}

const notRun: CaseJudgement = { status: 'errored', differences: [] };

function renderDetail(channel: string, observations: readonly Observation[], store: RunStore): string {
  const control = observations.find((each) => each.role === 'control');
  const candidate = observations.find((each) => each.role === 'candidate');
  if (control === undefined || candidate === undefined) return '';
  switch (channel) {
    case 'stdout':
    case 'stderr':
      return renderTextDifference(
        store.outputs.read(control[channel]),
        store.outputs.read(candidate[channel]),
      );
    case 'exit':
      return `control:   ${describeEnd(control.end)}\ncandidate: ${describeEnd(candidate.end)}\n`;
    case 'files':
      return renderTextDifference(listing(control), listing(candidate));
    default:
      return `candidate: ${candidate.answer?.fallback ?? 'no event line'}\n`;
  }
}

function listing(observation: Observation): Uint8Array {
  const lines = observation.files.map(
    ({ path, change, type, mode, bytes, sha256, target }) =>
      `${change} ${type} ${mode} ${bytes} ${sha256 ?? target ?? '-'} ${path}\n`,
  );
  return Buffer.from(lines.join(''));
}

function shellLine(side: RunImplementation, run: RunDocument, each: Case, paths: WorkspacePaths): string {
  const env = environmentFor(side, each, paths, process.env.PATH ?? '');
  const variables = Object.entries(env).map(([key, value]) => quoteShell(`${key}=${value}`));
  const command = commandFor(side.argv, each).map(quoteShell);
  const stdin = each.stdin === null ? '/dev/null' : quoteShell(paths.stdin);
  const limit = `timeout ${Math.ceil(run.settings.timeoutMs / 1000)}`;
  return `cd ${quoteShell(paths.work)} && env -i ${variables.join(' ')} ${limit} ${command.join(' ')} < ${stdin}`;
}
