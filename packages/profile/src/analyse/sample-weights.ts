import type { Profile, SampleTable } from '@strangler/core';
import { batchesOf, type SampleBatch } from './sample-batch.ts';

/** The values of one sample type of some samples, in a form that sums fast and exactly. */
export interface SampleWeights {
  /** Each value as a number, rounded where it is past 2^53. */
  readonly values: Float64Array;
  /** The sum of the absolute values; sums of the values are exact where it is below 2^53. */
  readonly magnitude: number;
  /**
   * The values split so that sums of any number of samples stay exact: themselves where all together stay below
   * 2^53, else digits of 22 bits, lowest first, the highest signed.
   */
  readonly digits: readonly Float64Array[];
}

/** How many bits a digit has. */
export const digitBits = 22;

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** Takes one column of the values of samples that have `stride` values each. */
export function columnWeights(samples: SampleTable, stride: number, column: number): SampleWeights {
  const { buffer, byteOffset, length } = samples.values;
  const words = new Int32Array(buffer, byteOffset, length * 2);
  const values = new Float64Array(samples.length);
  let magnitude = 0;
  for (let at = 0; at < values.length; at++) {
    const word = (at * stride + column) * 2;
    const low = words[littleEndian ? word : word + 1] as number;
    const high = words[littleEndian ? word + 1 : word] as number;
    const value = high * 2 ** 32 + (low >>> 0);
    values[at] = value;
    magnitude += Math.abs(value);
  }
  const isExact = magnitude < Number.MAX_SAFE_INTEGER;
  return { values, magnitude, digits: isExact ? [values] : splitDigits(samples, stride, column) };
}

function splitDigits(samples: SampleTable, stride: number, column: number): readonly Float64Array[] {
  const mask = 2n ** BigInt(digitBits) - 1n;
  const digits = [0, 1, 2].map(() => new Float64Array(samples.length));
  for (let at = 0; at < samples.length; at++) {
    let rest = samples.values[at * stride + column] as bigint;
    for (const [place, digit] of digits.entries()) {
      digit[at] = Number(place === 2 ? rest : rest & mask);
      rest >>= BigInt(digitBits);
    }
  }
  return digits;
}

/**
 * The sum that percentages are of, pprof's `computeTotal`: of the absolute values of the samples of a difference's
 * base where there are any, else of all. Wraps at 64 bits as Go's integers do.
 */
export class WeightTotal {
  #all = 0n;
  #base = 0n;

  add({ samples, isBase }: SampleBatch, weights: SampleWeights, stride: number, column: number): void {
    const isExact = weights.digits.length === 1;
    this.#all += isExact ? BigInt(weights.magnitude) : sumAbsolute(samples, stride, column, null);
    if (isBase.includes(true)) this.#base += sumAbsolute(samples, stride, column, isBase);
  }

  /** Whether the sum does not fit 64 bits, so that the total, as pprof's, is not the sum. */
  get isWrapped(): boolean {
    return BigInt.asIntN(64, this.#all) !== this.#all;
  }

  finish(): bigint {
    const base = BigInt.asIntN(64, this.#base);
    return base > 0n ? base : BigInt.asIntN(64, this.#all);
  }
}

function sumAbsolute(
  { length, values, labelSets }: SampleTable,
  stride: number,
  column: number,
  isIncluded: readonly boolean[] | null,
): bigint {
  let total = 0n;
  for (let at = 0; at < length; at++) {
    if (isIncluded !== null && !isIncluded[labelSets[at] as number]) continue;
    const value = values[at * stride + column] as bigint;
    total += value < 0n ? -value : value;
  }
  return total;
}

/** One column of a whole profile, and its total. */
export function sampleWeights(
  profile: Profile,
  sampleType: number,
): { readonly values: Float64Array; readonly total: bigint } {
  const stride = profile.sampleTypes.length;
  const total = new WeightTotal();
  for (const batch of batchesOf(profile)) {
    total.add(batch, columnWeights(batch.samples, stride, sampleType), stride, sampleType);
  }
  const { values } = columnWeights(profile.samples, stride, sampleType);
  return { values, total: total.finish() };
}
