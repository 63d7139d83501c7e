import type { Observation } from '@strangler/core';
import { invalidRunFile } from '../bytes/invalid-run-file.ts';
import { behaviourSignature } from '../compare/behaviour-signature.ts';
import type { Difference } from '../compare/difference.ts';
import type { CaseTable } from '../corpus/case-table.ts';
import { type AcceptanceList, AcceptanceTally, noAcceptances } from './acceptances.ts';
import { BehaviourTally } from './behaviour-tally.ts';
import { DifferenceGroups } from './group-differences.ts';
import { type CaseJudgement, type CaseStatus, judgeCase } from './judge-case.ts';
import type { JudgeSettings } from './judge-settings.ts';
import { RuleProposals } from './propose-rules.ts';
import { RuleTally } from './rule-tally.ts';
import type { TimedPair } from './timed-pair.ts';
import { type ListedFiles, TraceTally } from './trace-tally.ts';

/** How one case of the run came out over both passes; `status` is null where it was never compared. */
export interface CaseOutcome {
  /** Its number in the table. */
  readonly index: number;
  readonly status: CaseStatus | null;
  /** Every difference was accepted beforehand. */
  readonly accepted: boolean;
}

/** By what, and as what, a ledger books. */
export interface LedgerOptions {
  readonly settings: JudgeSettings;
  readonly acceptances?: AcceptanceList;
  /** What each side runs, as far as it says so. */
  readonly listed: ListedFiles;
  /** How errors name the observations. */
  readonly file: string;
  /** Called with the differences of each case that differs. */
  readonly onDiffering?: (differences: readonly Difference[]) => void;
}

const statuses: readonly (CaseStatus | null)[] = [
  null,
  'equal',
  'noisy',
  'flaky',
  'mismatch',
  'timedOut',
  'errored',
];

/** Books every group of observations under its case: a few bytes for each, and more only for ways to differ. */
export class CaseLedger {
  readonly groups = new DifferenceGroups();
  readonly behaviours = new BehaviourTally();
  readonly proposals = new RuleProposals();
  readonly rules: RuleTally;
  readonly acceptances: AcceptanceTally;
  readonly traces: TraceTally;
  readonly #table: CaseTable;
  readonly #options: LedgerOptions;
  readonly #compared: Uint8Array;
  readonly #timed: Uint8Array;
  readonly #accepted: Uint8Array;
  readonly #pairs = new Map<number, TimedPair>();
  #answered = 0;
  #crashed = 0;

  constructor(table: CaseTable, options: LedgerOptions) {
    this.#table = table;
    this.#options = options;
    this.rules = new RuleTally(options.settings.rules?.rules ?? []);
    this.acceptances = new AcceptanceTally(options.acceptances ?? noAcceptances);
    this.traces = new TraceTally(options.listed);
    this.#compared = new Uint8Array(table.size);
    this.#timed = new Uint8Array(table.size);
    this.#accepted = new Uint8Array(table.size);
  }

