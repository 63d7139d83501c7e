import { Decoder } from './decoder.ts';
import { DocumentError, mustBeOneOf, problems } from './document-error.ts';
import type { Encoder } from './encoder.ts';
import type { Shape } from './shape.ts';

/** One property of an object. */
export interface Field {
  readonly shape: Shape<unknown>;
  readonly required: boolean;
}

export function list<T>(item: Shape<T>, min = 0, max: number | null = null): Shape<T[]> {
  return {
    decode: (decoder) => {
      const items: T[] = [];
      decoder.list(min, max, () => {
        items.push(item.decode(decoder));
      });
      return items;
    },
    encode: (encoder, items) => {
      if (!Array.isArray(items)) throw encoder.error('must be an array');
      if (items.length < min) throw encoder.error(`must have at least ${min} items`);
      if (max !== null && items.length > max) throw encoder.error(`must have at most ${max} items`);
      encoder.list(items, (value) => item.encode(encoder, value));
    },
  };
}

/** An object with any keys; values are read into an object without a prototype, so that no key is special. */
export function map<T>(value: Shape<T>): Shape<{ [key: string]: T }> {
  return {
    decode: (decoder) => {
      const values: { [key: string]: T } = Object.create(null);
      decoder.object(null, true, (name) => {
        values[name] = value.decode(decoder);
      });
      return values;
    },
    encode: (encoder, values) => {
      const given = asRecord(encoder, values) as { [key: string]: T };
      encoder.object(() => {
        for (const name of sortedNames(given)) {
          encoder.member(name, () => value.encode(encoder, given[name] as T));
        }
      });
    },
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return {
    decode: (decoder) => (decoder.takeNull() ? null : shape.decode(decoder)),
    encode: (encoder, value) => (value === null ? encoder.put('null') : shape.encode(encoder, value)),
  };
}

/** A type that is defined further down, or in terms of itself. */
export function lazy<T>(shape: () => Shape<T>): Shape<T> {
  return {
    decode: (decoder) => shape().decode(decoder),
    encode: (encoder, value) => shape().encode(encoder, value),
  };
}

export function required<T>(shape: Shape<T>): Field {
  return { shape: shape as Shape<unknown>, required: true };
}

export function optional<T>(shape: Shape<T>): Field {
  return { shape: shape as Shape<unknown>, required: false };
}

/** An object; `extras` names the property that keeps the keys that are not declared, as JSON texts. */
export function object<T extends object>(
  fields: readonly (readonly [string, Field])[],
  extras: string | null = null,
): Shape<T> {
  const known = new Map(fields);
  const names = new Set(known.keys());
  return {
    decode: (decoder) => {
      const value: Record<string, unknown> = {};
      const others: Record<string, string> = Object.create(null);
      const given = new Set<string>();
      decoder.object(names, extras !== null, (name) => {
        const field = known.get(name);
        given.add(name);
        if (field === undefined) others[name] = decoder.value();
        else define(value, name, field.shape.decode(decoder));
      });
      for (const [name, field] of fields) if (field.required && !given.has(name)) throw decoder.missing(name);
      if (extras !== null && Object.keys(others).length > 0) value[extras] = others;
      return value as T;
    },
    encode: (encoder, value) => {
      const given = asRecord(encoder, value);
      encoder.object(() => {
        encodeFields(encoder, fields, given);
        if (extras !== null && given[extras] !== undefined)
          encodeExtras(encoder, names, asRecord(encoder, given[extras]));
        else if (extras === null) refuseUnknown(encoder, names, given);
      });
    },
  };
}

/** Sets a property, also one that is called `__proto__`. */
function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}

function encodeFields(
  encoder: Encoder,
  fields: readonly (readonly [string, Field])[],
  given: Record<string, unknown>,
): void {
  for (const [name, field] of fields) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined) encoder.member(name, () => field.shape.encode(encoder, value));
    else if (field.required) encoder.member(name, () => fail(encoder.error(problems.isMissing)));
  }
}

function refuseUnknown(encoder: Encoder, names: ReadonlySet<string>, given: Record<string, unknown>): void {
  for (const name of sortedNames(given)) {
    if (!names.has(name) && given[name] !== undefined)
      encoder.member(name, () => fail(encoder.error(problems.isUnknown)));
  }
}

function encodeExtras(encoder: Encoder, names: ReadonlySet<string>, others: Record<string, unknown>): void {
  for (const name of sortedNames(others)) {
    encoder.member(name, () => {
      if (names.has(name)) throw encoder.error(problems.isDeclared);
      encoder.put(canonicalJson(encoder, others[name]));
    });
  }
}

function canonicalJson(encoder: Encoder, json: unknown): string {
  if (typeof json !== 'string') throw encoder.error(problems.notJson);
  try {
    return Decoder.read(json, null, (decoder) => withinDepth(encoder, decoder));
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const inside = error.pointer.split('/').slice(1);
    throw new DocumentError([...encoder.path, ...inside.map(unescapeSegment)], error.problem);
  }
}

function withinDepth(encoder: Encoder, decoder: Decoder): string {
  decoder.startAt(encoder.path.length);
  return decoder.value();
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** An object of one type or another, told apart by the text under the tag. */
export function union<T extends object>(
  tag: string,
  branches: readonly (readonly [string, () => unknown])[],
): Shape<T> {
  const table = new Map(branches as readonly (readonly [string, () => Shape<object>])[]);
  const values = [...table.keys()];
  return {
    decode: (decoder) => table.get(decoder.tag(tag, values))?.().decode(decoder) as T,
    encode: (encoder, value) => {
      const given = asRecord(encoder, value);
      const name = given[tag];
      const branch = typeof name === 'string' ? table.get(name) : undefined;
      if (branch !== undefined) branch().encode(encoder, value);
      else encoder.object(() => encoder.member(tag, () => fail(encoder.error(mustBeOneOf(values)))));
    },
  };
}

function fail(error: DocumentError): never {
  throw error;
}

function asRecord(encoder: Encoder, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw encoder.error('must be an object');
  return value as Record<string, unknown>;
}

/** Keys by code point, as the other languages sort them. */
function sortedNames(values: object): readonly string[] {
  return Object.keys(values).sort(compareCodePoints);
}

function compareCodePoints(a: string, b: string): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Halves of surrogate pairs stand for characters behind all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
