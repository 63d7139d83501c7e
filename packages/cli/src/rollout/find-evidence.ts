import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  isMigrateError,
  type RulesDocument,
  type RunDocument,
  type RunImplementation,
  type RunSettings,
  type ShadowReport,
} from '@strangler/core';
import type { ShadowEvidence, UntracedSide } from '@strangler/rollback';
import {
  type AcceptanceList,
  addsRules,
  type CaseTable,
  casesToTrace,
  type Implementation,
  judgeStoredRun,
  type LoadedComparator,
  type RunDemands,
  RunStore,
  readCaseTable,
  type Sides,
} from '@strangler/shadow';
import type { LoadedConfig } from '../config/load-config.ts';
import { acceptanceFile, readAcceptances } from '../shadow/acceptance-file.ts';
import { collectCases } from '../shadow/collect-cases.ts';
import { listRuns } from '../shadow/latest-run.ts';
import { resolveComparator } from '../shadow/resolve-comparator.ts';
import { resolveRules } from '../shadow/resolve-rules.ts';
import { resolveSettings } from '../shadow/resolve-settings.ts';
import { resolveSide } from '../shadow/resolve-sides.ts';

/** Where evidence is looked for, and how paths are shown. */
export interface EvidencePlace {
  readonly stateDir: string;
  readonly cwd: string;
  /** The PATH on which programs are found. */
  readonly searchPath: string;
  readonly now: Date;
}

/** A call of `migrate shadow` without any option: what the config alone says. */
const noOptions = { controlEnv: {}, candidateEnv: {}, artifact: [], color: false } as const;

/**
 * The newest shadow run of the two sides and the cases that the config names now, judged again by the config's own
 * limits; null where there is none. A newer run on other cases counts only where it found a difference.
 *
 * That run decides, whatever an older one said: one that did not finish, was damaged or cannot be read is evidence
 * that is not enough. Runs of other sides are passed over.
 */
export async function findEvidence(loaded: LoadedConfig, place: EvidencePlace): Promise<JudgedRun | null> {
  const { stateDir, cwd, searchPath, now } = place;
  try {
    const sides: Sides = {
      control: resolveSide('control', noOptions, loaded, { cwd, searchPath }),
      candidate: resolveSide('candidate', noOptions, loaded, { cwd, searchPath }),
    };
    const terms: Terms = {
      demands: resolveSettings(noOptions, loaded.config.shadow ?? {}),
      rules: resolveRules(undefined, loaded, cwd),
      comparator: await resolveComparator(loaded),
      acceptances: readAcceptances(acceptanceFile(loaded, cwd), now),
    };
    for (const found of newestFirst(stateDir)) {
      const { run } = found;
      if (run !== null && !ranSides(run, sides)) continue;
      const evidence = await judge(found, terms, cwd);
      if (run === null || refutes(evidence)) return evidence;
      if (covers(run)) return await onlyOnCasesOfNow(evidence, found, loaded, sides);
    }
    return null;
  } catch (error) {
    return notEnough(relative(cwd, join(stateDir, 'runs')), null, describeProblem(error));
  }
}

/** A run that passed is evidence only where the config still names its cases; which these are is asked only then. */
async function onlyOnCasesOfNow(
  evidence: JudgedRun,
  found: FoundRun,
  loaded: LoadedConfig,
  sides: Sides,
): Promise<JudgedRun> {
  const { run, dir } = found;
  if (evidence.verdict !== 'pass' || run === null) return evidence;
  try {
    if (await stillNames(loaded, sides, run, dir)) return evidence;
    return notEnough(evidence.runDir, run, 'its cases are not those that the config names now');
  } catch (error) {
    const why = describeProblem(error);
    return notEnough(evidence.runDir, run, `the cases that the config names now cannot be read: ${why}`);
  }
}

/** A recorded corpus grows while the candidate is tried: all cases of the run have to be in it, and more may be. */
async function stillNames(
  loaded: LoadedConfig,
  sides: Sides,
  { corpus }: RunDocument,
  runDir: string,
): Promise<boolean> {
  const now = await readCaseTable(await collectCases({}, loaded, sides, loaded.dir));
  if (loaded.config.shadow?.corpus === undefined) return (await now.digest()) === corpus.digest;
  const book = await RunStore.open(runDir).openBook();
  book.close();
  return holdsAll(now, book.table);
}

function holdsAll(here: CaseTable, there: CaseTable): boolean {
  for (let index = 0; index < there.size; index++) {
    if (here.indexOf(there.idOf(index)) === -1) return false;
  }
  return true;
}

/** Whether a run took all cases that the config named then; a shard says nothing before it is merged. */
function covers({ corpus, shard }: RunDocument): boolean {
  return corpus.fromConfig && (shard ?? null) === null;
}

/** On cases that the call named a run can show a difference, but not that the cases of the config have none. */
function refutes({ verdict, damaged }: JudgedRun): boolean {
  return verdict === 'fail' || damaged;
}

