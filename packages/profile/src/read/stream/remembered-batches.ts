import type { SampleBatch } from '../../analyse/sample-batch.ts';

/** A batch whose stacks are kept in two bytes a location where that is enough. */
interface KeptBatch extends SampleBatch {
  readonly stacks: Uint16Array | Uint32Array;
}

const noStacks = new Uint32Array(0);

/** The batches of a pass, kept for later ones where all of them together take at most so many bytes. */
export class RememberedBatches {
  readonly #limit: number;
  readonly #Stacks: typeof Uint16Array | typeof Uint32Array;
  #kept: KeptBatch[] | null = [];
  #bytes = 0;
  #isWhole = false;
  #stacks = noStacks;

  constructor(locationCount: number, limit: number) {
    this.#limit = limit;
    this.#Stacks = locationCount <= 2 ** 16 ? Uint16Array : Uint32Array;
  }

  /** Whether a whole pass is kept. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Keeps a copy of a batch, or gives all up where it is one too many. */
  add({ samples, isBase }: SampleBatch): void {
    if (this.#kept === null) return;
    const stacks = new this.#Stacks(samples.stacks);
    const copy = {
      length: samples.length,
      stackOffsets: samples.stackOffsets.slice(),
      stacks: noStacks,
      values: samples.values.slice(),
      labelSets: samples.labelSets.slice(),
    };
    this.#bytes +=
      stacks.byteLength + copy.stackOffsets.byteLength + copy.values.byteLength + copy.labelSets.byteLength;
    if (this.#bytes > this.#limit) this.#kept = null;
    else this.#kept.push({ samples: copy, isBase, stacks });
  }

  /** Says that the pass came to its end. */
  complete(): void {
    this.#isWhole = this.#kept !== null;
  }

  /** Passes the kept batches by in their order; a batch is valid until the next one. */
  replay(take: (batch: SampleBatch) => void): void {
    for (const { samples, isBase, stacks } of this.#kept ?? []) {
      if (this.#stacks.length < stacks.length) this.#stacks = new Uint32Array(2 * stacks.length);
      this.#stacks.set(stacks);
      take({ samples: { ...samples, stacks: this.#stacks }, isBase });
    }
  }
}
