import type { NamedType, ObjectShape } from '../contract/contract.ts';
import { snakeCase } from '../contract/names.ts';
import { constantJson } from '../generate/constant-json.ts';
import { wrapComment } from '../generate/wrap-comment.ts';
import { type RustValue, rustDecode, rustEncode } from './rust-expressions.ts';
import { rustItem } from './rust-format.ts';
import { outsideName, type RustField, type RustModel, rustFields } from './rust-model.ts';
import { rustLiteral } from './rust-names.ts';

interface ObjectNames {
  readonly fields: readonly RustField[];
  readonly extra: string;
  readonly table: string;
}

/** A struct, and how it is read and written. */
export function renderRustObject(type: NamedType, object: ObjectShape, model: RustModel): readonly string[] {
  const table = model.namer.take(`${snakeCase(type.name).toUpperCase()}_FIELDS`);
  const names: ObjectNames = { ...rustFields(type.name, object, model), table };
  const tableLine = `const ${table}: &[&str] = &[${object.properties.map(({ name }) => rustLiteral(name)).join(', ')}];`;
  return [
    ...(type.description === '' ? ['/// An object of the contract.'] : wrapComment(type.description, '///')),
    ...renderStruct(type.name, object, names, model),
    '',
    ...rustItem([tableLine]),
    '',
    ...rustItem([
      `impl ${outsideName('Document', model)} for ${type.name} {`,
      ...renderDecode(type.name, object, names, model).map(indented),
      '',
      ...renderEncode(type.name, object, names, model).map(indented),
      '}',
    ]),
  ];
}

/** Whether a JSON string has a name as it is. */
function isPlain(name: string): boolean {
  return JSON.stringify(name) === `"${name}"`;
}

function indented(line: string): string {
  return line === '' ? '' : `    ${line}`;
}

function renderStruct(
  owner: string,
  object: ObjectShape,
  names: ObjectNames,
  model: RustModel,
): readonly string[] {
  const rows = names.fields.flatMap(({ property, name, type }) => {
    if (type === null) return [];
    const comment = wrapComment(property.description, '    ///');
    const lines =
      comment.length > 0
        ? comment
        : [`    /// The property \`${property.name.replaceAll(/[`\p{C}\p{Z}]/gu, ' ')}\`.`];
    return [...lines, `    pub ${name}: ${type},`];
  });
  if (object.open) {
    const map = `${outsideName('BTreeMap', model)}<${outsideName('String', model)}, ${outsideName('RawJson', model)}>`;
    rows.push('    /// Keys that the contract does not declare.', `    pub ${names.extra}: ${map},`);
  }
  const derives = '#[derive(Debug, Clone, PartialEq)]';
  if (rows.length === 0) return [derives, `pub struct ${owner} {}`];
  return rustItem([derives, `pub struct ${owner} {`, ...rows, '}']);
}

function renderDecode(
  owner: string,
  object: ObjectShape,
  names: ObjectNames,
  model: RustModel,
): readonly string[] {
  const variables = names.fields.map(
    ({ shape, variable }) => `    let mut ${variable} = ${shape.kind === 'const' ? 'false' : 'None'};`,
  );
  if (object.open) variables.push(`    let mut ${names.extra} = ${outsideName('BTreeMap', model)}::new();`);
  const checks = names.fields.flatMap(({ property, shape, variable }) => {
    if (!property.required) return [];
    const name = rustLiteral(property.name);
    if (shape.kind === 'const') return [`    decoder.require(${variable}, ${name})?;`];
    return [`    let ${variable} = decoder.required(${variable}, ${name})?;`];
  });
  const open = object.properties.every(({ name }) => isPlain(name)) ? 'object' : 'object_with_escapes';
  return [
    `fn decode(decoder: &mut ${outsideName('Decoder', model)}<'_>) -> ${outsideName('Result', model)}<Self> {`,
    ...variables,
    `    let mut members = decoder.${open}(${names.table}, ${object.open})?;`,
    ...renderLoop(owner, object, names, model),
    ...checks,
    ...renderResult(object, names),
    '}',
  ];
}

