import type { Observation } from '@strangler/core';
import { invalidRunFile } from './invalid-run-file.ts';
import { type CaseJudgement, type JudgeSettings, judgeCase } from './judge-case.ts';
import type { TimedPair } from './measure-performance.ts';

/** One distinct case of a run, and what it was drawn from. */
export interface KnownCase {
  readonly caseId: string;
  readonly source: string;
}

/** How a case of the run came out over both passes; null where it was never compared. */
export interface CaseOutcome extends KnownCase {
  readonly judgement: CaseJudgement | null;
  /** The pass whose observations show it. */
  readonly pass: Observation['pass'];
}

interface Entry {
  readonly source: string;
  readonly judged: Map<Observation['pass'], CaseJudgement>;
}

/** Books every group of observations under its case, so that memory does not grow with what programs wrote. */
export class CaseLedger {
  readonly #settings: JudgeSettings;
  readonly #file: string;
  readonly #entries = new Map<string, Entry>();
  readonly #pairs = new Map<string, TimedPair>();
  #answered = 0;

  /** @param file how errors name the observations */
  constructor(cases: readonly KnownCase[], settings: JudgeSettings, file: string) {
    this.#settings = settings;
    this.#file = file;
    for (const { caseId, source } of cases) this.#entries.set(caseId, { source, judged: new Map() });
  }

  /** Distinct cases. */
  get size(): number {
    return this.#entries.size;
  }

  /** Judges all observations of one case in one pass. Throws INPUT_INVALID where the run cannot have made them. */
  add(group: readonly Observation[]): void {
    const [first] = group;
    if (first === undefined) return;
    const { caseId, pass } = first;
    const { source, judged } = this.#entryOf(caseId);
    if (group.some((each) => each.source !== source)) {
      throw invalidRunFile(this.#file, `Case ${caseId} has another source than in cases.jsonl.`);
    }
    if (judged.has(pass)) {
      throw invalidRunFile(this.#file, `Case ${caseId} appears twice in the ${pass} pass.`);
    }
    const judgement = judgeCase(group, this.#settings, pass);
    judged.set(pass, judgement);
    if (pass === 'timing' && judgement.status === 'equal') this.#keepPair(caseId, group);
    if (pass === 'compare' && group.some(succeededOnControl)) this.#answered++;
  }

  /** Cases on which the control exited with 0. */
  get answered(): number {
    return this.#answered;
  }

  /** Every case of the run, also those that were never compared. */
  *outcomes(): Generator<CaseOutcome> {
    for (const [caseId, { source, judged }] of this.#entries) {
      const compared = judged.get('compare') ?? null;
      const judgement = combine(compared, judged.get('timing'));
      yield { caseId, source, judgement, pass: judgement === compared ? 'compare' : 'timing' };
    }
  }

  /** The timing runs that agree, in the order of their cases. */
  timedPairs(): TimedPair[] {
    return [...this.#pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  }

  #entryOf(caseId: string): Entry {
    const entry = this.#entries.get(caseId);
    if (entry !== undefined) return entry;
    throw invalidRunFile(this.#file, `Case ${caseId} is not in cases.jsonl.`);
  }

  #keepPair(caseId: string, group: readonly Observation[]): void {
    const control = group.find((each) => each.role === 'control');
    const candidate = group.find((each) => each.role === 'candidate');
    if (control !== undefined && candidate !== undefined) {
      this.#pairs.set(caseId, { control: { cost: control.cost }, candidate: { cost: candidate.cost } });
    }
  }
}

function succeededOnControl({ role, end }: Observation): boolean {
  return role === 'control' && end.kind === 'exited' && end.code === 0;
}

/** Timing runs are further attempts: a case that was equal before and differs now is flaky, not equal. */
function combine(compared: CaseJudgement | null, timed: CaseJudgement | undefined): CaseJudgement | null {
  if (compared?.status !== 'equal' || timed === undefined || timed.status === 'equal') return compared;
  return timed.status === 'mismatch' ? { ...timed, status: 'flaky' } : timed;
}
