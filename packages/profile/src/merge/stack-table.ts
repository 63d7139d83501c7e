import type { SampleTable } from '@strangler/core';
import { GrowingColumn } from '../read/growing-column.ts';

/** Samples in the making, one for each distinct stack and label set; values of equal ones are summed. */
export class StackTable {
  readonly #valueCount: number;
  readonly #stackOffsets = new GrowingColumn(1024);
  readonly #stacks = new GrowingColumn(8192);
  readonly #labelSets = new GrowingColumn(1024);
  readonly #values: bigint[] = [];
  readonly #byHash = new Map<number, number[]>();

  constructor(valueCount: number) {
    this.#valueCount = valueCount;
    this.#stackOffsets.push(0);
  }

  add(stack: Uint32Array, labelSet: number, values: BigInt64Array): void {
    const hash = hashStack(stack, labelSet);
    const alike = this.#byHash.get(hash);
    const known = alike?.find((sample) => this.#isEqual(sample, stack, labelSet));
    const sample = known ?? this.#append(stack, labelSet);
    if (known === undefined && alike === undefined) this.#byHash.set(hash, [sample]);
    else if (known === undefined) alike?.push(sample);
    for (let at = 0; at < this.#valueCount; at++) {
      const place = sample * this.#valueCount + at;
      this.#values[place] = (this.#values[place] ?? 0n) + (values[at] ?? 0n);
    }
  }

  /** The samples; those whose values all came to zero are left out, as pprof leaves them out. */
  finish(): SampleTable {
    const count = this.#valueCount;
    const isKept = (sample: number) =>
      this.#values
        .slice(sample * count, (sample + 1) * count)
        .some((value) => BigInt.asIntN(64, value) !== 0n);
    const kept = Array.from({ length: this.#labelSets.length }, (_, sample) => sample).filter(isKept);
    const stacks = new GrowingColumn(this.#stacks.length);
    const stackOffsets = new Uint32Array(kept.length + 1);
    for (const [at, sample] of kept.entries()) {
      for (const location of this.#stackOf(sample)) stacks.push(location);
      stackOffsets[at + 1] = stacks.length;
    }
    return {
      length: kept.length,
      stackOffsets,
      stacks: stacks.finish(),
      values: BigInt64Array.from(
        kept.flatMap((sample) => this.#values.slice(sample * count, (sample + 1) * count)),
      ),
      labelSets: Uint32Array.from(kept, (sample) => this.#labelSets.at(sample)),
    };
  }

  #append(stack: Uint32Array, labelSet: number): number {
    for (const location of stack) this.#stacks.push(location);
    this.#stackOffsets.push(this.#stacks.length);
    this.#labelSets.push(labelSet);
    return this.#labelSets.length - 1;
  }

  #stackOf(sample: number): Uint32Array {
    return this.#stacks.finish().subarray(this.#stackOffsets.at(sample), this.#stackOffsets.at(sample + 1));
  }

  #isEqual(sample: number, stack: Uint32Array, labelSet: number): boolean {
    if (this.#labelSets.at(sample) !== labelSet) return false;
    const other = this.#stackOf(sample);
    return other.length === stack.length && other.every((location, at) => location === stack[at]);
  }
}

/** FNV-1a over 32-bit words (Fowler, Noll, Vo). */
function hashStack(stack: Uint32Array, labelSet: number): number {
  let hash = 0x811c9dc5 ^ labelSet;
  for (let at = 0; at < stack.length; at++) hash = Math.imul(hash ^ (stack[at] as number), 0x01000193);
  return hash >>> 0;
}
