import type { IntegerShape, ListShape, NumberShape, Shape, TextShape } from '../contract/contract.ts';
import { snakeCase } from '../contract/names.ts';
import { integerRanges } from '../contract/read-scalar.ts';
import { resolveShape } from '../contract/type-table.ts';
import { outsideName, type RustModel } from './rust-model.ts';

/** A Rust expression that reads a value and gives a Result; `place` names limits that it needs. */
export function rustDecode(shape: Shape, place: string, model: RustModel): string {
  const resolved = resolveShape(shape, model.table);
  switch (resolved.kind) {
    case 'text':
      return isAny(resolved) ? 'decoder.any_text()' : `decoder.text(&${limitsName(resolved, place, model)})`;
    case 'boolean':
      return 'decoder.boolean()';
    case 'integer':
      return `decoder.${resolved.format}(${integerBounds(resolved)})`;
    case 'number':
      return `decoder.number(${numberBounds(resolved)})`;
    case 'date-time':
      return 'decoder.date_time()';
    case 'bytes':
      return resolved.raw ? 'decoder.raw_bytes()' : 'decoder.bytes()';
    case 'list':
      return `decoder.list(${listBounds(resolved)}, ${rustReader(resolved.items, `${place} item`, model)})`;
    case 'map':
      return `decoder.map(${rustReader(resolved.values, `${place} value`, model)})`;
    case 'nullable':
      return `decoder.nullable(${rustReader(resolved.of, place, model)})`;
    case 'ref':
      return `${outsideName('Document', model)}::decode(decoder)`;
    default:
      throw new TypeError(`${resolved.kind} is not read by an expression`);
  }
}

/** A Rust function value that reads a value. */
export function rustReader(shape: Shape, place: string, model: RustModel): string {
  const expression = rustDecode(shape, place, model);
  const method = /^decoder\.(\w+)\(\)$/.exec(expression);
  if (method !== null) return `${outsideName('Decoder', model)}::${method[1]}`;
  const named = /^([\w:]+)\(decoder\)$/.exec(expression);
  return named === null ? `|decoder| ${expression}` : (named[1] ?? '');
}

/** A value as generated code has it: by reference and, where it is copied, by value. */
export interface RustValue {
  readonly reference: string;
  readonly copied: string;
}

/** A Rust expression that writes a value and gives a Result. */
export function rustEncode(shape: Shape, value: RustValue, place: string, model: RustModel): string {
  const resolved = resolveShape(shape, model.table);
  const { reference, copied } = value;
  switch (resolved.kind) {
    case 'text': {
      if (isAny(resolved)) return `encoder.any_text(${reference})`;
      return `encoder.text(${reference}, &${limitsName(resolved, place, model)})`;
    }
    case 'boolean':
      return `encoder.boolean(${copied})`;
    case 'integer':
      return `encoder.integer(${copied}, ${integerBounds(resolved)})`;
    case 'number':
      return `encoder.number(${copied}, ${numberBounds(resolved)})`;
    case 'date-time':
      return `encoder.date_time(${reference})`;
    case 'bytes':
      return resolved.raw ? `encoder.raw_bytes(${reference})` : `encoder.bytes(${reference})`;
    case 'list':
      return `encoder.list(${reference}, ${listBounds(resolved)}, ${rustWriter(resolved.items, `${place} item`, model)})`;
    case 'map':
      return `encoder.map(${reference}, ${rustWriter(resolved.values, `${place} value`, model)})`;
    case 'nullable':
      return `encoder.nullable(${reference.replace(/^&/, '')}.as_ref(), ${rustWriter(resolved.of, place, model)})`;
    case 'ref':
      return encodeNamed(reference, model);
    default:
      throw new TypeError(`${resolved.kind} is not written by an expression`);
  }
}

/** Writes a named type, by the trait's whole path where a type of the contract has its name. */
export function encodeNamed(reference: string, model: RustModel): string {
  if (model.table.has('Document')) return `crate::document::Document::encode(${reference}, encoder)`;
  return `${reference.replace(/^&/, '')}.encode(encoder)`;
}

function rustWriter(shape: Shape, place: string, model: RustModel): string {
  if (resolveShape(shape, model.table).kind === 'ref') return `${outsideName('Document', model)}::encode`;
  return `|value, encoder| ${rustEncode(shape, { reference: 'value', copied: '*value' }, place, model)}`;
}

function isAny(shape: TextShape): boolean {
  return shape.minLength === null && shape.maxLength === null && shape.pattern === null;
}

function limitsName(shape: TextShape, place: string, model: RustModel): string {
  const key = JSON.stringify(shape);
  const known = model.limits.get(key);
  if (known !== undefined) return known.name;
  const name = model.namer.take(snakeCase(`${place} limits`).toUpperCase());
  model.limits.set(key, { name, shape });
  return name;
}

function integerBounds({ format, minimum, maximum }: IntegerShape): string {
  const [least, most] = integerRanges[format];
  const type = { int32: 'i32', int64: 'i64', uint64: 'u64' }[format];
  const low = minimum === least && least !== 0n ? `${type}::MIN` : grouped(minimum);
  return `${low}, ${maximum === most ? `${type}::MAX` : grouped(maximum)}`;
}

/** Digits in groups of three, as clippy wants long numbers. */
function grouped(value: bigint): string {
  const text = String(value);
  return text.length < 6 ? text : text.replaceAll(/\B(?=(\d{3})+$)/g, '_');
}

function numberBounds({ minimum, maximum }: NumberShape): string {
  return `${minimum === null ? 'f64::MIN' : float(minimum)}, ${maximum === null ? 'f64::MAX' : float(maximum)}`;
}

function float(value: number): string {
  const text = String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function listBounds({ minItems, maxItems }: ListShape): string {
  return `${minItems ?? 0}, ${maxItems === null ? 'None' : `Some(${maxItems})`}`;
}
