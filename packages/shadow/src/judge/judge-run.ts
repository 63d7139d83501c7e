import {
  createSeededRandom,
  deriveVerdict,
  type Observation,
  type RunDocument,
  type RunImplementation,
  type RunSettings,
  type ShadowReport,
} from '@strangler/core';
import { CaseLedger, type KnownCase } from './case-ledger.ts';
import type { Channel } from './channel.ts';
import { DifferenceGroups } from './group-differences.ts';
import { invalidRunFile } from './invalid-run-file.ts';
import type { CaseStatus } from './judge-case.ts';
import type { ReadOutput } from './locate-output-difference.ts';
import { measurePerformance } from './measure-performance.ts';

/** What a run has to show, where that is not what it was told itself. */
export interface RunDemands extends Pick<RunSettings, 'minCases' | 'maxMismatchRate'> {
  readonly channels: readonly Channel[];
}

/** Everything that a verdict is derived from. */
export interface RunEvidence {
  readonly run: RunDocument;
  /** The distinct cases of the run. */
  readonly cases: readonly KnownCase[];
  /** All observations of one case and pass at a time, in any order of cases. */
  readonly observationsByCase: Iterable<readonly Observation[]>;
  readonly read: ReadOutput;
  /** How reports name the directory of the run. */
  readonly runDir: string;
  /** The settings of the run by default. */
  readonly demands?: RunDemands;
}

/**
 * Derives the report of a run from its observations alone: the same observations give the same bytes.
 *
 * Throws INPUT_INVALID where cases and observations do not belong together.
 */
export function judgeRun(evidence: RunEvidence): ShadowReport {
  const { run, cases, read, runDir, demands = run.settings } = evidence;
  const settings = {
    channels: demands.channels,
    controlAnswersAs: run.control.answersAs,
    candidateAnswersAs: run.candidate.answersAs,
    read,
  };
  const ledger = new CaseLedger(cases, settings, `${runDir}/observations.jsonl`);
  const { distinct, captured } = run.corpus;
  if (ledger.size !== distinct || cases.length !== distinct || captured < distinct) {
    const why = `It holds ${cases.length} cases, ${ledger.size} of them distinct; run.json counts ${distinct}.`;
    throw invalidRunFile(`${runDir}/cases.jsonl`, why);
  }
  for (const group of evidence.observationsByCase) ledger.add(group);
  return reportOn(ledger, { run, runDir, demands });
}

interface Judged {
  readonly run: RunDocument;
  readonly runDir: string;
  readonly demands: RunDemands;
}

function reportOn(ledger: CaseLedger, { run, runDir, demands }: Judged): ShadowReport {
  const { counts, notRun, sources, groups } = countOutcomes(ledger);
  const { captured, distinct } = run.corpus;
  const cases = { ...counts, skipped: captured - distinct + notRun };
  assertAddsUp(cases, captured);
  const coverage = { distinct, notRun, finished: run.finishedAt !== null, answered: ledger.answered };
  const { verdict, reason, mismatchRate, upperBound95 } = deriveVerdict(cases, sources, demands, coverage);
  return {
    schemaVersion: 1,
    kind: 'shadow',
    verdict,
    reason,
    cases: {
      captured,
      distinct,
      sources: sources.judged,
      judged: counts.equal + counts.mismatch + counts.flaky,
      ...cases,
    },
    mismatchRate,
    mismatchUpperBound95: upperBound95,
    unseenBehaviourMass: null,
    groups: groups.list(runDir),
    rules: [],
    performance: measurePerformance(ledger.timedPairs(), createSeededRandom(run.settings.seed)),
    control: named(run.control),
    candidate: named(run.candidate),
    corpusDigest: run.corpus.digest,
    runDir,
  };
}

function countOutcomes(ledger: CaseLedger) {
  const counts: Record<CaseStatus, number> = {
    equal: 0,
    noisy: 0,
    flaky: 0,
    mismatch: 0,
    timedOut: 0,
    errored: 0,
  };
  const groups = new DifferenceGroups();
  const differingBySource = new Map<string, boolean>();
  let notRun = 0;
  for (const { caseId, source, judgement } of ledger.outcomes()) {
    if (judgement === null) {
      notRun++;
      continue;
    }
    const { status, differences } = judgement;
    counts[status]++;
    groups.add(caseId, differences);
    const differs = status === 'mismatch' || status === 'flaky';
    if (differs || status === 'equal') {
      differingBySource.set(source, differs || (differingBySource.get(source) ?? false));
    }
  }
  const differing = [...differingBySource.values()].filter(Boolean).length;
  return { counts, notRun, sources: { judged: differingBySource.size, differing }, groups };
}

/** A report that does not account for every captured case would be a lie, so none is made. */
function assertAddsUp(counts: Readonly<Record<string, number>>, captured: number): void {
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  if (sum !== captured) throw new Error(`${sum} cases are accounted for, ${captured} were captured`);
}

function named({ command, digest }: RunImplementation): ShadowReport['control'] {
  return { command, digest };
}
