import { isMigrateError, type Observation } from '@strangler/core';
import type { Difference } from '../compare/difference.ts';
import type { Case } from '../corpus/case.ts';
import type { Implementation } from '../implementation/implementation.ts';
import { featureKey } from '../judge/group-differences.ts';
import { judgeCase } from '../judge/judge-case.ts';
import type { JudgeSettings } from '../judge/judge-settings.ts';
import type { Observer } from '../observe/observer.ts';
import type { Sides } from '../run/run-context.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What makes a case show the same difference as another: channel, kind and normalised location. */
export type Signature = Pick<Difference, 'channel' | 'kind' | 'location'>;

/** What a search may spend. */
export interface SearchLimits {
  /** Milliseconds that the search may take from its start. */
  readonly budgetMs: number;
  /** Runs of either side. */
  readonly maxRuns: number;
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

/** What all tries of one search share. */
export interface ReproductionSettings {
  readonly sides: Sides;
  readonly observer: Observer;
  readonly judge: JudgeSettings;
  readonly signature: Signature;
  /** As many cases are tried at the same time. */
  readonly workspaces: readonly Workspace[];
  readonly limits: SearchLimits;
}

/** Tries whether a case still shows one difference, each case once. */
export class Reproduction {
  readonly #settings: ReproductionSettings;
  readonly #key: string;
  /** By the identity of the case. */
  readonly #known = new Map<string, boolean>();
  #deadline = Number.POSITIVE_INFINITY;
  #runs = 0;
  #tries = 0;

  constructor(settings: ReproductionSettings) {
    this.#settings = settings;
    this.#key = featureKey(settings.signature);
  }

  /** Runs of either side until now. */
  get runs(): number {
    return this.#runs;
  }

  /** Distinct cases that were tried. */
  get tries(): number {
    return this.#tries;
  }

  /** Whether time or runs are used up. */
  get isSpent(): boolean {
    const { maxRuns, clock } = this.#settings.limits;
    return this.#runs >= maxRuns || clock() >= this.#deadline;
  }

  /** From now on the time of the search counts; confirming that there is something to search does not. */
  start(): void {
    const { budgetMs, clock } = this.#settings.limits;
    this.#deadline = clock() + budgetMs;
  }

  /** The index of the first case that shows the difference; -1 for none, or once the limits are reached. */
  async firstThatShows(cases: readonly Case[]): Promise<number> {
    const width = this.#settings.workspaces.length;
    for (let start = 0; start < cases.length; start += width) {
      if (this.isSpent) return -1;
      const answers = await Promise.all(
        cases.slice(start, start + width).map((each, slot) => this.#tryOnce(each, slot)),
      );
      const found = answers.indexOf(true);
      if (found !== -1) return start + found;
    }
    return -1;
  }

  /** In how many of some further tries the case shows the difference, whatever was seen before. */
  async countShows(each: Case, times: number): Promise<number> {
    let shown = 0;
    for (let at = 0; at < times; at++) if (await this.#shows(each, 0)) shown++;
    return shown;
  }

  async #tryOnce(each: Case, slot: number): Promise<boolean> {
    const known = this.#known.get(each.id);
    if (known !== undefined) return known;
    this.#tries++;
    const shows = await this.#shows(each, slot);
    this.#known.set(each.id, shows);
    return shows;
  }

  /** Two runs of each side, of which both pairs show the difference and all together are no flake. */
  async #shows(each: Case, slot: number): Promise<boolean> {
    const workspace = this.#settings.workspaces[slot];
    if (workspace === undefined) throw new Error('there is no workspace');
    try {
      const first = await this.#runPair(each, workspace, 1);
      if (!this.#holds(first)) return false;
      const second = await this.#runPair(each, workspace, 2);
      if (!this.#holds(second)) return false;
      const together = judgeCase([...first, ...second], this.#settings.judge);
      return together.status === 'mismatch' && this.#isAmong(together.differences);
    } catch (error) {
      // A smaller case may be one that cannot be laid out or started at all.
      if (isMigrateError(error) && error.code === 'CASE_INVALID') return false;
      throw error;
    }
  }

  #holds(pair: readonly Observation[]): boolean {
    return this.#isAmong(judgeCase(pair, this.#settings.judge).differences);
  }

  #isAmong(differences: readonly Difference[]): boolean {
    return differences.some((difference) => featureKey(difference) === this.#key);
  }

  async #runPair(each: Case, workspace: Workspace, attempt: number): Promise<Observation[]> {
    const { control, candidate } = this.#settings.sides;
    const run = (implementation: Implementation): Promise<Observation> => {
      this.#settings.limits.signal.throwIfAborted();
      this.#runs++;
      const plan = { case: each, implementation, pass: 'compare', attempt } as const;
      return this.#settings.observer.observe(plan, workspace);
    };
    return [await run(control), await run(candidate)];
  }
}
