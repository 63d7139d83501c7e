import { isMigrateError } from '@strangler/core';

/** Tries parts of a measurement: what fails becomes a note, so that the rest is still had. */
export class Attempts {
  readonly #notes: string[] = [];

  /** What failed and why, as sentences. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** The value of a check that waits for nothing, or null; its MigrateError becomes a note. */
  check<Value>(attempt: () => Value): Value | null {
    try {
      return attempt();
    } catch (error) {
      if (!isMigrateError(error)) throw error;
      this.#notes.push(`${error.message}. ${error.why}`);
      return null;
    }
  }

  /** The value of an attempt, or null after a MigrateError; an interruption and faults of our own are passed on. */
  async make<Value>(failure: string, attempt: () => Promise<Value>): Promise<Value | null> {
    try {
      return await attempt();
    } catch (error) {
      if (!isMigrateError(error) || error.code === 'INTERRUPTED') throw error;
      const note = `${failure}: ${error.message}. ${error.why}`;
      if (!this.#notes.includes(note)) this.#notes.push(note);
      return null;
    }
  }
}