/** A run on disk; null where its run.json cannot be read, so that nobody knows what it ran. */
interface FoundRun {
  readonly dir: string;
  readonly startedAtMs: number;
  readonly run: RunDocument | null;
}

function newestFirst(stateDir: string): FoundRun[] {
  return listRuns(stateDir)
    .map(readRun)
    .sort((a, b) => b.startedAtMs - a.startedAtMs);
}

function readRun(dir: string): FoundRun {
  try {
    const run = RunStore.open(dir).readRun();
    const startedAtMs = Date.parse(run.startedAt);
    if (!Number.isNaN(startedAtMs)) return { dir, startedAtMs, run };
  } catch (error) {
    if (!isMigrateError(error)) throw error;
  }
  return { dir, startedAtMs: statSync(join(dir, 'run.json')).mtimeMs, run: null };
}

function ranSides(run: RunDocument, { control, candidate }: Sides): boolean {
  return ranSide(run.control, control) && ranSide(run.candidate, candidate);
}

function ranSide(ran: RunImplementation, wanted: Implementation): boolean {
  return (
    ran.digest === wanted.digest &&
    ran.answersAs === wanted.answersAs &&
    JSON.stringify(ran.command) === JSON.stringify(wanted.command)
  );
}

/** Evidence, the run behind it, its report as it was judged just now, and whether the run is no longer whole. */
export interface JudgedRun extends ShadowEvidence {
  readonly damaged: boolean;
  readonly run: RunDocument | null;
  readonly report: ShadowReport | null;
}

/** What the config says that a run is judged by. */
interface Terms {
  readonly demands: RunDemands & Pick<RunSettings, 'traceCases'>;
  readonly rules: RulesDocument | null;
  readonly comparator: LoadedComparator | null;
  readonly acceptances: AcceptanceList;
}

async function judge({ dir, run }: FoundRun, terms: Terms, cwd: string): Promise<JudgedRun> {
  const { demands, acceptances, comparator } = terms;
  const runDir = relative(cwd, dir);
  if (run === null) return notEnough(runDir, null, `${join(runDir, 'run.json')} cannot be read`);
  const left = demands.channels.filter((channel) => !run.settings.channels.includes(channel));
  try {
    const store = RunStore.open(dir);
    const report = await judgeStoredRun(store, {
      shownDir: runDir,
      demands,
      acceptances,
      comparator: comparator?.compare ?? null,
    });
    const { verdict, reason, unlistedExecutables, traced } = report;
    if (verdict === 'pass' && left.length > 0) {
      return notEnough(runDir, run, `it was told to leave out ${left.join(', ')}`);
    }
    if (verdict === 'pass' && excusesMore(store, run, terms)) {
      return notEnough(runDir, run, 'it was judged by rules that the config does not name');
    }
    const untraced = findUntraced(traced, run, demands.traceCases);
    return { ...notEnough(runDir, run, reason), verdict, unlistedExecutables, untraced, report };
  } catch (error) {
    return { ...notEnough(runDir, run, describeProblem(error)), damaged: true };
  }
}

/** Sides that were not traced, or in fewer cases than the config asks for. */
function findUntraced(
  traced: ShadowReport['traced'],
  { corpus, settings }: RunDocument,
  wanted: number | null = null,
): UntracedSide[] {
  const told = casesToTrace(corpus.distinct, settings.traceCases ?? null);
  const asked = casesToTrace(corpus.distinct, wanted);
  return (['control', 'candidate'] as const).flatMap((role) => {
    const { cases, reason } = traced[role];
    if (told < asked) return { role, reason: `it was told to trace ${told} cases and not ${asked}` };
    return asked > 0 && cases === 0 ? { role, reason: reason ?? 'no run of it was traced' } : [];
  });
}

/** Whether a run had rules, or a comparator, that the config does not have now. */
function excusesMore(store: RunStore, run: RunDocument, { rules, comparator }: Terms): boolean {
  const hasComparator = (run.comparator ?? null) !== null;
  const isOther = hasComparator && run.comparator?.digest !== comparator?.digest;
  return isOther || addsRules(store.readRules(run), rules);
}

function notEnough(runDir: string, run: RunDocument | null, reason: string): JudgedRun {
  return {
    runDir,
    finishedAt: run?.finishedAt ?? null,
    verdict: 'insufficient',
    reason,
    controlFiles: run === null ? [] : digestsOf(run.control),
    candidateFiles: run === null ? [] : digestsOf(run.candidate),
    unlistedExecutables: [],
    untraced: [],
    damaged: false,
    run,
    report: null,
  };
}

function digestsOf(side: RunImplementation): string[] {
  return side.files.map((file) => file.digest);
}

/** What is wrong, in words; an error that is nobody's but ours is thrown on. */
function describeProblem(error: unknown): string {
  if (isMigrateError(error)) return `${error.message}: ${error.why}`;
  throw error;
}
