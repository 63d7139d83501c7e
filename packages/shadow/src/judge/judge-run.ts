import {
  createSeededRandom,
  deriveVerdict,
  type Observation,
  type RunDocument,
  type RunImplementation,
  type RunSettings,
  type ShadowReport,
  unseenMass,
} from '@strangler/core';
import { invalidRunFile } from '../bytes/invalid-run-file.ts';
import type { Channel } from '../compare/channel.ts';
import type { Difference } from '../compare/difference.ts';
import type { CaseTable } from '../corpus/case-table.ts';
import { createPacer } from '../corpus/pacer.ts';
import { type AcceptanceList, objectionsTo } from './acceptances.ts';
import { CaseLedger } from './case-ledger.ts';
import type { CaseStatus } from './judge-case.ts';
import type { JudgeSettings } from './judge-settings.ts';
import { measurePerformance } from './measure-performance.ts';
import { SourceTallies } from './source-tally.ts';

/** What a run has to show, where that is not what it was told itself. */
export interface RunDemands extends Pick<RunSettings, 'minCases' | 'maxMismatchRate'> {
  readonly channels: readonly Channel[];
}

/** How a run is judged: by what, with which differences accepted, under which name. */
export interface RunJudging {
  readonly run: RunDocument;
  readonly settings: JudgeSettings;
  /** The settings of the run by default. */
  readonly demands?: RunDemands;
  readonly acceptances?: AcceptanceList;
  /** The rules are not those of the run, so that it cannot confirm them. */
  readonly rulesAreNew?: boolean;
  /** How reports name the directory of the run. */
  readonly runDir: string;
  /** Called with the differences of each case that differs. */
  readonly onDiffering?: (differences: readonly Difference[]) => void;
}

/** Everything that a verdict is derived from. */
export interface RunEvidence extends RunJudging {
  /** The distinct cases of the run. */
  readonly cases: CaseTable;
  /** All observations of one case and pass at a time, in any order of cases. */
  readonly observationsByCase: Iterable<readonly Observation[]> | AsyncIterable<readonly Observation[]>;
}

/**
 * Derives the report of a run from its observations alone: the same observations give the same bytes.
 *
 * Gives way to other work every 20 ms. Throws INPUT_INVALID where cases and observations do not belong together.
 */
export async function judgeRun(evidence: RunEvidence): Promise<ShadowReport> {
  const { cases, observationsByCase, ...judging } = evidence;
  const ledger = openLedger(cases, judging);
  const pace = createPacer();
  for await (const group of observationsByCase) {
    ledger.add(group);
    const turn = pace();
    if (turn) await turn;
  }
  return reportOn(ledger, cases, judging);
}

/** A ledger for the cases of a run. Throws INPUT_INVALID where they are not as many as it counted. */
export function openLedger(cases: CaseTable, judging: RunJudging): CaseLedger {
  const { run, settings, acceptances, runDir, onDiffering } = judging;
  const { distinct, captured } = run.corpus;
  if (cases.size !== distinct || captured < distinct) {
    const why = `It holds ${cases.size} distinct cases; run.json counts ${distinct} of ${captured}.`;
    throw invalidRunFile(`${runDir}/cases.jsonl`, why);
  }
  return new CaseLedger(cases, {
    settings,
    listed: { control: run.control.files, candidate: run.candidate.files },
    file: `${runDir}/observations.jsonl`,
    ...(acceptances === undefined ? {} : { acceptances }),
    ...(onDiffering === undefined ? {} : { onDiffering }),
  });
}

