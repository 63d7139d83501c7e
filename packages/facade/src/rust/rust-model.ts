import type { Contract, ObjectShape, Property, Shape, TextShape } from '../contract/contract.ts';
import { Namer } from '../contract/names.ts';
import { resolveShape, type TypeTable, tableOf } from '../contract/type-table.ts';
import { boxedIn, findReach, type ValueReach } from './find-boxed.ts';
import { rustFieldName, rustIdentifier } from './rust-names.ts';

/** A property, its field, and the variable that holds it while the object is read. */
export interface RustField {
  readonly property: Property;
  readonly shape: Shape;
  readonly name: string;
  readonly variable: string;
  /** Null where the contract leaves nothing to say, as for a required const. */
  readonly type: string | null;
}

/** What the emitters of Rust know of a contract. */
export interface RustModel {
  readonly contract: Contract;
  readonly table: TypeTable;
  readonly reach: ValueReach;
  /** Names of constants. */
  readonly namer: Namer;
  readonly limits: Map<string, { readonly name: string; readonly shape: TextShape }>;
}

/** Names from elsewhere that generated types use, and where they are. */
const outside: Readonly<Record<string, string>> = {
  String: '::std::string::String',
  Vec: '::std::vec::Vec',
  Option: '::std::option::Option',
  Box: '::std::boxed::Box',
  BTreeMap: '::std::collections::BTreeMap',
  Decoder: 'crate::document::Decoder',
  Document: 'crate::document::Document',
  Encoder: 'crate::document::Encoder',
  MatchStep: 'crate::document::MatchStep',
  Pattern: 'crate::document::Pattern',
  RawJson: 'crate::document::RawJson',
  Result: 'crate::document::Result',
  Rfc3339: 'crate::document::Rfc3339',
  TextLimits: 'crate::document::TextLimits',
};

/** Prepares a contract for the emitters of Rust. */
export function rustModel(contract: Contract): RustModel {
  const table = tableOf(contract.types);
  return { contract, table, reach: findReach(table), namer: new Namer(), limits: new Map() };
}

/** A name from elsewhere, by its whole path where a type of the contract has the same name. */
export function outsideName(name: string, model: RustModel): string {
  return model.table.has(name) ? (outside[name] ?? name) : name;
}

/** The Rust type of a shape. */
export function rustType(shape: Shape, model: RustModel): string {
  const named = (name: string) => outsideName(name, model);
  switch (shape.kind) {
    case 'text':
      return named('String');
    case 'boolean':
      return 'bool';
    case 'integer':
      return { int32: 'i32', int64: 'i64', uint64: 'u64' }[shape.format];
    case 'number':
      return 'f64';
    case 'date-time':
      return named('Rfc3339');
    case 'bytes':
      return `${named('Vec')}<u8>`;
    case 'list':
      return `${named('Vec')}<${rustType(shape.items, model)}>`;
    case 'map':
      return `${named('BTreeMap')}<${named('String')}, ${rustType(shape.values, model)}>`;
    case 'nullable':
      return `${named('Option')}<${rustType(shape.of, model)}>`;
    case 'ref':
      return shape.name;
    default:
      throw new TypeError(`${shape.kind} has no Rust type of its own`);
  }
}

/** Variables of the generated functions. */
const locals = new Set(['decoder', 'encoder', 'members', 'field', 'value']);

/** The fields of an object's struct, and the name of the one for extra keys. */
export function rustFields(
  owner: string,
  object: ObjectShape,
  model: RustModel,
): { fields: RustField[]; extra: string } {
  const namer = new Namer();
  const fields = object.properties.map((property): RustField => {
    const name = namer.take(rustFieldName(property.name));
    const shape = resolveShape(property.shape, model.table);
    const variable = rustIdentifier(locals.has(name) ? `${name}_field` : name);
    return {
      property,
      shape,
      name: rustIdentifier(name),
      variable,
      type: typeOfField(owner, property, shape, model),
    };
  });
  return { fields, extra: namer.take('extra') };
}

function typeOfField(owner: string, property: Property, shape: Shape, model: RustModel): string | null {
  if (shape.kind === 'const') return property.required ? null : 'bool';
  const option = outsideName('Option', model);
  const boxed = boxedIn(owner, shape, model.table, model.reach);
  let type = rustType(property.shape, model);
  if (boxed !== null) {
    const inner = `${outsideName('Box', model)}<${boxed}>`;
    type = shape.kind === 'nullable' ? `${option}<${inner}>` : inner;
  }
  return property.required ? type : `${option}<${type}>`;
}
