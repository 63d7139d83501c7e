import { isDateTime } from './date-time.ts';
import { mustBeOneOf, problems } from './document-error.ts';
import { matches, type Pattern } from './pattern.ts';
import type { Shape } from './shape.ts';

/** What a text has to keep to; lengths count code points. */
export interface TextLimits {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: Pattern;
}

export function text(limits: TextLimits = {}): Shape<string> {
  const problemOf = (value: string): string | null => {
    const length = limits.min === undefined && limits.max === undefined ? 0 : [...value].length;
    if (limits.min !== undefined && length < limits.min) return `must have at least ${limits.min} characters`;
    if (limits.max !== undefined && length > limits.max) return `must have at most ${limits.max} characters`;
    if (limits.pattern === undefined || matches(limits.pattern, value)) return null;
    return `must match the pattern ${JSON.stringify(limits.pattern.source)}`;
  };
  return textual('must be a text', problemOf);
}

/** A date and time as RFC 3339 writes it; the text is kept exactly. */
export const dateTime: Shape<string> = textual(problems.notDateTime, (value) =>
  isDateTime(value) ? null : problems.notDateTime,
);

function textual(kind: string, problemOf: (value: string) => string | null): Shape<string> {
  return {
    decode: (decoder) => {
      const value = decoder.text(kind);
      const problem = problemOf(value);
      if (problem !== null) throw decoder.error(problem);
      return value;
    },
    encode: (encoder, value) => {
      if (typeof value !== 'string') throw encoder.error(kind);
      const problem = value.isWellFormed() ? problemOf(value) : problems.notUnicode;
      if (problem !== null) throw encoder.error(problem);
      encoder.put(JSON.stringify(value));
    },
  };
}

export const boolean: Shape<boolean> = {
  decode: (decoder) => decoder.boolean(),
  encode: (encoder, value) => {
    if (typeof value !== 'boolean') throw encoder.error('must be true or false');
    encoder.put(String(value));
  },
};

export function int32(min = -2_147_483_648, max = 2_147_483_647): Shape<number> {
  const kind = 'must be an int32';
  const whole = integer({
    kind,
    least: -(2n ** 31n),
    most: 2n ** 31n - 1n,
    min: BigInt(min),
    max: BigInt(max),
  });
  return {
    decode: (decoder) => Number(whole.decode(decoder)),
    encode: (encoder, value) => {
      if (!Number.isInteger(value)) throw encoder.error(kind);
      whole.encode(encoder, BigInt(value));
    },
  };
}

export function int64(min = -(2n ** 63n), max = 2n ** 63n - 1n): Shape<bigint> {
  return integer({ kind: 'must be an int64', least: -(2n ** 63n), most: 2n ** 63n - 1n, min, max });
}

export function uint64(min = 0n, max = 2n ** 64n - 1n): Shape<bigint> {
  return integer({ kind: 'must be a uint64', least: 0n, most: 2n ** 64n - 1n, min, max });
}

interface Range {
  readonly kind: string;
  readonly least: bigint;
  readonly most: bigint;
  readonly min: bigint;
  readonly max: bigint;
}

function integer(range: Range): Shape<bigint> {
  const problemOf = (value: bigint): string | null => {
    if (value < range.least || value > range.most) return range.kind;
    if (value < range.min) return `must be at least ${range.min}`;
    return value > range.max ? `must be at most ${range.max}` : null;
  };
  return {
    decode: (decoder) => {
      const value = decoder.integer(range.kind);
      const problem = problemOf(value);
      if (problem !== null) throw decoder.error(problem);
      return value;
    },
    encode: (encoder, value) => {
      const problem = typeof value === 'bigint' ? problemOf(value) : range.kind;
      if (problem !== null) throw encoder.error(problem);
      encoder.put(String(value));
    },
  };
}

export function number(min = -Number.MAX_VALUE, max = Number.MAX_VALUE): Shape<number> {
  const problemOf = (value: number): string | null => {
    if (!Number.isFinite(value)) return problems.notFinite;
    if (value < min) return `must be at least ${formatNumber(min)}`;
    return value > max ? `must be at most ${formatNumber(max)}` : null;
  };
  return {
    decode: (decoder) => {
      const value = Number(decoder.lexeme('must be a number'));
      const problem = problemOf(value);
      if (problem !== null) throw decoder.error(problem);
      return value;
    },
    encode: (encoder, value) => {
      const problem = typeof value === 'number' ? problemOf(value) : 'must be a number';
      if (problem !== null) throw encoder.error(problem);
      encoder.put(formatNumber(value));
    },
  };
}

/** `Number::toString`, which is the canonical encoding but for the sign of zero. */
function formatNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

export const bytes: Shape<Uint8Array> = {
  decode: (decoder) => {
    const written = decoder.text(problems.notBase64);
    const value = Buffer.from(written, 'base64');
    if (value.toString('base64') !== written) throw decoder.error(problems.notBase64);
    return new Uint8Array(value);
  },
  encode: (encoder, value) => {
    if (!(value instanceof Uint8Array)) throw encoder.error('must be bytes');
    const { buffer, byteOffset, byteLength } = value;
    encoder.put(`"${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}"`);
  },
};

/** Bytes that travel beside the JSON of a message. */
export const rawBytes: Shape<Uint8Array> = {
  decode: (decoder) => decoder.rawBytes() ?? bytes.decode(decoder),
  encode: (encoder, value) => {
    if (!(value instanceof Uint8Array)) throw encoder.error('must be bytes');
    if (!encoder.rawBytes(value)) bytes.encode(encoder, value);
  },
};

export function choice<T extends string>(values: readonly T[]): Shape<T> {
  return {
    decode: (decoder) => decoder.choice(values) as T,
    encode: (encoder, value) => {
      if (!values.includes(value)) throw encoder.error(mustBeOneOf(values));
      encoder.put(JSON.stringify(value));
    },
  };
}

export function constant<T extends string | number | boolean | null>(value: T): Shape<T> {
  const written = JSON.stringify(value);
  return {
    decode: (decoder) => {
      decoder.constant(written);
      return value;
    },
    encode: (encoder, given) => {
      if (given !== value) throw encoder.error(`must be ${written}`);
      encoder.put(written);
    },
  };
}