  /**
   * Books all observations of one case in one pass, judged here unless they were before.
   *
   * Throws INPUT_INVALID where the run cannot have made them.
   */
  add(group: readonly Observation[], known: CaseJudgement | null = null): CaseStatus | null {
    const [first] = group;
    if (first === undefined) return null;
    const index = this.#indexOf(group, first);
    const books = first.pass === 'compare' ? this.#compared : this.#timed;
    this.#assertInOrder(index, first);
    const judgement = known ?? judgeCase(group, this.#options.settings, first.pass);
    books[index] = statuses.indexOf(judgement.status);
    if (first.pass === 'compare') this.#bookCompared(index, group, judgement);
    else this.#bookTimed(index, group, judgement);
    return judgement.status;
  }

  /** Cases on which the control exited with 0. */
  get answered(): number {
    return this.#answered;
  }

  /** Cases on which the control was killed by a signal. */
  get crashed(): number {
    return this.#crashed;
  }

  /** How a case came out in one pass; null where it has not been in it. */
  statusIn(pass: Observation['pass'], index: number): CaseStatus | null {
    return statuses[(pass === 'compare' ? this.#compared : this.#timed)[index] ?? 0] ?? null;
  }

  /** Every case of the run, also those that were never compared. */
  *outcomes(): Generator<CaseOutcome> {
    for (let index = 0; index < this.#compared.length; index++) yield this.outcomeOf(index);
  }

  outcomeOf(index: number): CaseOutcome {
    const status = combinePasses(this.statusIn('compare', index), this.statusIn('timing', index));
    return { index, status, accepted: this.#accepted[index] === 1 };
  }

  /** The timing runs that agree, in the order of the ids of their cases. */
  timedPairs(): TimedPair[] {
    return [...this.#pairs]
      .map(([index, pair]) => ({ id: this.#table.idOf(index), pair }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ pair }) => pair);
  }

  #indexOf(group: readonly Observation[], { caseId, source }: Observation): number {
    const index = this.#table.indexOf(caseId);
    if (index === -1) throw this.#invalid(`Case ${caseId} is not in cases.jsonl.`);
    if (this.#table.hasSource(index, source) && group.every((each) => each.source === source)) return index;
    throw this.#invalid(`Case ${caseId} has another source than in cases.jsonl.`);
  }

  #assertInOrder(index: number, { caseId, pass }: Observation): void {
    if (this.statusIn(pass, index) !== null) {
      throw this.#invalid(`Case ${caseId} appears twice in the ${pass} pass.`);
    }
    if (pass === 'compare' && this.statusIn('timing', index) !== null) {
      throw this.#invalid(`Case ${caseId} was timed before it was compared.`);
    }
  }

  #bookCompared(index: number, group: readonly Observation[], judgement: CaseJudgement): void {
    if (group.some(succeededOnControl)) this.#answered++;
    if (group.some(crashedOnControl)) this.#crashed++;
    this.traces.add(group);
    this.rules.add(judgement);
    this.proposals.add(judgement.noise);
    this.#bookBehaviour(index, group, judgement);
    this.#bookDifferences(index, judgement);
  }

  #bookBehaviour(index: number, group: readonly Observation[], { status }: CaseJudgement): void {
    const control = group.find(({ role }) => role === 'control');
    const isJudged = status === 'equal' || status === 'mismatch' || status === 'flaky';
    if (control === undefined || !isJudged) return;
    const signature = behaviourSignature(control, this.#options.settings.read);
    this.behaviours.add(this.#table.sourceOf(index), signature);
  }

  #bookTimed(index: number, group: readonly Observation[], judgement: CaseJudgement): void {
    if (judgement.status === 'equal') this.#keepPair(index, group);
    if (this.statusIn('compare', index) === 'equal') this.#bookDifferences(index, judgement);
  }

  #bookDifferences(index: number, judgement: CaseJudgement): void {
    const { status, differences } = judgement;
    if (status !== 'mismatch' && status !== 'flaky') return;
    this.groups.add(this.#table.idOf(index), differences);
    if (this.acceptances.add(differences)) this.#accepted[index] = 1;
    this.#options.onDiffering?.(differences);
  }

  #invalid(why: string): Error {
    return invalidRunFile(this.#options.file, why);
  }

  #keepPair(index: number, group: readonly Observation[]): void {
    const control = group.find((each) => each.role === 'control');
    const candidate = group.find((each) => each.role === 'candidate');
    if (control !== undefined && candidate !== undefined) {
      this.#pairs.set(index, { control: { cost: control.cost }, candidate: { cost: candidate.cost } });
    }
  }
}

/** Timing runs are further attempts: a case that was equal before and differs now is flaky, not equal. */
export function combinePasses(compared: CaseStatus | null, timed: CaseStatus | null): CaseStatus | null {
  if (compared !== 'equal' || timed === null) return compared;
  return timed === 'mismatch' ? 'flaky' : timed;
}

function succeededOnControl({ role, end }: Observation): boolean {
  return role === 'control' && end.kind === 'exited' && end.code === 0;
}

function crashedOnControl({ role, end }: Observation): boolean {
  return role === 'control' && end.kind === 'signalled';
}
