import type { Contract, NamedType, ObjectShape, Property, Shape, TextShape } from '../contract/contract.ts';
import { Namer } from '../contract/names.ts';
import { resolveShape, type TypeTable, tableOf } from '../contract/type-table.ts';
import { exportedName, fieldNamer } from './go-names.ts';

/** A property and its field; null where the contract leaves nothing to say, as for a required const. */
export interface GoField {
  readonly property: Property;
  readonly shape: Shape;
  readonly name: string;
  readonly type: string | null;
}

/** What the emitters of Go know of a contract. */
export interface GoModel {
  readonly contract: Contract;
  readonly table: TypeTable;
  /** Names of the package. */
  readonly namer: Namer;
  /** Objects that an error is, or may be. */
  readonly errorObjects: ReadonlySet<string>;
  readonly limits: Map<string, { readonly name: string; readonly shape: TextShape }>;
}

/** Prepares a contract for the emitters of Go; `taken` are names that the package has already. */
export function goModel(contract: Contract, taken: readonly string[]): GoModel {
  const table = tableOf(contract.types);
  const namer = new Namer([...taken, ...table.keys(), contract.name]);
  const errorObjects = new Set<string>();
  for (const { error } of contract.methods) {
    const shape = error === null ? undefined : table.get(error)?.shape;
    if (shape?.kind === 'object' && error !== null) errorObjects.add(error);
    if (shape?.kind === 'union') for (const { type } of shape.branches) errorObjects.add(type);
  }
  return { contract, table, namer, errorObjects, limits: new Map() };
}

/** The Go type of a shape. */
export function goType(shape: Shape, model: GoModel): string {
  switch (shape.kind) {
    case 'text':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'integer':
      return shape.format;
    case 'number':
      return 'float64';
    case 'date-time':
      return 'RFC3339';
    case 'bytes':
      return '[]byte';
    case 'list':
      return `[]${goType(shape.items, model)}`;
    case 'map':
      return `map[string]${goType(shape.values, model)}`;
    case 'nullable':
      return isNilable(shape.of, model) ? goType(shape.of, model) : `*${goType(shape.of, model)}`;
    case 'ref':
      return shape.name;
    default:
      throw new TypeError(`${shape.kind} has no Go type of its own`);
  }
}

/** Says whether nil is no value of the shape, so that it can stand for absence or null. */
export function isNilable(shape: Shape, model: GoModel): boolean {
  const resolved = resolveShape(shape, model.table);
  if (resolved.kind === 'ref') return model.table.get(resolved.name)?.shape.kind === 'union';
  return resolved.kind === 'list' || resolved.kind === 'map' || resolved.kind === 'bytes';
}

/** The fields of an object's struct; the last name is the one for extra keys. */
export function goFields(
  type: NamedType,
  object: ObjectShape,
  model: GoModel,
): { fields: GoField[]; extra: string } {
  const namer = fieldNamer(model.errorObjects.has(type.name));
  const fields = object.properties.map((property): GoField => {
    const shape = resolveShape(property.shape, model.table);
    const fieldType = typeOfField(property, shape, model);
    const name = fieldType === null ? '' : namer.take(exportedName(property.name, 'Field'));
    return { property, shape, name, type: fieldType };
  });
  return { fields, extra: namer.take('Extra') };
}

function typeOfField(property: Property, shape: Shape, model: GoModel): string | null {
  if (shape.kind === 'const') return property.required ? null : 'bool';
  if (property.required) return goType(property.shape, model);
  if (shape.kind === 'nullable') return `OptionalNullable[${goType(shape.of, model)}]`;
  return isNilable(shape, model) ? goType(property.shape, model) : `*${goType(property.shape, model)}`;
}
