/** Says when crashes are too many to go on. */
export class CrashBudget {
  readonly #limit: number;
  readonly #windowMs: number;
  #crashes: readonly number[] = [];

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  /** Counts a crash at a time in milliseconds and tells whether it is the last that is borne. */
  spend(now: number): boolean {
    this.#crashes = [...this.#crashes.filter((crash) => now - crash < this.#windowMs), now];
    return this.#crashes.length >= this.#limit;
  }
}
