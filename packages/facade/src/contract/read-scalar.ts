import type { IntegerFormat, IntegerShape, NumberShape, Shape } from './contract.ts';
import { checkKeywords } from './keywords.ts';
import { parsePattern } from './parse-pattern.ts';
import { pointerTo } from './problem.ts';
import { countAt, type Place, textAt } from './schema-access.ts';

/** The bounds of each integer format. */
export const integerRanges: Readonly<Record<IntegerFormat, readonly [bigint, bigint]>> = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

/** Reads a schema whose type is string and that is not an enum. */
export function readString(place: Place): Shape {
  if (place.schema.members.has('contentEncoding')) return readBytes(place);
  if (place.schema.members.has('format')) return readDateTime(place);
  checkKeywords(place.schema, ['type', 'minLength', 'maxLength', 'pattern'], place.pointer, place.problems);
  const [minLength, maxLength] = orderedCounts(place, 'minLength', 'maxLength');
  const pattern = textAt(place, 'pattern');
  if (pattern !== null) {
    const parsed = parsePattern(pattern);
    if (!parsed.ok) place.problems.add(pointerTo(place.pointer, 'pattern'), parsed.message);
  }
  return { kind: 'text', minLength, maxLength, pattern };
}

/** Two counts, the first of which may not be larger. */
export function orderedCounts(place: Place, low: string, high: string): [number | null, number | null] {
  const from = countAt(place, low);
  const to = countAt(place, high);
  if (from !== null && to !== null && from > to) {
    place.problems.add(pointerTo(place.pointer, low), `must not be larger than ${high}`);
  }
  return [from, to];
}

function readBytes(place: Place): Shape {
  checkKeywords(place.schema, ['type', 'contentEncoding', 'x-raw'], place.pointer, place.problems);
  if (textAt(place, 'contentEncoding') !== 'base64') {
    place.problems.add(pointerTo(place.pointer, 'contentEncoding'), 'must be base64');
  }
  const raw = place.schema.members.get('x-raw');
  if (raw !== undefined && raw.kind !== 'boolean') {
    place.problems.add(pointerTo(place.pointer, 'x-raw'), 'must be true or false');
  }
  return { kind: 'bytes', raw: raw?.kind === 'boolean' && raw.value };
}

function readDateTime(place: Place): Shape {
  checkKeywords(place.schema, ['type', 'format'], place.pointer, place.problems);
  if (textAt(place, 'format') !== 'date-time') {
    place.problems.add(
      pointerTo(place.pointer, 'format'),
      'only date-time is known for a string: write a pattern, or leave the format out',
    );
  }
  return { kind: 'date-time' };
}

/** Reads a schema whose type is integer. */
export function readInteger(place: Place): IntegerShape {
  checkKeywords(place.schema, ['type', 'format', 'minimum', 'maximum'], place.pointer, place.problems);
  const format = integerFormat(place);
  const [least, most] = integerRanges[format];
  const minimum = integerBound(place, 'minimum', format) ?? least;
  const maximum = integerBound(place, 'maximum', format) ?? most;
  if (minimum > maximum)
    place.problems.add(pointerTo(place.pointer, 'minimum'), 'must not be larger than maximum');
  return { kind: 'integer', format, minimum, maximum };
}

function integerFormat(place: Place): IntegerFormat {
  const format = textAt(place, 'format');
  if (format === 'int32' || format === 'int64' || format === 'uint64') return format;
  place.problems.add(
    place.pointer,
    'an integer needs its width: write "format": "int32", "int64" or "uint64"',
  );
  return 'int64';
}

function integerBound(place: Place, keyword: string, format: IntegerFormat): bigint | null {
  const value = place.schema.members.get(keyword);
  if (value === undefined) return null;
  const bound = value.kind === 'number' && /^-?\d{1,20}$/.test(value.lexeme) ? BigInt(value.lexeme) : null;
  const [least, most] = integerRanges[format];
  if (bound !== null && bound >= least && bound <= most) return bound;
  place.problems.add(pointerTo(place.pointer, keyword), `must be a whole number that an ${format} can hold`);
  return null;
}

/** Reads a schema whose type is number. */
export function readNumber(place: Place): NumberShape {
  checkKeywords(place.schema, ['type', 'minimum', 'maximum'], place.pointer, place.problems);
  const minimum = numberBound(place, 'minimum');
  const maximum = numberBound(place, 'maximum');
  if (minimum !== null && maximum !== null && minimum > maximum) {
    place.problems.add(pointerTo(place.pointer, 'minimum'), 'must not be larger than maximum');
  }
  return { kind: 'number', minimum, maximum };
}

function numberBound(place: Place, keyword: string): number | null {
  const value = place.schema.members.get(keyword);
  if (value === undefined) return null;
  const bound = value.kind === 'number' ? Number(value.lexeme) : Number.NaN;
  if (Number.isFinite(bound)) return bound === 0 ? 0 : bound;
  place.problems.add(pointerTo(place.pointer, keyword), 'must be a number that a float64 can hold');
  return null;
}
