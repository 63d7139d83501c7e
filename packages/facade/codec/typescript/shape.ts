import type { Decoder } from './decoder.ts';
import type { Encoder } from './encoder.ts';

/** How values of one type are read and written. */
export interface Shape<T> {
  readonly decode: (decoder: Decoder) => T;
  readonly encode: (encoder: Encoder, value: T) => void;
}
