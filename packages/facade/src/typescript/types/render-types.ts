import { compile } from 'json-schema-to-typescript';
import type { Contract, NamedType, ObjectShape, Shape } from '../../contract/contract.ts';
import { extraName } from '../extra-name.ts';

/** A name for another name; json-schema-to-typescript leaves it out. */
function renderAlias({ name, shape }: NamedType): string {
  if (shape.kind !== 'ref') throw new TypeError(`${name} has no type`);
  return `export type ${name} = ${shape.name};`;
}

type Schema = Readonly<Record<string, unknown>>;

const root = 'ContractDocument';

/** The types, by json-schema-to-typescript: int64 and uint64 are bigint, bytes are Uint8Array. */
export async function renderTypes(contract: Contract, head: string): Promise<string> {
  const names = new Set(contract.types.map(({ name }) => name));
  const definitions = Object.fromEntries(contract.types.map((type) => [type.name, definition(type, names)]));
  const properties = Object.fromEntries([...names].map((name) => [name, { $ref: `#/definitions/${name}` }]));
  const source = await compile({ type: 'object', properties, required: [...names], definitions }, root, {
    bannerComment: '',
    additionalProperties: false,
    format: true,
    style: { singleQuote: true, printWidth: 110 },
    customName: (_, key) => key,
    $refOptions: { resolve: { external: false } },
  });
  const types = source
    .replace(
      new RegExp(
        `^export interface ${root} {
[\\s\\S]*?^}
`,
        'm',
      ),
      '',
    )
    .trim();
  const lost = contract.types.filter(
    ({ name }) => !new RegExp(`^export (?:type|interface) ${name}\\b`, 'm').test(types),
  );
  return `${head}\n${[types, ...lost.map(renderAlias)].join('\n')}\n`;
}

function definition(type: NamedType, names: ReadonlySet<string>): Schema {
  return { ...described(type.description), ...schemaOf(type.shape, names) };
}

function described(description: string): Schema {
  return description === '' ? {} : { description: description.replaceAll('*/', '* /') };
}

function schemaOf(shape: Shape, names: ReadonlySet<string>): Schema {
  switch (shape.kind) {
    case 'text':
    case 'date-time':
      return { type: 'string' };
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number' };
    case 'integer':
      return shape.format === 'int32' ? { type: 'number' } : { tsType: 'bigint' };
    case 'bytes':
      return { tsType: names.has('Uint8Array') ? 'globalThis.Uint8Array' : 'Uint8Array' };
    case 'const':
      return shape.value === null ? { type: 'null' } : { tsType: literal(shape.value) };
    case 'list':
      return { type: 'array', items: schemaOf(shape.items, names) };
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.values, names) };
    case 'nullable':
      return { anyOf: [schemaOf(shape.of, names), { type: 'null' }] };
    case 'ref':
      return { $ref: `#/definitions/${shape.name}` };
    case 'enum':
      return { type: 'string', enum: shape.values };
    case 'union':
      return { anyOf: shape.branches.map(({ type }) => ({ $ref: `#/definitions/${type}` })) };
    case 'object':
      return objectSchema(shape, names);
  }
}

function literal(value: string | bigint | boolean): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** Beside a $ref nothing may stand, or the name of the type is lost. */
function property(description: string, shape: Shape, names: ReadonlySet<string>): Schema {
  const schema = schemaOf(shape, names);
  if (description === '') return schema;
  return { ...described(description), ...(shape.kind === 'ref' ? { allOf: [schema] } : schema) };
}

function objectSchema(object: ObjectShape, names: ReadonlySet<string>): Schema {
  if (object.properties.length === 0 && !object.open)
    return { tsType: `${names.has('Record') ? 'globalThis.' : ''}Record<string, never>` };
  const entries = object.properties.map(({ name, description, shape }) => [
    name,
    property(description, shape, names),
  ]);
  if (object.open) {
    const description = 'Keys that the contract does not declare, each with its value as JSON.';
    entries.push([
      extraName(object),
      { description, type: 'object', additionalProperties: { type: 'string' } },
    ]);
  }
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(entries),
    required: object.properties.filter(({ required }) => required).map(({ name }) => name),
  };
}
