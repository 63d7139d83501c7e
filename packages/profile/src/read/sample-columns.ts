import type { SampleTable } from '@strangler/core';
import { GrowingColumn } from './growing-column.ts';
import type { ReadLimits } from './read-limits.ts';

/** Gathers the samples of a text or legacy format as columns, within the limits. */
export class SampleColumns {
  readonly #valueCount: number;
  readonly #limits: ReadLimits;
  readonly #refuse: (problem: string) => Error;
  readonly #offsets = new GrowingColumn(1024);
  readonly #stacks = new GrowingColumn(4096);
  readonly #labelSets = new GrowingColumn(1024);
  #values = new BigInt64Array(1024);
  #length = 0;

  /** `refuse` makes the error of the place that is being read. */
  constructor(valueCount: number, limits: ReadLimits, refuse: (problem: string) => Error) {
    this.#valueCount = valueCount;
    this.#limits = limits;
    this.#refuse = refuse;
    this.#offsets.push(0);
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a location to the stack of the sample that {@link finishSample} ends. */
  pushFrame(location: number): void {
    if (this.#stacks.length >= this.#limits.textFrames) {
      throw this.#refuse(`more than ${this.#limits.textFrames} frames in all stacks, the limit for reading`);
    }
    this.#stacks.push(location);
  }

  /** Ends a sample; values are wrapped to 64 bits as google/pprof's are. */
  finishSample(values: readonly bigint[], labelSet = 0): void {
    if (this.#length >= this.#limits.textSamples) {
      throw this.#refuse(`more than ${this.#limits.textSamples} samples, the limit for reading`);
    }
    const at = this.#length * this.#valueCount;
    if (at + this.#valueCount > this.#values.length) this.#growValues();
    for (let type = 0; type < this.#valueCount; type++) this.#values[at + type] = values[type] ?? 0n;
    this.#offsets.push(this.#stacks.length);
    this.#labelSets.push(labelSet);
    this.#length++;
  }

  /** Adds to a value of the sample that was finished last. */
  addToLast(type: number, value: bigint): void {
    const at = (this.#length - 1) * this.#valueCount + type;
    this.#values[at] = (this.#values[at] as bigint) + value;
  }

  finish(): SampleTable {
    return {
      length: this.#length,
      stackOffsets: this.#offsets.finish(),
      stacks: this.#stacks.finish(),
      values: this.#values.subarray(0, this.#length * this.#valueCount),
      labelSets: this.#labelSets.finish(),
    };
  }

  #growValues(): void {
    const larger = new BigInt64Array(this.#values.length * 2);
    larger.set(this.#values);
    this.#values = larger;
  }
}
