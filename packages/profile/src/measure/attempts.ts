import { isMigrateError } from '@strangler/core';

/** Tries parts of a measurement: what fails becomes a note, so that the rest is still had. */
export class Attempts {
  readonly #notes: string[] = [];

  /** What failed and why, as sentences. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** The value of an attempt, or null after a MigrateError; an interruption and faults of our own are passed on. */
  async make<Value>(failure: string, attempt: () => Promise<Value>): Promise<Value | null> {
    try {
      return await attempt();
    } catch (error) {
      if (!isMigrateError(error) || error.code === 'INTERRUPTED') throw error;
      this.#notes.push(`${failure}: ${error.message}. ${error.why}`);
      return null;
    }
  }
}
