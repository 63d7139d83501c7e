import type { Observation } from '@strangler/core';
import { assertUntouched } from '../implementation/assert-unchanged.ts';
import type { CaseLedger } from '../judge/case-ledger.ts';
import type { CaseJudgement } from '../judge/judge-case.ts';
import type { OutputStore } from '../observe/output-store.ts';
import type { ObservationLog, Sides } from './run-context.ts';
import type { RunStore } from './run-store.ts';

/** Writes observations down and books them at once, so that a verdict needs no second reading. */
export class RunRecorder implements ObservationLog {
  readonly #store: RunStore;
  readonly #ledger: CaseLedger;
  readonly #sides: Sides;

  constructor(store: RunStore, ledger: CaseLedger, sides: Sides) {
    this.#store = store;
    this.#ledger = ledger;
    this.#sides = sides;
  }

  get outputs(): OutputStore {
    return this.#store.outputs;
  }

  /** Throws INPUT_INVALID where a side is not what it was, and then keeps nothing. */
  append(observations: readonly Observation[], judgement: CaseJudgement | null = null): void {
    assertUntouched(this.#sides.control);
    assertUntouched(this.#sides.candidate);
    this.#store.append(observations);
    this.#ledger.add(observations, judgement);
  }
}