/** The report on what a ledger has booked. */
export function reportOn(ledger: CaseLedger, cases: CaseTable, judging: RunJudging): ShadowReport {
  const { run, runDir, demands = run.settings, rulesAreNew = false } = judging;
  const { counts, notRun, accepted, sources } = countOutcomes(ledger, cases);
  const { captured, distinct } = run.corpus;
  const tally = { ...counts, skipped: captured - distinct + notRun };
  assertAddsUp(tally, captured);
  const uses = ledger.acceptances.list();
  const singletons = ledger.behaviours.singletons(cases.sourceCount);
  const { verdict, reason, mismatchRate, upperBound95 } = deriveVerdict(
    {
      cases: { ...tally, accepted },
      sources,
      coverage: coverageOf(run, ledger, notRun),
      objections: { acceptances: objectionsTo(uses, isPart(run)), rulesAreNew },
    },
    demands,
  );
  return {
    schemaVersion: 1,
    kind: 'shadow',
    verdict,
    reason,
    cases: { captured, distinct, sources: sources.judged, judged: judgedOf(counts), accepted, ...tally },
    mismatchRate,
    mismatchUpperBound95: upperBound95,
    unseenBehaviourMass: unseenMass(Math.min(singletons, sources.judged), sources.judged),
    weightedMismatchRate: weightedRate(ledger, cases),
    seenSources: rulesAreNew ? sources.judged : sources.judged - sources.fresh,
    groups: ledger.groups.list(runDir),
    rules: ledger.rules.list(),
    proposedRules: ledger.proposals.list(),
    accepted: uses,
    lostCalls: run.corpus.lost ?? {},
    ...ledger.traces.list(),
    performance: measurePerformance(ledger.timedPairs(), createSeededRandom(run.settings.seed)),
    ...namedSides(run),
    corpusDigest: run.corpus.digest,
    runDir,
  };
}

function judgedOf({ equal, mismatch, flaky }: Readonly<Record<CaseStatus, number>>): number {
  return equal + mismatch + flaky;
}

/** What an acceptance is for may lie in cases that this run does not hold. */
function isPart({ finishedAt, shard, merged }: RunDocument): boolean {
  return finishedAt === null || (shard ?? null) !== null || (merged?.lost ?? []).length > 0;
}

function coverageOf(run: RunDocument, { answered, crashed }: CaseLedger, notRun: number) {
  return {
    distinct: run.corpus.distinct,
    notRun,
    finished: run.finishedAt !== null,
    answered,
    crashed,
    shard: run.shard ?? null,
    lostShards: run.merged?.lost ?? [],
  };
}

function countOutcomes(ledger: CaseLedger, cases: CaseTable) {
  const counts: Record<CaseStatus, number> = {
    equal: 0,
    noisy: 0,
    flaky: 0,
    mismatch: 0,
    timedOut: 0,
    errored: 0,
  };
  const sources = new SourceTallies(cases.sourceCount);
  let notRun = 0;
  let accepted = 0;
  for (const outcome of ledger.outcomes()) {
    const { index, status } = outcome;
    if (status === null) {
      notRun++;
      continue;
    }
    counts[status]++;
    if (outcome.accepted) accepted++;
    const differs = isDifferent(status) && !outcome.accepted;
    if (isDifferent(status) || status === 'equal') {
      sources.add(cases.sourceOf(index), { differs, seenBefore: cases.seenBefore(index) });
    }
  }
  return { counts, notRun, accepted, sources: sources.total() };
}

function isDifferent(status: CaseStatus | null): boolean {
  return status === 'mismatch' || status === 'flaky';
}

/** Summed in the order of ids, since sums of fractions depend on it. */
function weightedRate(ledger: CaseLedger, cases: CaseTable): number | null {
  if (!cases.isWeighted) return null;
  let judged = 0;
  let differing = 0;
  for (const index of cases.sortedById()) {
    const { status, accepted } = ledger.outcomeOf(index);
    if (!isDifferent(status) && status !== 'equal') continue;
    judged += cases.weightOf(index);
    if (isDifferent(status) && !accepted) differing += cases.weightOf(index);
  }
  return judged === 0 ? null : differing / judged;
}

/** A report that does not account for every captured case would be a lie, so none is made. */
function assertAddsUp(counts: Readonly<Record<string, number>>, captured: number): void {
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  if (sum !== captured) throw new Error(`${sum} cases are accounted for, ${captured} were captured`);
}

function namedSides({ control, candidate }: RunDocument): Pick<ShadowReport, 'control' | 'candidate'> {
  const named = ({ command, digest }: RunImplementation) => ({ command, digest });
  return { control: named(control), candidate: named(candidate) };
}
