import {
  type CaseTally,
  createSeededRandom,
  deriveVerdict,
  type Observation,
  type RunDocument,
  type RunImplementation,
  type ShadowReport,
} from '@strangler/core';
import { DifferenceGroups } from './group-differences.ts';
import { type CaseStatus, type JudgeSettings, judgeCase } from './judge-case.ts';
import type { ReadOutput } from './locate-output-difference.ts';
import { measurePerformance, type TimedPair } from './measure-performance.ts';

/** Everything that a verdict is derived from. */
export interface RunEvidence {
  readonly run: RunDocument;
  /** All observations of one case at a time, in any order of cases. */
  readonly observationsByCase: Iterable<readonly Observation[]>;
  readonly read: ReadOutput;
  /** How reports name the directory of the run. */
  readonly runDir: string;
}

/** Derives the report of a run from its observations alone: the same observations give the same bytes. */
export function judgeRun({ run, observationsByCase, read, runDir }: RunEvidence): ShadowReport {
  const settings: JudgeSettings = {
    channels: run.settings.channels,
    controlAnswersAs: run.control.answersAs,
    candidateAnswersAs: run.candidate.answersAs,
    read,
  };
  const tally = new RunTally();
  for (const observations of observationsByCase) tally.add(observations, settings);
  return tally.report(run, runDir);
}

/** Counts as cases go by, so that memory does not grow with what they wrote. */
class RunTally {
  readonly #counts: Record<CaseStatus, number> = {
    equal: 0,
    noisy: 0,
    flaky: 0,
    mismatch: 0,
    timedOut: 0,
    errored: 0,
  };
  readonly #groups = new DifferenceGroups();
  readonly #differingBySource = new Map<string, boolean>();
  readonly #pairs = new Map<string, TimedPair>();

  add(observations: readonly Observation[], settings: JudgeSettings): void {
    const [first] = observations;
    if (first === undefined) return;
    this.#addTiming(first.caseId, observations);
    if (!observations.some((each) => each.pass === 'compare')) return;
    const { status, differences } = judgeCase(observations, settings);
    this.#counts[status]++;
    this.#groups.add(first.caseId, differences);
    const differs = status === 'mismatch' || status === 'flaky';
    if (differs || status === 'equal') {
      this.#differingBySource.set(
        first.source,
        differs || (this.#differingBySource.get(first.source) ?? false),
      );
    }
  }

  #addTiming(caseId: string, observations: readonly Observation[]): void {
    const timed = observations.filter((each) => each.pass === 'timing');
    const control = timed.find((each) => each.role === 'control');
    const candidate = timed.find((each) => each.role === 'candidate');
    if (control !== undefined && candidate !== undefined) this.#pairs.set(caseId, { control, candidate });
  }

  report(run: RunDocument, runDir: string): ShadowReport {
    const counts = this.#counts;
    const ran = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const cases: CaseTally = { ...counts, skipped: run.corpus.captured - ran };
    const sources = {
      judged: this.#differingBySource.size,
      differing: [...this.#differingBySource.values()].filter(Boolean).length,
    };
    const verdict = deriveVerdict(cases, sources, run.settings);
    return {
      schemaVersion: 1,
      kind: 'shadow',
      verdict: verdict.verdict,
      reason: verdict.reason,
      cases: {
        captured: run.corpus.captured,
        distinct: run.corpus.distinct,
        sources: sources.judged,
        judged: counts.equal + counts.mismatch + counts.flaky,
        ...cases,
      },
      mismatchRate: verdict.mismatchRate,
      mismatchUpperBound95: verdict.upperBound95,
      unseenBehaviourMass: null,
      groups: this.#groups.list(runDir),
      rules: [],
      performance: this.#performance(run.settings.seed),
      control: named(run.control),
      candidate: named(run.candidate),
      corpusDigest: run.corpus.digest,
      runDir,
    };
  }

  #performance(seed: number): ShadowReport['performance'] {
    const pairs = [...this.#pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
    return measurePerformance(pairs, createSeededRandom(seed));
  }
}

function named({ command, digest }: RunImplementation): ShadowReport['control'] {
  return { command, digest };
}
