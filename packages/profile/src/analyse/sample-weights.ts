import type { Profile, SampleTable } from '@strangler/core';

/** The values of one sample type, in a form that sums fast and exactly. */
export interface SampleWeights {
  /** Each value as a number, rounded where it is past 2^53. */
  readonly values: Float64Array;
  /**
   * The values split so that sums of any number of samples stay exact: themselves where all together stay below
   * 2^53, else digits of 22 bits, lowest first, the highest signed.
   */
  readonly digits: readonly Float64Array[];
  /** The sum of the absolute values of the samples that percentages are of. */
  readonly total: bigint;
}

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
const digitBits = 22;

/** Takes one column of sample values. */
export function sampleWeights(profile: Profile, sampleType: number): SampleWeights {
  const halves = columnHalves(profile.samples, profile.sampleTypes.length, sampleType);
  const values = new Float64Array(profile.samples.length);
  let magnitude = 0;
  for (let at = 0; at < values.length; at++) {
    const value = (halves.high[at] as number) * 2 ** 32 + (halves.low[at] as number);
    values[at] = value;
    magnitude += Math.abs(value);
  }
  const exact = magnitude < Number.MAX_SAFE_INTEGER;
  return {
    values,
    digits: exact ? [values] : splitDigits(halves),
    total: totalOf(profile, sampleType),
  };
}

/** Puts sums of digits together again; wraps at 64 bits as Go's integers do. */
export function joinDigits(sums: readonly Float64Array[], index: number): bigint {
  let value = 0n;
  for (let digit = sums.length - 1; digit >= 0; digit--) {
    value = (value << BigInt(digitBits)) + BigInt(sums[digit]?.[index] ?? 0);
  }
  return BigInt.asIntN(64, value);
}

interface Halves {
  readonly low: Uint32Array;
  readonly high: Int32Array;
}

function columnHalves(samples: SampleTable, stride: number, sampleType: number): Halves {
  const { buffer, byteOffset, length } = samples.values;
  const words = new Int32Array(buffer, byteOffset, length * 2);
  const low = new Uint32Array(samples.length);
  const high = new Int32Array(samples.length);
  for (let at = 0; at < samples.length; at++) {
    const word = (at * stride + sampleType) * 2;
    low[at] = words[littleEndian ? word : word + 1] as number;
    high[at] = words[littleEndian ? word + 1 : word] as number;
  }
  return { low, high };
}

function splitDigits({ low, high }: Halves): readonly Float64Array[] {
  const mask = 2 ** digitBits - 1;
  return [
    Float64Array.from(low, (word) => word & mask),
    Float64Array.from(low, (word, at) => (word >>> digitBits) | (((high[at] as number) & 0xfff) << 10)),
    Float64Array.from(high, (word) => word >> 12),
  ];
}

/**
 * pprof's total (`computeTotal`): of the samples of a diff's base where there are any, else of all.
 */
function totalOf(profile: Profile, sampleType: number): bigint {
  const isBase = profile.labelSets.map((labels) =>
    labels.some(({ key, text }) => key === 'pprof::base' && text === 'true'),
  );
  const base = isBase.includes(true) ? sumAbsolute(profile, sampleType, isBase) : 0n;
  return base > 0n ? base : sumAbsolute(profile, sampleType, null);
}

function sumAbsolute(profile: Profile, sampleType: number, isIncluded: readonly boolean[] | null): bigint {
  const { samples, sampleTypes } = profile;
  let total = 0n;
  for (let at = 0; at < samples.length; at++) {
    if (isIncluded !== null && !isIncluded[samples.labelSets[at] as number]) continue;
    const value = samples.values[at * sampleTypes.length + sampleType] as bigint;
    total += value < 0n ? -value : value;
  }
  return BigInt.asIntN(64, total);
}
