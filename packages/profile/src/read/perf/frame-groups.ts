import type { ReadLimits } from '../read-limits.ts';
import type { PerfFrame, PlacedFrame } from './parse-frame.ts';
import { PerfTables } from './perf-tables.ts';

const inliningLimit = 1024;

/** Gathers the frames of a stack, and joins inlined frames with the physical one at the same address to one location. */
export class FrameGroups {
  readonly tables: PerfTables;
  readonly #push: (location: number) => void;
  #frames: PlacedFrame[] = [];
  #key = '';
  #hasSource = false;
  readonly #refuse: (problem: string) => Error;

  constructor(limits: ReadLimits, refuse: (problem: string) => Error, push: (location: number) => void) {
    this.tables = new PerfTables(limits, refuse);
    this.#push = push;
    this.#refuse = refuse;
  }

  /** Whether there is a frame that a source line may belong to. */
  get isOpen(): boolean {
    return this.#frames.length > 0 && !this.#hasSource;
  }

  /** Adds the next frame, leaf first; `text` is its line. */
  add(frame: PerfFrame, text: string): void {
    const last = this.#frames.at(-1);
    if (last !== undefined && (!last.isInlined || last.address !== frame.address)) this.finish();
    if (this.#frames.length >= inliningLimit) {
      throw this.#refuse(`more than ${inliningLimit} inlined frames at one address, the limit for reading`);
    }
    this.#frames.push({ ...frame, file: '', line: 0 });
    this.#hasSource = false;
    this.#key += `${text}\n`;
  }

  /** Adds the source line of the frame that was added last, `file:line`, behind which `(inlined)` may stand. */
  addSource(text: string): void {
    const last = this.#frames.pop();
    if (last === undefined) return;
    const isInlined = last.isInlined || text.endsWith('(inlined)');
    const place = /^(.*?):([0-9]{1,9})(?: \((?:inlined|discriminator [0-9]+)\))*$/.exec(text.slice(0, 4096));
    const [file = '', line = 0] = place === null || place[1] === '??' ? [] : [place[1], Number(place[2])];
    this.#frames.push({ ...last, isInlined, file, line });
    this.#key += `${text}\n`;
    this.#hasSource = true;
  }

  /** Ends the location that is gathered. */
  finish(): void {
    if (this.#frames.length === 0) return;
    this.#push(this.tables.locationOf(this.#key, this.#frames));
    this.#frames = [];
    this.#key = '';
  }
}
