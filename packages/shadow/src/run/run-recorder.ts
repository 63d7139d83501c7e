import type { Observation } from '@strangler/core';
import type { CaseLedger } from '../judge/case-ledger.ts';
import type { CaseJudgement } from '../judge/judge-case.ts';
import type { OutputStore } from '../observe/output-store.ts';
import type { ObservationLog } from './run-context.ts';
import type { RunStore } from './run-store.ts';

/** Writes observations down and books them at once, so that a verdict needs no second reading. */
export class RunRecorder implements ObservationLog {
  readonly #store: RunStore;
  readonly #ledger: CaseLedger;

  constructor(store: RunStore, ledger: CaseLedger) {
    this.#store = store;
    this.#ledger = ledger;
  }

  get outputs(): OutputStore {
    return this.#store.outputs;
  }

  append(observations: readonly Observation[], judgement: CaseJudgement | null = null): void {
    this.#store.append(observations);
    this.#ledger.add(observations, judgement);
  }
}
