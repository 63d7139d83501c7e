import { Decoder } from './decoder.ts';
import { Encoder } from './encoder.ts';
import type { Shape } from './shape.ts';

/** A message and the raw bytes that travel beside it. */
export interface Message {
  readonly json: string | Uint8Array;
  readonly raw: Uint8Array;
}

/** Reads a whole document. Throws {@link DocumentError}. */
export function parse<T>(shape: Pick<Shape<T>, 'decode'>, text: string | Uint8Array): T {
  return Decoder.read(text, null, shape.decode);
}

/** Writes a whole document in the canonical encoding. Throws {@link DocumentError}. */
export function stringify<T>(shape: Shape<T>, value: T): string {
  return Encoder.write(false, (encoder) => shape.encode(encoder, value)).text;
}

/** Reads a message, the raw bytes of which travel beside it. Throws {@link DocumentError}. */
export function parseMessage<T>(shape: Shape<T>, { json, raw }: Message): T {
  return Decoder.read(json, raw, shape.decode);
}

/** Writes a message and the raw bytes that travel beside it. Throws {@link DocumentError}. */
export function stringifyMessage<T>(shape: Shape<T>, value: T): { json: string; raw: Uint8Array } {
  const { text, raw } = Encoder.write(true, (encoder) => shape.encode(encoder, value));
  return { json: text, raw };
}
