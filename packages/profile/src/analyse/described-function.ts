import type { FunctionCost, Quantity } from '@strangler/core';
import { percentOf } from './percentage.ts';
import type { FrameCost } from './profile-costs.ts';
import type { ShareInterval } from './share-interval.ts';

/** The row of one function in a report; its interval is computed when it is looked at, of which a text does little. */
export class DescribedFunction implements FunctionCost {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly flat: Quantity;
  readonly flatPercent: number;
  readonly cum: Quantity;
  readonly cumPercent: number;
  declare readonly cumPercent95: [number, number] | null;
  readonly #samples: number | null;
  readonly #intervalOf: (samples: number | null) => ShareInterval;

  constructor(
    { frame, flat, cum, samples }: FrameCost,
    total: bigint,
    intervalOf: (samples: number | null) => ShareInterval,
  ) {
    this.name = frame.name;
    this.file = frame.file;
    this.line = frame.line;
    this.flat = exactQuantity(flat);
    this.flatPercent = percentOf(flat, total);
    this.cum = exactQuantity(cum);
    this.cumPercent = percentOf(cum, total);
    this.#samples = samples;
    this.#intervalOf = intervalOf;
    // A property of its own, so that JSON and copies have it like the others.
    Object.defineProperty(this, 'cumPercent95', DescribedFunction.#lazyInterval);
  }

  static readonly #lazyInterval = {
    enumerable: true,
    get(this: DescribedFunction): [number, number] | null {
      return toPair(this.#intervalOf(this.#samples));
    },
  };
}

/** A number where JSON holds it exactly, else its digits. */
export function exactQuantity(value: bigint): Quantity {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** An interval as documents have it. */
export function toPair(interval: ShareInterval): [number, number] | null {
  return interval === null ? null : [interval[0], interval[1]];
}