function renderLoop(
  owner: string,
  object: ObjectShape,
  names: ObjectNames,
  model: RustModel,
): readonly string[] {
  const head = '    while let Some(field) = decoder.next_field(&mut members)? {';
  const extra = `decoder.extra(&mut ${names.extra}, members.extra_name())?`;
  const arms = names.fields.map((field) => assignment(field, owner, model));
  const [only] = arms;
  if (only === undefined) {
    const loop = '    while decoder.next_field(&mut members)?.is_some() {';
    return object.open ? [loop, `        ${extra};`, '    }'] : [`${loop}}`];
  }
  if (arms.length === 1) {
    const otherwise = object.open
      ? ['        } else {', `            ${extra};`, '        }']
      : ['        }'];
    return [head, '        if field == 0 {', `            ${only};`, ...otherwise, '    }'];
  }
  return [
    head,
    '        match field {',
    ...arms.map((read, index) => `            ${index} => ${read},`),
    `            _ => ${object.open ? extra : '{}'}${object.open ? ',' : ''}`,
    '        }',
    '    }',
  ];
}

function assignment({ property, shape, variable }: RustField, owner: string, model: RustModel): string {
  if (shape.kind === 'const')
    return `${variable} = decoder.constant(${rustLiteral(constantJson(shape.value))})?`;
  return `${variable} = Some(${rustDecode(property.shape, `${owner} ${property.name}`, model)}?)`;
}

function renderResult(object: ObjectShape, names: ObjectNames): readonly string[] {
  const parts = names.fields.flatMap(({ name, variable, type }) => {
    if (type === null) return [];
    return [name === variable ? name : `${name}: ${variable}`];
  });
  if (object.open) parts.push(names.extra);
  const inline = parts.join(', ');
  if (inline === '') return ['    Ok(Self {})'];
  if (inline.length <= 18) return [`    Ok(Self { ${inline} })`];
  return ['    Ok(Self {', ...parts.map((part) => `        ${part},`), '    })'];
}

function renderEncode(
  owner: string,
  object: ObjectShape,
  names: ObjectNames,
  model: RustModel,
): readonly string[] {
  return [
    `fn encode(&self, encoder: &mut ${outsideName('Encoder', model)}) -> ${outsideName('Result', model)}<()> {`,
    '    encoder.begin_object()?;',
    ...names.fields.flatMap((field, index) =>
      encodeField(field, memberStart(names.fields, index), owner, model),
    ),
    ...(object.open ? [`    encoder.extras(&self.${names.extra}, ${names.table})?;`] : []),
    '    encoder.end_object();',
    '    Ok(())',
    '}',
  ];
}

/** A statement that starts a member; whether a comma comes first is known where a member before it is always there. */
function memberStart(fields: readonly RustField[], index: number): string {
  const name = fields[index]?.property.name ?? '';
  if (!isPlain(name)) return `encoder.name_with_escapes(${rustLiteral(name)});`;
  if (index === 0) return `encoder.first_member(${rustLiteral(`"${name}":`)});`;
  const isBehind = fields.slice(0, index).some(({ property }) => property.required);
  return `encoder.${isBehind ? 'member' : 'any_member'}(${rustLiteral(`,"${name}":`)});`;
}

function encodeField(
  { property, shape, name, type }: RustField,
  start: string,
  owner: string,
  model: RustModel,
): readonly string[] {
  const place = `${owner} ${property.name}`;
  const guarded = (condition: string, write: string) => [
    `    if ${condition} {`,
    `        ${start}`,
    `        ${write}?;`,
    '    }',
  ];
  if (shape.kind === 'const') {
    const constant = `encoder.constant(${rustLiteral(constantJson(shape.value))})`;
    return type === null ? [`    ${start}`, `    ${constant}?;`] : guarded(`self.${name}`, constant);
  }
  if (property.required) {
    const value: RustValue = { reference: `&self.${name}`, copied: `self.${name}` };
    return [`    ${start}`, `    ${rustEncode(property.shape, value, place, model)}?;`];
  }
  const value: RustValue = { reference: 'value', copied: '*value' };
  return guarded(`let Some(value) = &self.${name}`, rustEncode(property.shape, value, place, model));
}
