import type { FunctionCost } from '@strangler/core';
import type { SmallProfile } from './small-profile.ts';

/** A row of a report that is read from the profile when it is looked at: of hundreds, a text shows a few. */
export class SmallFunction implements FunctionCost {
  readonly #profile: SmallProfile;
  readonly #frame: number;

  constructor(profile: SmallProfile, frame: number) {
    this.#profile = profile;
    this.#frame = frame;
  }

  get name(): string {
    return this.#profile.name(this.#frame);
  }

  get file(): string {
    return this.#profile.file(this.#frame);
  }

  get line(): number {
    return this.#profile.lines[this.#frame] as number;
  }

  get flat(): number {
    return this.#profile.flat[this.#frame] as number;
  }

  get flatPercent(): number {
    return this.#profile.percentOf(this.flat);
  }

  get cum(): number {
    return this.#profile.cum[this.#frame] as number;
  }

  get cumPercent(): number {
    return this.#profile.percentOf(this.cum);
  }

  get cumPercent95(): [number, number] | null {
    return this.#profile.interval(this.#frame);
  }

  toJSON(): FunctionCost {
    const { name, file, line, flat, flatPercent, cum, cumPercent, cumPercent95 } = this;
    return { name, file, line, flat, flatPercent, cum, cumPercent, cumPercent95 };
  }
}
